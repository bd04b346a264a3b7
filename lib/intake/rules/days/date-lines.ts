import { isIsoDay, toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import type { Scene } from '@/lib/intake/events/scene';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { entryOf } from '@/lib/language/names/find-names';

const place = /^["(]?(?:date [\d-]+ )?[\p{L} .,]{0,40}[,-]?\s*$/u;

/**
 * Tells whether a date says when and where a text was written: «الرياض 10 فبراير 2026 (شينخوا)», "Helsinki, 7 June 2016
 * –".
 */
export function isDatelineDate(head: string, tail: string): boolean {
  if (isAgencyLine(head, tail)) return true;
  if (head.length > 60 || !place.test(head) || /\b(?:on|in|from)\s*$|(?:^|\s)(?:يوم|يومي|في|بتاريخ)\s*$/.test(head))
    return false;
  return /^\s*(?:\([\p{L} .]{2,24}\)|-\s|:|\/\s)/u.test(tail);
}

/** «المنامة في 1 مارس 2028 / وكالة أنباء الجزر /». */
function isAgencyLine(head: string, tail: string): boolean {
  return (
    /^["(]?\p{L}+(?: \p{L}+)?,?\s+(?:في|يوم|بتاريخ)\s+$/u.test(head) &&
    /^\s*[(/]\s?[\p{L} .]{2,30}\s?[)/]|^\s*:/u.test(tail)
  );
}

const stamp =
  /^[\s"(•*-]*(?:صدر في|صدر بتاريخ|done on|done at [\p{L} ]{2,30},?(?: on)?|حرر في|حرر بتاريخ|تاريخ النشر|نشر في|نشر بتاريخ|التاريخ|published(?: on)?|date|posted(?: on)?)[\s:,/-]*$/u;
const pageStamp = /^[\s"(•*-]*(?:اخر تحديث|حدثت?|updated|last updated|last modified)(?:\s+\p{L}+)?[\s:,/-]*$/u;
const chatStamp = /^\s*\[[^\]]{0,24}$/;

/** A site prints "Date: 2017-11-11" before a title; the text does not say it. */
export function isStamp(head: string): boolean {
  return head.length < 40 && stamp.test(head);
}

/** The day of a page or of a message in a chat is not the day of the text in it. */
export function isForeignStamp(head: string): boolean {
  return head.length < 40 && (pageStamp.test(head) || chatStamp.test(head));
}

const weekday =
  'الاحد|الاثنين|الثلاثاء|الثلاثا|الاربعاء|الاربعا|الخميس|الجمعه|السبت|sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const label = new RegExp(
  `^["(\\s•*-]*(?:(?:تاريخ النشر|نشر في|نشر بتاريخ|التاريخ|بتاريخ|published(?: on)?|date|posted(?: on)?|for immediate release|يوم|${weekday})[\\s:,/-]*)*$`,
);
const clock = new RegExp(
  `^[\\s,.)|/-]*(?:(?:${weekday})[\\s,]*)?(?:(?:(?:الساعه|at|-|,)?\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:ص|م|صباحا|مساء|am|pm|a\\.m\\.|p\\.m\\.)?\\s*(?:gmt|utc|est|edt|بتوقيت غرينتش|بتوقيت مكه)?)?[\\s,.)|-]*(?:ه|م)?[\\s.]*$`,
);

function isOnlyDate(head: string, tail: string): boolean {
  return head.length < 60 && tail.length < 50 && label.test(head) && clock.test(tail);
}

/** «بودابست، 4 أيار/مايو 2028» alone on its line. */
function isPlaceAndDate({ namesIn, reading }: Scene, sentence: number, head: string, tail: string): boolean {
  const [name, country] = namesIn(sentence);
  if (name === undefined || head.length > 60 || !clock.test(tail)) return false;
  const isPlace = entryOf(name, 'city') !== undefined || entryOf(name, 'state') !== undefined;
  const from = reading.sentences[sentence]?.from ?? 0;
  const until = country !== undefined && country.to <= from + head.length ? country.to : name.to;
  return isPlace && name.from === from && /^[\s,"()-]*(?:في|يوم)?\s*$/.test(head.slice(until - from));
}

/** The day that a text bears on a line of its own or in its dateline. */
export type Header = { date: DateMention; value: string; otherwise: string[]; rule: 'dated-line' | 'dateline' };

/** The date above minutes is that of the meeting. */
export function isMinutes({ reading: { words, sentences } }: Scene): boolean {
  const { first = 0, end = 0 } = sentences.find(({ isFurniture }) => !isFurniture) ?? {};
  return words.slice(first, Math.min(end, first + 3)).some(({ key }) => /^(?:minutes|محضر)$/.test(key));
}

/** Tells whether a date stands on a line of its own. */
export function isDatedLine(scene: Scene, date: DateMention): boolean {
  return headerOf(scene, date) !== null;
}

const longestBefore = 45;

/**
 * Finds the day that stands above or below a text; the one nearest to its first sentence is its own, those above it are
 * the page's. Of two readings of figures the one stays that the other dates of the text fit.
 */
export function findHeader(scene: Scene, dates: readonly DateMention[]): Header | null {
  if (isMinutes(scene)) return null;
  const headers = dates.flatMap((date) => headerOf(scene, date) ?? []);
  const lead = headers.filter(({ date }) => scene.reading.sentences[date.sentence]?.isLead);
  const header = lead.findLast(({ date }) => date.rule !== 'date-figures') ?? lead.at(-1) ?? headers[0];
  if (header === undefined || header.otherwise.length === 0) return header ?? null;
  const readings = [header.value, ...header.otherwise];
  const fitting = readings.filter((value) =>
    dates.some((date) => date !== header.date && isShortlyBefore(date, value)),
  );
  const [value] = fitting;
  if (value === undefined || fitting.length > 1) return header;
  return { ...header, value, otherwise: [] };
}

function headerOf(scene: Scene, date: DateMention): Header | null {
  const { sentences, levelled } = scene.reading;
  const { start, year, end, anchored, from, to } = date;
  const sentence = sentences[date.sentence];
  if (sentence === undefined || anchored !== null || end !== null || year === null) return null;
  if (start.month === null || start.day === null || date.flags.some((flag) => flag !== 'two_candidates')) return null;
  const head = levelled.slice(sentence.from, from);
  const tail = levelled.slice(to, sentence.to);
  if (isForeignStamp(head)) return null;
  const isAlone = isOnlyDate(head, tail) || isStamp(head) || isPlaceAndDate(scene, date.sentence, head, tail);
  if (!isAlone && !(sentence.isLead && isDatelineDate(head, tail))) return null;
  const value = toIsoDay(year, start.month, start.day);
  return isIsoDay(value) ? { date, value, otherwise: date.otherwise, rule: isAlone ? 'dated-line' : 'dateline' } : null;
}

function isShortlyBefore({ start, end, year }: DateMention, header: string): boolean {
  const month = end?.month ?? start.month;
  const day = end?.day ?? start.day;
  if (month === null || day === null) return false;
  const written = toIsoDay(year ?? Number(header.slice(0, 4)), month, day);
  if (!isIsoDay(written)) return false;
  const days = toDayNumber(header) - toDayNumber(written);
  return days >= 0 && days <= longestBefore;
}
