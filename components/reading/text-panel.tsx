import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TextSource } from '@/components/records/provenance/text-source';
import { Day } from '@/components/records/provenance/when';
import { useLanguageName } from '@/components/ui/language-name';
import { Quotation } from '@/components/ui/quotation';
import { separators } from '@/lib/i18n/format-list';
import { wordsIn } from '@/lib/records/bilingual';
import type { Text } from '@/lib/records/statements/texts';

/** The head of a text wherever its words appear: standing, language, maker, and the source's own caveat. */
export function TextPanel({ text }: { text: Text }) {
  const t = useTranslations();
  const language = useLanguageName();
  return (
    <div className="mb-4 text-base">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingMark standing={text.standing} /> <span className="font-semibold">{language(text.lang)}</span>
        <TextSource text={text} />
        <span className="text-quiet empty:hidden">
          <PublishedOn text={text} />
        </span>
      </p>
      {text.disclaimer && (
        <p className="mt-1 text-quiet">
          {t('statement.disclaimer')}: <Quotation words={text.disclaimer} lang={text.lang} />
        </p>
      )}
    </div>
  );
}

/** A text that is not dated itself has the date of its source, which is said to be that. */
function PublishedOn({ text: { published, source } }: { text: Text }) {
  const t = useTranslations('statement');
  if (published !== null) return <Day edtf={published} style="short" />;
  const date = source?.published ?? null;
  return date === null ? null : t.rich('publishedAsSource', { date: () => <Day edtf={date} style="short" /> });
}

/** The name of a text in one phrase, for headings and links: standing, language and, of what others print, the publisher. */
export function useTextName(): (text: Text) => string {
  const locale = useLocale();
  const t = useTranslations('standing');
  const language = useLanguageName();
  const { comma } = separators[locale];
  return ({ standing, lang, source }) => {
    const isByOthers = standing === 'press_report' || standing === 'transcription';
    const publisher = isByOthers && source && wordsIn(source.publisher, locale);
    return [t(standing), language(lang), ...(publisher ? [`\u2068${publisher}\u2069`] : [])].join(comma);
  };
}
