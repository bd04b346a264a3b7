import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Incomparable } from '@/lib/findings/compare/comparable-texts';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

type Side = 'a' | 'b';

type Props = {
  fault: Incomparable;
  /** The language in which the texts cannot be compared. */
  lang: Locale;
  idOf: (side: Side) => string;
  name: (side: Side) => ReactNode;
};

/** Why two statements cannot be compared in a language, with a link to the one that lacks a text. */
export function IncomparableWords({ fault, lang, idOf, name }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.compare.fault');
  if (fault.kind === 'unlike') return t('unlike');
  return (
    <>
      {t(`why.${fault.why}`, { lang })}{' '}
      <a href={`${paths.statement(locale, idOf(fault.side))}#texts`}>{name(fault.side)}</a>
    </>
  );
}
