import { useLocale, useTranslations } from 'next-intl';
import { Doubt } from '@/components/ui/doubt';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/write-ordinal';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';

/** "Twelfth meeting" where a source numbers it within its series; else its full title. */
export function MeetingLabel({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('meeting');
  const ordinal = useOrdinal();
  if (meeting.ordinal === null || meeting.ordinalScope !== 'series') return <Words value={meeting.title} />;
  return t('numbered', { ordinal: ordinal(meeting.ordinal) });
}

/** An ordinal in words, for a masculine noun. */
function useOrdinal(): (number: number) => string {
  const locale = useLocale();
  return (number) => (locale === 'ar' ? ordinalAr(number, 'masculine') : ordinalEn(number));
}

/** The place of a meeting, as far as it is known. */
export function PlaceText({ meeting }: { meeting: Pick<MeetingSummary, 'place' | 'country' | 'mode'> }) {
  const locale = useLocale();
  const t = useTranslations('meeting');
  const names = [meeting.place?.[locale], meeting.country?.name[locale]].filter((name) => name != null);
  const place = [...new Set(names)].join(separators[locale].comma);
  if (place) return <bdi>{place}</bdi>;
  return meeting.mode === 'virtual' ? t('mode.virtual') : t('placeUnknown');
}

/** The number of a meeting in full, with its mark where no source states it. */
export function OrdinalText({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('meeting');
  const { ordinal, ordinalScope, ordinalInferred } = meeting;
  if (ordinal !== null) {
    return ordinalScope === 'year' ? t('ordinalOfYear', { ordinal }) : t('ordinalValue', { ordinal });
  }
  if (ordinalInferred === null) return t('ordinalUnknown');
  return (
    <>
      {t('ordinalInferred', { ordinal: ordinalInferred })} <Doubt>{t('unconfirmed')}</Doubt>
    </>
  );
}
