import { useLocale, useTranslations } from 'next-intl';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import type { ReadingNames, ReadingView } from '@/lib/desk/readings/readings';
import type { Locale } from '@/lib/i18n/locales';
import { quotesOf } from '@/lib/text/quoted-pieces';
import { Attention } from './attention';
import { QuotedWords } from './checked-words';

type Props = {
  reading: ReadingView;
  names: ReadingNames;
  /** Of the text. */
  lang: string;
};

/** What was read in the text and is not in the draft, for the reviewer to agree with or to return it for. */
export function OmittedValues({ reading, names, lang }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.reading');
  const words = makeReadingWords(useTranslations(), locale as Locale, names);
  const left = reading.values.filter(({ isUndecided, outcome }) => isUndecided || outcome === 'rejected');
  if (left.length === 0) return null;
  return (
    <Attention id="omitted" title={t('leftOut', { count: left.length })} lead={t('leftOutLead')}>
      <ul className="grid gap-2">
        {left.map(({ number, field, value, because, spans }) => (
          <li key={number} className="min-w-0">
            <p>
              <span className="text-quiet">{words.label(field)}:</span> <bdi>{words.value(field, value)}</bdi>{' '}
              <span className="text-sm text-quiet">
                {because === null ? t('leftUndecided') : t('leftBecause', { reason: t(`becauseOf.${because}`) })}
              </span>
            </p>
            {spans.length > 0 && (
              <p className="text-sm">
                <QuotedWords words={quotesOf(spans)} lang={lang} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Attention>
  );
}
