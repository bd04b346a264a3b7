import { isIsoDay, toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import type { Scene } from '@/lib/intake/events/scene';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';
import { isLineOfPage } from './page-lines';

const place = /^["(]?(?:date [\d-]+ )?[\p{L} .,]{0,40}[,-]?\s*$/u;

/** «بيروت في 20 كانون الثاني 2027 -», "SOFIA (Balkan Wire), March 4, 2027 --": a place, an agency, and then the day. */
function isAfterPlace({ namesIn, reading }: Scene, { sentence, from }: DateMention, tail: string): boolean {
  const start = reading.sentences[sentence]?.from ?? 0;
  if (from - start > longestLine) return false;
  const names = namesIn(sentence).filter((name) => name.to <= from && isOfPlace(name));
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined || first.from - start > 1) return false;
  return (
    /^["(\s]*$/.test(reading.levelled.slice(start, first.from)) &&
    afterPlace.test(reading.levelled.slice(last.to, from)) &&
    endOfLine.test(tail)
  );
}

function isOfPlace(name: Name): boolean {
  return entryOf(name, 'city') !== undefined || entryOf(name, 'state') !== undefined;
}

const afterPlace =
  /^(?:\s*[,،/|-]?\s*\([^()]{2,30}\))?[\s,/|()"-]*(?:العاصمه|في|يوم|بتاريخ)?\s*(?:ال[\u0621-\u064a]{4,8}|[a-z]+day)?[\s,]*$/;
const endOfLine = /^\s*م?\s*(?:\)|\([^()]{2,40}\)|\/\s|-{1,2}\s|:|\||$)/;

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

const longestLine = 90;

/** A line that has nothing but a place and the days of something: «مسقط، سلطنة عُمان، 13-14 أبريل 2027». */
export function isPlaceAndDays({ namesIn, reading }: Scene, { sentence, from, to }: DateMention): boolean {
  const line = reading.sentences[sentence];
  if (line === undefined || line.to - line.from > longestLine) return false;
  const names = namesIn(sentence).filter((name) => name.to <= from && isOfPlace(name));
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isAlone =
    /^[^\p{L}\d]*$/u.test(reading.levelled.slice(line.from, first.from)) &&
    clock.test(reading.levelled.slice(to, line.to));
  return isAlone && afterPlace.test(reading.levelled.slice(last.to, from));
}

/** The day that a text bears on a line of its own or in its dateline. */
export type Header = { date: DateMention; value: string; otherwise: string[]; rule: 'dated-line' | 'dateline' };

const ofMeeting = /^(?:minutes|agenda|programme|program|محضر|برنامج)$/;

/** The date above minutes, or in an agenda, is that of the meeting. */
export function isMinutes({ reading: { words, sentences } }: Scene): boolean {
  return sentences
    .filter(({ isFurniture }) => !isFurniture)
    .slice(0, 2)
    .some(({ first, end }) => {
      const keys = words.slice(first, Math.min(end, first + 3)).map(({ key }) => key);
      return keys.some((key, at) => ofMeeting.test(key) || (key === 'جدول' && keys[at + 1] === 'اعمال'));
    });
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
  const isAlone =
    isOnlyDate(head, tail) ||
    isStamp(head) ||
    isPlaceAndDate(scene, date.sentence, head, tail) ||
    isEndOfHeading(scene, sentence, date) ||
    isLineOfPage(scene, sentence, date);
  const isDateline = isDatelineDate(head, tail) || isAfterPlace(scene, date, tail);
  if (!isAlone && !(sentence.isLead && isDateline)) return null;
  const value = toIsoDay(year, start.month, start.day);
  return isIsoDay(value) ? { date, value, otherwise: date.otherwise, rule: isAlone ? 'dated-line' : 'dateline' } : null;
}

const ofPaper =
  /^[وفبل]{0,2}(?:ال)?(?:جريده|صحف|صحيفه|نشره|بلاغ|بيان|موجز|مرسوم|العدد|عدد|ايجاز|احاطه)$|^(?:press|note|release|bulletin|transcript|briefing|gazette|newsletter|readout|memo|digest|edition|issue|statement)$/;
const longestHeading = 24;

/** "Ministry of Finance, press note, 19 October 2027": the day that ends the heading of a paper, and dates no meeting. */
function isEndOfHeading({ reading }: Scene, { index, first, end, from, to }: Sentence, date: DateMention): boolean {
  if (end - first > longestHeading) return false;
  const isFirst = reading.sentences.find(({ isFurniture }) => !isFurniture)?.index === index;
  const isMeeting = reading.words
    .slice(first, end)
    .some(({ key }) => /اجتماع|دوره|جلسه|^(?:meeting|plenary|session)$/.test(key));
  if (!isFirst || isMeeting) return false;
  const before = reading.levelled.slice(from, date.from);
  const isParted = /(?:[,،|:-]|اليوم|صباح|مساء|day)[\s\p{L},]{0,14}$/u.test(before);
  const isLast = /^\s*(?:\([^()]{2,20}\))?\s*$/.test(reading.levelled.slice(date.to, to));
  return isParted && isLast && reading.words.slice(first, date.first).some(({ key }) => ofPaper.test(key));
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
