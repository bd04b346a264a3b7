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

type Placed = Pick<MeetingSummary, 'place' | 'country' | 'mode' | 'unconfirmed'>;

/** The place of a meeting, as far as it is known, with its mark where it is inferred. */
export function PlaceText({ meeting }: { meeting: Placed }) {
  const locale = useLocale();
  const t = useTranslations('meeting');
  const names = [meeting.place?.[locale], meeting.country?.name[locale]].filter((name) => name != null);
  const place = [...new Set(names)].join(separators[locale].comma);
  if (place) {
    return (
      <>
        <bdi>{place}</bdi> {isUnconfirmed(meeting, 'place', 'country') && <Doubt>{t('unconfirmed')}</Doubt>}
      </>
    );
  }
  return meeting.mode === 'virtual' ? t('heldRemotely') : t('placeUnknown');
}

/** The same under the label "Place": a meeting held remotely has none. */
export function PlaceCell({ meeting }: { meeting: Placed }) {
  const t = useTranslations('meeting');
  if (meeting.mode !== 'virtual' || meeting.place || meeting.country) return <PlaceText meeting={meeting} />;
  return t('placeNone');
}

function isUnconfirmed({ unconfirmed }: Pick<MeetingSummary, 'unconfirmed'>, ...fields: string[]): boolean {
  return fields.some((field) => unconfirmed.includes(field));
}

/** The number of a meeting in full, with its mark where no source states it so. */
export function OrdinalText({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('meeting');
  const { ordinal, ordinalScope, ordinalInferred } = meeting;
  if (ordinal !== null) {
    return (
      <>
        {ordinalScope === 'year' ? t('ordinalOfYear', { ordinal }) : t('ordinalValue', { ordinal })}{' '}
        {isUnconfirmed(meeting, 'ordinal', 'ordinalScope') && <Doubt>{t('unconfirmed')}</Doubt>}
      </>
    );
  }
  if (ordinalInferred === null) return t('ordinalUnknown');
  return (
    <>
      {t('ordinalInferred', { ordinal: ordinalInferred })} <Doubt>{t('unconfirmed')}</Doubt>
    </>
  );
}
