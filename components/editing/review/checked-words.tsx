import { useLocale, useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { Quotation } from '@/components/ui/quotation';
import type { HeldPlace } from '@/lib/desk/review/text-checks';
import { paths } from '@/lib/i18n/paths';

/** A paragraph of the draft by its place, which leads to where the review shows it. */
export function OwnPlace({ field, fields }: { field: string; fields: Record<string, string> }) {
  const label = useFieldLabel();
  return <a href={`#change-${field}`}>{label(field, fields)}</a>;
}

/** A paragraph on record, which leads to where readers find it, in a window of its own: the review stays. */
export function RecordPlace({ place }: { place: HeldPlace }) {
  const locale = useLocale();
  const t = useTranslations('desk.checks');
  const { statement, slot, text } = place;
  const href = slot === null ? paths.statement(locale, statement) : paths.paragraph(locale, statement, slot);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {t.rich('place', {
        text: () => <bdi dir="ltr">{text}</bdi>,
        slot: () => <bdi dir="ltr">{slot ?? ''}</bdi>,
      })}
    </a>
  );
}

/** Several words of one language, each quoted. */
export function QuotedWords({ words, lang }: { words: string[]; lang: string }) {
  return words.map((each, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may occur twice, and the list never changes.
    <span key={`${index} ${each}`}>
      {index > 0 && ' · '}
      <Quotation words={each} lang={lang} />
    </span>
  ));
}
