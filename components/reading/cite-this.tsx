import { useLocale, useTranslations } from 'next-intl';
import { MixedText } from '@/components/ui/mixed-text';
import { Section } from '@/components/ui/section';
import { directionOf } from '@/lib/i18n/locales';

/** A citation as it is written in one style. */
export type StatementCitation = { style: 'arabic' | 'chicago' | 'apa'; lang: 'ar' | 'en'; words: string };

type Props = {
  /** The anchor and heading of the section, where a page has several. */
  id?: string;
  title?: string;
  citations: StatementCitation[];
  /** The page's address, to which the endings of the formats are added. Null: only the styles. */
  formatsOf: string | null;
  /** Those of the formats that there are, if not all. */
  endings?: readonly string[];
};

const formats = {
  formats: [
    { ending: '.ris', name: 'RIS' },
    { ending: '.bib', name: 'BibTeX' },
    { ending: '.csl.json', name: 'CSL-JSON' },
  ],
  copies: [
    { ending: '.md', name: 'Markdown' },
    { ending: '.txt', name: 'TXT' },
  ],
} as const;

/** Citations of the page's subject in three styles, and files for reference managers. */
export function CiteThis({ id = 'cite', title, citations, formatsOf, endings }: Props) {
  const locale = useLocale();
  const t = useTranslations('citation');
  return (
    <Section id={id} title={title ?? t('title')}>
      <dl className="grid gap-3">
        {citations.map(({ style, lang, words }) => (
          <div key={style}>
            <dt className="text-base text-quiet">{t(`style.${style}`)}</dt>
            {/* No font is fetched for the Arabic citation of an English page alone. */}
            <dd
              lang={lang}
              dir={directionOf(lang)}
              className={`max-w-prose wrap-anywhere ${lang === 'ar' && locale !== 'ar' ? 'font-system' : ''}`}
            >
              <MixedText text={words} lang={lang} />
            </dd>
          </div>
        ))}
      </dl>
      {formatsOf && (
        <div className="mt-4 text-base print:hidden">
          {(['formats', 'copies'] as const).map((kind) => {
            const some = formats[kind].filter(({ ending }) => endings?.includes(ending) ?? true);
            return (
              some.length > 0 && (
                <p key={kind} className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                  {t(kind)}:
                  {some.map(({ ending, name }) => (
                    <a key={ending} href={formatsOf + ending} className="isolate-ltr">
                      {name}
                    </a>
                  ))}
                </p>
              )
            );
          })}
        </div>
      )}
    </Section>
  );
}
