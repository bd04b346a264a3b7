import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useCodeWords } from '@/components/editing/fields/coded-choices';
import type { TextsOnRecord } from '@/lib/desk/texts/texts-on-record';
import { separators } from '@/lib/i18n/format-list';
import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

/** The words from which claims are quoted, where readers see them, in a window of their own: the form stays. */
export function RecordTexts({ texts }: { texts: TextsOnRecord[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.claims');
  const code = useCodeWords();
  const links = texts.flatMap(({ statement, langs }) =>
    langs.map((lang) => ({
      href: paths.statement(isLocale(lang) ? lang : locale, statement),
      words: texts.length === 1 ? code('language', lang) : `${code('language', lang)} (${statement})`,
    })),
  );
  if (links.length === 0) return null;
  return (
    <p className="text-sm">
      {t('texts')}{' '}
      {links.map(({ href, words }, index) => (
        <Fragment key={words}>
          {index > 0 && separators[locale].comma}
          <a href={href} target="_blank" rel="noopener">
            {words}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
