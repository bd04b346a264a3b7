import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { formatList } from '@/lib/i18n/format-list';
import type { NumberedSeries } from '@/lib/records/coverage/coverage';
import type { Missing } from '@/lib/records/coverage/missing';
import type { Gap } from '@/lib/records/meetings/gaps';

type Props = { series: NumberedSeries | null; missing: Missing };

/** The gaps of the record, in sentences made from its gap records and its counts. */
export function MissingList({ series, missing }: Props) {
  const t = useTranslations('coverage');
  const sentences = [
    ...useGapSentences(series),
    ...Object.entries(missing.meetings).map(([name, share]) => t(name as keyof Missing['meetings'], share)),
    missing.textsNotHeld.count === missing.textsNotHeld.of && missing.textsNotHeld.of > 0
      ? t('textsAllLinks', { of: missing.textsNotHeld.of })
      : t('textsNotHeld', missing.textsNotHeld),
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

/** A sentence for each kind of gap in the series, with its numbers. */
function useGapSentences(series: NumberedSeries | null): string[] {
  const locale = useLocale();
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  if (!series) return [];
  const say = (kind: Gap['kind'], sentence: (count: number, numbers: string) => string) => {
    const own = series.numbers.filter(({ gap }) => gap?.kind === kind).map(({ ordinal }) => String(ordinal));
    return own.length > 0 ? [sentence(own.length, formatList(own, locale))] : [];
  };
  return [
    ...say('no_record', (count, numbers) => t('noRecord', { count, numbers, body: shortBodyName(series.body) })),
    ...say('inferred', (count, numbers) => t('inferred', { count, numbers })),
    ...say('month_only', (count, numbers) => t('monthOnly', { count, numbers })),
    ...say('year_unconfirmed', (count, numbers) => t('yearUnconfirmed', { count, numbers })),
    ...say('beyond_last', (_, ordinal) => t('beyondLast', { ordinal })),
  ];
}
