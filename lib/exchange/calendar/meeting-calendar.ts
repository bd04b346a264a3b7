import { edtfDays, isApproximate, isUncertain } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { addDays } from '@/lib/dates/plain-date';
import type { ItemOf } from '@/lib/exchange/api/nouns';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { wordsIn } from '@/lib/records/bilingual';
import { plainLine, textLine } from './content-line';

type Meeting = ItemOf<'meetings'>;

type Manner = { locale: Locale; t: Translator; origin: string; name: string };

/** A calendar of the meetings whose days are known: one that has only a month or a year is no event. */
export function writeCalendar(meetings: Meeting[], manner: Manner): string {
  const { locale, name } = manner;
  return [
    plainLine('BEGIN', 'VCALENDAR'),
    plainLine('VERSION', '2.0'),
    textLine('PRODID', `-//${hostOf(manner)}//Meetings//${locale.toUpperCase()}`),
    plainLine('CALSCALE', 'GREGORIAN'),
    textLine('NAME', name, { LANGUAGE: locale }),
    textLine('X-WR-CALNAME', name),
    ...leftOutOf(meetings, manner),
    ...meetings.flatMap((meeting) => eventOf(meeting, manner)),
    plainLine('END', 'VCALENDAR'),
  ].join('');
}

/** Says of a calendar which meetings are not in it, since nobody knows their day. */
function leftOutOf(meetings: Meeting[], { locale, t }: Manner): string[] {
  const without = meetings.filter(({ date }) => edtfDays(readEdtf(date.edtf)) === null);
  if (without.length === 0) return [];
  const titles = without.map(({ id, title }) => wordsIn(title, locale) ?? id).join(separators[locale].semicolon);
  const words = t('calendar.leftOut', { count: without.length, titles });
  return [textLine('DESCRIPTION', words, { LANGUAGE: locale }), textLine('X-WR-CALDESC', words)];
}

function eventOf(meeting: Meeting, manner: Manner): string[] {
  const { locale, t, origin } = manner;
  const days = edtfDays(readEdtf(meeting.date.edtf));
  if (!days) return [];
  const place = meeting.place?.city && wordsIn(meeting.place.city, locale);
  const isSettled = isDateSettled(meeting);
  const address = origin + paths.meeting(locale, meeting.id);
  const changed = instant(meeting.updatedAt);
  return [
    plainLine('BEGIN', 'VEVENT'),
    textLine('UID', `meeting-${meeting.id}@${hostOf(manner)}`),
    plainLine('DTSTAMP', changed),
    plainLine('LAST-MODIFIED', changed),
    plainLine('SEQUENCE', String(meeting.version - 1)),
    plainLine('DTSTART', compact(days.first), { VALUE: 'DATE' }),
    // The end of an event of whole days is the day after its last.
    plainLine('DTEND', compact(addDays(days.last, 1)), { VALUE: 'DATE' }),
    textLine('SUMMARY', wordsIn(meeting.title, locale) ?? meeting.id, { LANGUAGE: locale }),
    ...(place ? [textLine('LOCATION', place, { LANGUAGE: locale })] : []),
    ...(isSettled ? [] : [textLine('DESCRIPTION', t('calendar.tentative'), { LANGUAGE: locale })]),
    plainLine('URL', address),
    plainLine('STATUS', isSettled ? 'CONFIRMED' : 'TENTATIVE'),
    plainLine('TRANSP', 'TRANSPARENT'),
    plainLine('END', 'VEVENT'),
  ];
}

/** Whether a source states the day, the year too, and nothing about it is in doubt. */
function isDateSettled({ date, unconfirmed }: Meeting): boolean {
  const value = readEdtf(date.edtf);
  const isDoubted = isUncertain(value) || isApproximate(value) || date.yearUnconfirmed || unconfirmed.includes('edtf');
  return !isDoubted && date.basis !== 'inferred';
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function instant(at: string): string {
  return at.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');
}

function hostOf({ origin }: Manner): string {
  return new URL(origin).hostname;
}
