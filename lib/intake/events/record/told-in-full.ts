import { toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import type { Scene } from '@/lib/intake/events/scene';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { lastBefore, within } from '@/lib/intake/text/near';
import { entryOf } from '@/lib/language/names/find-names';

const longestTelling = 40;
const longestAgo = 90;

/**
 * Tells whether one sentence says of a meeting what a report says: that it takes place, on which day, and which meeting it
 * is or where. Such a sentence makes a record wherever it stands, in the news of a week as in a walk through a town; a
 * meeting of long before what else the text dates does not.
 */
export function isToldInFull(scene: Scene, event: MeetingEvent, dates: readonly DateMention[]): boolean {
  const sentence = scene.reading.sentences[event.sentence];
  if (sentence === undefined || !tellsOfItself(scene, event)) return false;
  const from = Math.max(sentence.first, event.word - longestTelling);
  const to = Math.min(sentence.end, event.word + longestTelling);
  const day = within(dates, from, to, ({ first }) => first).find(
    ({ start, year }) => start.day !== null && year !== null,
  );
  if (day === undefined || isLongAgo(day, event, dates)) return false;
  const isPlaced = within(scene.namesIn(event.sentence), from, to, ({ first }) => first).some(
    (name) => entryOf(name, 'city') !== undefined,
  );
  return event.ordinal !== null || isPlaced || event.by === 'verb';
}

const takesPlace =
  /^[وف]?(?:س?[يت])?(?:عقد|نعقد|انعقد|ستضيف|استضاف|حتضن|احتضن|ختتم|اختتم|فتتح|افتتح|التام|لتيم|اجتمع|جتمع|التقي|التقت|لتقي|انطلق|نطلق|بدا|انهي|انهت|ستقبل|استقبل)(?:ت|وا|ا|ون|ته|تها)?$|^(?:held|holds|met|meets|gathered|gathers|convened|convenes|hosted|hosts|opened|opens|concluded|closed|ended|wrapped|sat|assembled|place|host|started|began)$/;
const person = /^(?:i|he|she|who|you)$/;

/** «عقدت المجموعة اجتماعها», "the meeting took place", not «شارك في الاجتماع» or "the invitation to the meeting". */
export function tellsOfItself({ reading: { words }, clauses }: Scene, { word, isRelative }: MeetingEvent): boolean {
  const own = clauses[word];
  if (own === undefined || isRelative || !tellingLinks.has(own.link)) return false;
  const from = Math.max(own.first, word - longestTelling);
  const verb = words.slice(from, word + 1).findLastIndex(({ key }) => takesPlace.test(key)) + from;
  const isAhead = verb >= from && clauses[verb] === own;
  if (isAhead && !person.test(words[verb - 1]?.key ?? ''))
    return !words.slice(verb + 1, word).some(({ key }) => ofOther.test(key));
  const after = words.slice(word + 1, word + longestTelling).findIndex(({ key }) => takesPlace.test(key)) + word + 1;
  const isSubject =
    after > word && clauses[after] === own && /^(?:took|was|were|has|is|will|be)$/.test(words[after - 1]?.key ?? '');
  return isSubject;
}

const tellingLinks: ReadonlySet<string> = new Set(['main', 'and', 'content', 'dateline', 'when']);
const ofOther = /^(?:to|from|invitation|مشاركه|مشاركته|مشاركتها|دعوه|ورقه|وفد)$/;

/** An obituary and a chronicle date what they tell of long after a meeting. */
function isLongAgo(day: DateMention, event: MeetingEvent, dates: readonly DateMention[]): boolean {
  const at = dayNumberOf(day);
  const last = lastBefore(dates, day.first, ({ first }) => first);
  const before = dates.slice(Math.max(0, last + 1 - mostDates), last + 1);
  return before.some(
    (date) => date.sentence < event.sentence && date.start.day !== null && dayNumberOf(date) - at > longestAgo,
  );
}

const mostDates = 20;

function dayNumberOf({ year, start }: DateMention): number {
  if (year === null || start.month === null || start.day === null) return Number.NEGATIVE_INFINITY;
  return toDayNumber(toIsoDay(year, start.month, start.day));
}
