import { useLocale, useTranslations } from 'next-intl';
import { Quotation } from '@/components/ui/quotation';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Quotation as Quoted } from '@/lib/records/quotation';
import { findSamePassage, type Passage } from '@/lib/records/sources/same-passage';
import type { Source } from '@/lib/records/sources/sources';

type Props = { asSaid: Quoted; sources: Pick<Source, 'id' | 'kind'>[] };

/** After a quotation in the other language: the same place in the official text of the reader's language, if there is one. */
export function SamePassage({ asSaid, sources }: Props) {
  const locale = useLocale();
  const ids = sources.filter(({ kind }) => kind !== 'press').map(({ id }) => id);
  if (asSaid.lang === locale || ids.length === 0) return null;
  return <FoundPassage asSaid={asSaid} sources={ids} locale={locale} />;
}

async function FoundPassage({ asSaid, sources, locale }: { asSaid: Quoted; sources: string[]; locale: Locale }) {
  const passage = await findSamePassage(asSaid, sources, locale);
  return passage && <PassageLine {...passage} />;
}

function PassageLine({ statement, slot, words }: Passage) {
  const locale = useLocale();
  const t = useTranslations('claim');
  return (
    <span className="block">
      <a href={paths.paragraph(locale, statement, slot)}>{t('samePassage')}</a>
      {words && (
        <>
          {': '}
          <Quotation words={words} lang={locale} />
        </>
      )}
    </span>
  );
}
