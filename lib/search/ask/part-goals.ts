import { fromHijri } from '@/lib/dates/hijri';
import { isIsoDay, toIsoDay } from '@/lib/dates/plain-date';
import { findDates } from '@/lib/language/dates/find-dates';
import { type NumericDay, readNumericDay } from '@/lib/language/dates/numeric-dates';
import type { WrittenDate } from '@/lib/language/dates/written-date';
import { seasonMonths } from '@/lib/language/months/seasons';
import { meetingGoals, memberGoals, roundGoals } from '@/lib/search/indexing/goals';
import type { Concept } from '@/lib/search/vocabulary/concept';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { foldText } from '@/lib/text/characters/fold';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { type Intent, isMark } from './asking-words';
import type { Goal, NumberOf, QueryPart } from './question';

const weights = { own: 8, role: 6, number: 8, day: 6, place: 4, month: 5, year: 4, label: 5, body: 1, topic: 2 };

/** Returns what a name leads to. Who asks where a thing was held means the meetings there, who asks who joined the member. */
export function goalsOfConcepts(concepts: readonly Concept[], intents: ReadonlySet<Intent>): Goal[] {
  const isOfMeeting = ['event', 'where', 'when', 'host', 'chair'].some((intent) => intents.has(intent as Intent));
  const isOfMember = intents.has('joining');
  const goals = concepts.flatMap(({ kind, ref, leads, goals: own = [] }) => {
    const led = leads ? topicGoals(leads, isOfMeeting) : [];
    const labelled = own.map((goal) => goalOf(goal, weights.label));
    if (ref === null) return [...led, ...labelled];
    if (kind === 'topic') return topicGoals(ref, isOfMeeting);
    if (kind === 'body') return [goalOf(`b:${ref}`, weights.body)];
    if (kind !== 'party' && kind !== 'place') return [...led, ...labelled];
    return [
      goalOf(`id:${ref}`, isOfMeeting && !isOfMember ? weights.topic : weights.own),
      goalOf(`p:${ref}`, isOfMember ? 1 : weights.place),
      ...(intents.has('host') ? [goalOf(`host:${ref}`, weights.role)] : []),
      ...(intents.has('chair') ? [goalOf(`chair:${ref}`, weights.role)] : []),
    ];
  });
  return [...new Map(goals.map((each) => [each.goal, each])).values()];
}

/** Who asks which meeting dealt with a topic does not mean the topic's own entry. */
function topicGoals(topic: string, isOfMeeting: boolean): Goal[] {
  return [...(isOfMeeting ? [] : [goalOf(`id:${topic}`, weights.own)]), goalOf(`t:${topic}`, weights.topic)];
}

function goalOf(goal: string, weight: number): Goal {
  return { goal, weight };
}

type Beside = {
  parts: QueryPart[];
  around: QueryPart[];
  before: QueryPart | undefined;
  /** The word after a figure, which may be what it counts: "15 facilitators", «ثلاثون عضواً». */
  counted: QueryPart | undefined;
  isCardinal: boolean;
  /** «التسعون» after its noun is the ninetieth. */
  isDefinite: boolean;
  isAlone: boolean;
};

/**
 * Reads a number as that of a member («العضو الثمانون»), of a round, or of a meeting: of the body named beside it or of
 * the main one. A plain figure needs a word that it counts.
 */
export function goalsOfNumber(value: number, beside: Beside, { mainBody, facts }: Concepts): NumberOf | null {
  const { parts, around, before, counted, isCardinal, isDefinite, isAlone } = beside;
  const isMarkedBy = (sort: Parameters<typeof isMark>[1]) => around.some((part) => isOnly(part, sort));
  const hasTerm = (id: string) => around.some(({ concepts }) => concepts.some((concept) => concept.id === id));
  const [body = null] = parts.flatMap(({ concepts }) =>
    concepts.flatMap((concept) => bodyOf(concept, facts.bodies) ?? []),
  );
  const isByBody = around.some(({ concepts }) => concepts.some((concept) => bodyOf(concept, facts.bodies) !== null));
  const numbered = (of: NumberOf['of'], own: string | null, goals: string[], isSure: boolean): NumberOf => ({
    of,
    body: own,
    value,
    goals: goals.map((goal) => goalOf(goal, weights.number)),
    isSure,
    isHeld: goals.some((goal) => facts.numbers.has(goal)),
  });
  const isMarked = isMarkedByNumber(around);
  const isOfState = (isDefinite || !isCardinal || isMarked) && isMarkedBy('state') && !isMarkedBy('event');
  if (isMarkedBy('joining') || isOfState) {
    const member = numbered('member', null, memberGoals([value]), true);
    // "Thirty members" are a figure, "member 30" is one of them.
    return !member.isHeld && isOnly(counted, 'joining') && !isOnly(before, 'joining') ? null : member;
  }
  const isOfRounds = body !== null && isByBody && facts.numbers.has(`r:${body}:${value}`) && !hasMeetings(body, facts);
  const isOfListed = isOnly(before, 'list') && counted !== undefined && !isOnly(counted, 'number');
  if ((isMarkedBy('round') && !isOfListed) || hasTerm('joint-designation') || isOfRounds)
    return numbered('round', body, roundGoals(body, value).slice(-1), true);
  const isCounted = isMarkedBy('event') || isByBody || hasTerm('plenary');
  if (isCardinal && !isCounted && !isAlone && !isMarked) return null;
  const of = body ?? mainBody;
  if (of === null) return null;
  const isSure = isCounted || isMarked || (!isCardinal && isHeldThere(`${of}:${value}`, around, facts));
  return numbered('meeting', of, meetingGoals(of, [value]), isSure);
}

/** The one record that a word without a meaning of its own leads to: the "last" of "the last meeting in Rome". */
export function ledTo({ concepts, goals }: Pick<QueryPart, 'concepts' | 'goals'>): string | null {
  const [only, ...others] = goals;
  const goal = concepts.length === 0 && others.length === 0 ? only?.goal : undefined;
  return goal?.startsWith('id:') ? goal.slice('id:'.length) : null;
}

/** A body by its name, or by the kind of its meetings: "the ninth ministerial". */
export function bodyOf({ kind, ref, goals = [] }: Concept, bodies: ReadonlyMap<string, unknown>): string | null {
  const kinds = goals.flatMap((goal) => (goal.startsWith('kind:') ? [goal.slice('kind:'.length)] : []));
  return kind === 'body' ? ref : (kinds.find((own) => bodies.has(own)) ?? null);
}

function isOnly(part: QueryPart | undefined, sort: Parameters<typeof isMark>[1]): boolean {
  return part !== undefined && part.tokens.length === 1 && part.tokens.every((token) => isMark(token, sort));
}

/** The meetings of some bodies bear no numbers, what they list does: "TFTC 5". */
function hasMeetings(body: string, { numbered }: Concepts['facts']): boolean {
  return [...numbered.keys()].some((key) => key.startsWith(`${body}:`));
}

/** «اجتماع المنامة الحادي عشر»: the meeting of this number was held at the place beside it. */
function isHeldThere(key: string, around: QueryPart[], { numbered, places }: Concepts['facts']): boolean {
  const meeting = numbered.get(key);
  const beside = around.flatMap(({ concepts }) =>
    concepts.flatMap(({ kind, ref }) => (kind === 'place' ? ref : null) ?? []),
  );
  return beside.some((place) => places.get(place)?.meetings.some((each) => each === meeting) ?? false);
}

function isMarkedByNumber(around: QueryPart[]): boolean {
  return around.some((part) => isOnly(part, 'number'));
}

/** Returns what the words of a date lead to; empty if they are none. `text` is all that was typed. */
export function goalsOfDate(run: QueryPart[], text: string): Goal[] {
  const tokens = run.flatMap((part) => part.tokens);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const own = textOf(text, first.start, last.end, tokens.map(({ raw }) => raw).join(' '));
  const found = numericDate(bare(own)) ?? dateInText(own) ?? dateOfParts(run) ?? [];
  return found.map((goal) =>
    goalOf(goal, goal.startsWith('d:') ? weights.day : goal.startsWith('m:') ? weights.month : weights.year),
  );
}

/** The words as typed, with their signs, where the places are those of the whole text; else the words alone. */
function textOf(text: string, start: number, end: number, words: string): string {
  const own = text.slice(start, end);
  const isSame =
    tokenizeText(own)
      .tokens.map(({ raw }) => raw)
      .join(' ') === words;
  return isSame ? own : words;
}

function bare(text: string): string {
  return foldText(text)
    .trim()
    .replace(/\s*(?:م|ه|h)$/, '');
}

/**
 * Reads a date in words, with its year, as texts write it: «19 و20 نوفمبر 2019», "20 Nov 2019», «الأول من مايو 2019».
 */
function dateInText(text: string): string[] | null {
  const tokenized = tokenizeText(text);
  const [date, ...others] = findDates(tokenized);
  if (date === undefined || others.length > 0 || date.calendar === 'hijri') return null;
  const isAll = tokenized.tokens.every(
    (token, index) => (index >= date.first && index <= date.last) || isMark(token, 'year'),
  );
  return isAll && date.doubts.length === 0 && date.part === null ? daysOrMonth(date) : null;
}

function daysOrMonth({ year, start, end }: WrittenDate): string[] | null {
  if (year === null || start.month === null) return null;
  if (start.day === null) return monthOf(year, start.month);
  const first = isoDay(end !== null && end.month < start.month ? year - 1 : year, start.month, start.day);
  return end === null ? first : [...first, ...isoDay(year, end.month, end.day)];
}

/** Reads a month and numbers in any order, "2019 November 20", and a year alone. */
function dateOfParts(run: QueryPart[]): string[] | null {
  const numbers = run.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'number').map(({ raw }) => Number(raw)),
  );
  const months = new Set(run.flatMap(({ concepts }) => concepts.filter(isMonth).map(({ id }) => id)));
  const [month] = months;
  if (months.size > 1) return null;
  if (month !== undefined) return dateInWords(month, numbers);
  const season = run.flatMap(({ tokens }) => tokens.flatMap(({ raw }) => seasonMonths(raw) ?? []));
  if (season.length > 0) return seasonOf(season, numbers);
  const [from = 0, to = 0, ...more] = numbers;
  if (numbers.length === 2 && more.length === 0) return yearsBetween(from, to, run);
  const isOneYear = numbers.length === 1 && run.every((part) => part.concepts.every(({ kind }) => kind !== 'ordinal'));
  return isOneYear ? yearOf(numbers[0] ?? 0, run) : null;
}

/** «ربيع 2019»: any of its months. */
function seasonOf(season: number[], [year = 0, ...others]: number[]): string[] {
  return others.length > 0 ? [] : season.flatMap((month) => monthOf(year, month));
}

export function isMonth({ id }: Concept): boolean {
  return id.startsWith('month:') || id.startsWith('hijri-month:');
}

function dateInWords(monthId: string, numbers: number[]): string[] {
  const month = Number(monthId.split(':')[1]);
  const year = numbers.find((number) => number > 31);
  const day = numbers.find((number) => number <= 31);
  if (year === undefined || numbers.length > 2) return [];
  if (!monthId.startsWith('hijri')) return day === undefined ? monthOf(year, month) : isoDay(year, month, day);
  return day === undefined ? [`hm:${year}-${String(month).padStart(2, '0')}`] : hijriDay(year, month, day);
}

/** Reads 2019-11-20, 20/11/2019, 1441/3/23, 2019-11. Of two orders it takes the likelier. */
function numericDate(text: string): string[] | null {
  const parts = text.split(/\s*[/.-]\s*/);
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 2 && Number(a) > 31 && Number(b) > 31) return null;
  if (parts.length === 2) return Number(a) > 31 ? monthOf(Number(a), Number(b)) : monthOf(Number(b), Number(a));
  return readNumericDay(a, b, c).slice(0, 1).flatMap(goalsOfDay);
}

function goalsOfDay({ calendar, year, month, day }: NumericDay): string[] {
  return calendar === 'hijri' ? hijriDay(year, month, day) : isoDay(year, month, day);
}

const mostYears = 20;

/** "2018-2019", "between 1440 and 1442": each year of a span. */
function yearsBetween(from: number, to: number, run: QueryPart[]): string[] {
  if (from >= to || to - from > mostYears || String(from).length !== 4) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => yearOf(from + index, run)).flat();
}

function yearOf(number: number, run: QueryPart[]): string[] {
  const isHijri = number >= 1300 && number <= 1600;
  const isNamed = run.some(({ tokens }) => tokens.some((token) => isMark(token, 'year')));
  if (isHijri) return [`y:${number}h`];
  return number >= (isNamed ? 1800 : 1900) && number <= 2100 ? [`y:${number}`] : [];
}

function monthOf(year: number, month: number): string[] {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 ? [`m:${toIsoMonth(year, month)}`] : [];
}

function isoDay(year: number, month: number, day: number): string[] {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDay(text) ? [`d:${toIsoDay(year, month, day)}`] : [];
}

function hijriDay(year: number, month: number, day: number): string[] {
  const found = year >= 1300 && year <= 1600 ? fromHijri({ year, month, day }) : null;
  return found ? [`d:${found}`] : [];
}

function toIsoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
