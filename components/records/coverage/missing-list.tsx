import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { formatList } from '@/lib/i18n/format-list';
import { formatDate } from '@/lib/language/dates/format-date';
import type { NumberCoverage, NumberedSeries } from '@/lib/records/coverage/coverage';
import type { Missing } from '@/lib/records/coverage/missing';
import type { Gap } from '@/lib/records/meetings/gaps';

type Props = { series: NumberedSeries | null; missing: Missing };

/** The gaps of the record, in sentences made from its gap records and its counts. */
export function MissingList({ series, missing }: Props) {
  const t = useTranslations('coverage');
  const sentences = [
    ...useGapSentences(series),
    ...Object.entries(missing.meetings).map(([name, share]) => t(name as keyof Missing['meetings'], share)),
    useTextSentence(missing),
    t('designationsShort', missing.designationsShort),
    missing.targetsUnchecked.count === missing.targetsUnchecked.of && missing.targetsUnchecked.of > 0
      ? t('targetsAllUnchecked', { of: missing.targetsUnchecked.of })
      : t('targetsUnchecked', missing.targetsUnchecked),
    t('joiningUnknown', missing.joiningUnknown),
    t('claimsWithoutWords', missing.claimsWithoutWords),
    t('sourcesWithoutAddress', missing.sourcesWithoutAddress),
  ];
  return (
    <ul className="grid max-w-prose list-disc gap-2 ps-6">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** How many texts are without their words, and of how many of those a link is held. */
function useTextSentence({ textsNotHeld: { count, of }, textsWithoutLink }: Missing): string {
  const t = useTranslations('coverage');
  if (count === 0) return t('textsNotHeld', { count, of });
  const lacking = count === of ? t('textsAllLinks', { of }) : t('textsNotHeld', { count, of });
  return `${lacking} ${t('textLinks', { links: count - textsWithoutLink, without: textsWithoutLink })}`;
}

/** A sentence for each kind of gap in the series, with its numbers. */
function useGapSentences(series: NumberedSeries | null): string[] {
  const locale = useLocale();
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  if (!series) return [];
  const nameOf = ({ ordinal }: NumberCoverage) => String(ordinal);
  const withMonth = ({ ordinal, meeting }: NumberCoverage) =>
    meeting ? `${ordinal} (${formatDate(meeting.date.edtf, locale, 'month').text})` : String(ordinal);
  const say = (kind: Gap['kind'], sentence: (count: number, numbers: string) => string, name = nameOf) => {
    const own = series.numbers.filter(({ gap }) => gap?.kind === kind).map(name);
    return own.length > 0 ? [sentence(own.length, formatList(own, locale))] : [];
  };
  return [
    ...say('no_record', (count, numbers) => t('noRecord', { count, numbers, body: shortBodyName(series.body) })),
    ...say('inferred', (count, numbers) => t('inferred', { count, numbers })),
    ...say('month_only', (count, numbers) => t('monthOnly', { count, numbers }), withMonth),
    ...say('year_unconfirmed', (count, numbers) => t('yearUnconfirmed', { count, numbers })),
    ...say('beyond_last', (_, ordinal) => t('beyondLast', { ordinal })),
  ];
}
