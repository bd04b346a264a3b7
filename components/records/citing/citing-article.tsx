import { useLocale, useTranslations } from 'next-intl';
import { CiteThis, type StatementCitation } from '@/components/reading/cite-this';
import { InLanguage } from '@/components/ui/in-language';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { type Bilingual, wordsIn } from '@/lib/records/bilingual';
import { placeOf } from '@/lib/records/citing/cited-place';

type Props = {
  /** The one spelling of what is cited: `/meetings/cifg-12#figure-2`. */
  about: string;
  /** Its name, and that of the section or value on it. */
  words: { title: string; titleLang: Locale; within: string | null };
  /** Each document that is cited, or this record: `publisher` null. */
  cited: { publisher: Bilingual | null; citations: StatementCitation[] }[];
  /** The endings of the files for reference managers. */
  endings: readonly string[];
};

/** How a page, a section, a figure or a claim is cited: whoever says it first, then where this record has it. */
export function CitingArticle({ about, words, cited, endings }: Props) {
  const locale = useLocale();
  const t = useTranslations('citation');
  const address = paths.citeOn(locale, about);
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('page')}</h1>
      <p className="mt-3 max-w-prose text-lg">
        <a href={paths.place(locale, placeOf(about))}>
          <InLanguage lang={words.titleLang}>{words.title}</InLanguage>
        </a>
        {words.within && <span className="block">{words.within}</span>}
      </p>
      <p className="mt-2 max-w-prose text-quiet">{t('pageLead')}</p>
      {cited.map(({ publisher, citations }, index) => (
        <CiteThis
          key={citations[0]?.words}
          id={index === 0 ? 'cite' : `cite-${index + 1}`}
          title={publisher ? t('fromSource', { publisher: wordsIn(publisher, locale) ?? '' }) : t('fromRecord')}
          citations={citations}
          formatsOf={index === cited.length - 1 ? address : null}
          endings={endings}
        />
      ))}
    </article>
  );
}
