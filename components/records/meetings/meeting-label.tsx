import { useLocale, useTranslations } from 'next-intl';
import { Doubt } from '@/components/ui/doubt';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { formatDate } from '@/lib/language/dates/format-date';
import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/write-ordinal';
import { listQueryWith, wholeList } from '@/lib/records/lists/list-query';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';

/** "Twelfth meeting" where a source numbers it within its series; else its full title. */
export function MeetingLabel({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('meeting');
  const ordinal = useOrdinal();
  if (meeting.ordinal === null || meeting.ordinalScope !== 'series') return <Words value={meeting.title} />;
  return t('numbered', { ordinal: ordinal(meeting.ordinal) });
}

/** The number of a meeting, or its month where it has none: for a place that has room for no more. */
export function shortNameOf({ ordinal, edtf }: { ordinal: number | null; edtf: string }, locale: Locale): string {
  return ordinal === null ? formatDate(edtf, locale, 'month').text : String(ordinal);
}

/** An ordinal in words, for a masculine noun. */
function useOrdinal(): (number: number) => string {
  const locale = useLocale();
  return (number) => (locale === 'ar' ? ordinalAr(number, 'masculine') : ordinalEn(number));
}

type Placed = Pick<MeetingSummary, 'place' | 'placeId' | 'country' | 'mode' | 'unconfirmed'>;

/** The names of a meeting's place and its country, each once, with what it leads to; none where neither is known. */
function namesOfPlace({ place, placeId, country }: Omit<Placed, 'mode' | 'unconfirmed'>, locale: Locale) {
  const city = place?.[locale] ?? null;
  const state = country?.name[locale] ?? null;
  const meetingsThere = placeId && paths.meetings(locale) + listQueryWith('meetings', wholeList, { place: placeId });
  return [
    ...(city === null ? [] : [{ name: city, href: meetingsThere }]),
    ...(country === null || state === null || state === city
      ? []
      : [{ name: state, href: paths.member(locale, country.id) }]),
  ];
}

/** The place of a meeting as plain words; empty where it is not known. */
export function placeIn(meeting: Omit<Placed, 'mode' | 'unconfirmed'>, locale: Locale): string {
  return namesOfPlace(meeting, locale)
    .map(({ name }) => name)
    .join(separators[locale].comma);
}

/**
 * The place of a meeting, as far as it is known, with its mark where it is inferred. The place leads to all that met there, its
 * state to the page of the state.
 */
export function PlaceText({ meeting }: { meeting: Placed }) {
  const locale = useLocale();
  const t = useTranslations('meeting');
  const names = namesOfPlace(meeting, locale);
  if (names.length > 0) {
    return (
      <>
        <bdi>
          {names.map(({ name, href }, index) => (
            <span key={name}>
              {index > 0 && separators[locale].comma}
              {href ? <a href={href}>{name}</a> : name}
            </span>
          ))}
        </bdi>{' '}
        {isUnconfirmed(meeting, 'place', 'country') && <Doubt>{t('unconfirmed')}</Doubt>}
      </>
    );
  }
  return meeting.mode === 'virtual' ? t('heldRemotely') : t('placeUnknown');
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
