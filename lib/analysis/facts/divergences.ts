import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import type { Span } from '@/lib/text/span';
import { sliceOf } from '@/lib/text/span';
import { findCountOwner } from './count-owner';
import { areSameUnit } from './count-units';
import { findFacts, type TextFacts } from './facts';
import type { CountFact, Qualifier } from './find-counts';
import type { DateFact } from './find-date-facts';
import type { NameFact } from './find-name-facts';
import type { OrdinalHead } from './find-ordinals';
import { matchFacts } from './match-facts';

/** A code for what two texts say differently; messages hold its words. No code says which text is right. */
export type DivergenceCode =
  | 'number-differs'
  | 'number-one-sided'
  | 'qualifier-differs' // over 80, 80
  | 'basis-differs' // T1: the same number counts something else
  | 'owner-differs' // T40: the same number belongs to another body
  | 'date-differs'
  | 'date-one-sided'
  | 'ordinal-differs'
  | 'ordinal-one-sided'
  | 'reference-differs'
  | 'name-differs' // T2: one body under names that say different things
  | 'period-differs'; // T61: quarterly, of four

export type QuotedSpan = Span & { quote: string };

/** A side is null if its text does not say it. `values` are for the message: how each side was read. */
export type Divergence = {
  code: DivergenceCode;
  left: QuotedSpan | null;
  right: QuotedSpan | null;
  values: { left: string | null; right: string | null };
};

export type DivergenceOptions = {
  lexicon: NameLexicon;
  /** `part` where one text reports only some of the other: then a fact on one side alone is no divergence. */
  extent?: 'whole' | 'part';
};

type Side = { text: string; facts: TextFacts };
type Pair = { left: Side; right: Side };

/**
 * Compares the facts of two texts, or of two paragraphs that render one another, in any pair of languages. Paragraphs
 * give better results, since a number is matched wherever it occurs. Facts are matched by value first, so order and
 * repetition do not count; only unmatched facts can differ. Linear in the length, quadratic in the facts of one kind.
 */
export function findDivergences(leftText: string, rightText: string, options: DivergenceOptions): Divergence[] {
  const { lexicon, extent = 'whole' } = options;
  const pair = {
    left: { text: leftText, facts: findFacts(leftText, lexicon) },
    right: { text: rightText, facts: findFacts(rightText, lexicon) },
  };
  const found = [
    ...compareCounts(pair),
    ...compareDates(pair),
    ...compareOrdinals(pair),
    ...compareReferences(pair),
    ...compareNames(pair),
    ...comparePeriods(pair),
  ];
  return found
    .filter(({ code }) => extent === 'whole' || !code.endsWith('one-sided'))
    .sort((a, b) => (a.left ?? a.right ?? nowhere).start - (b.left ?? b.right ?? nowhere).start);
}

const nowhere = { start: 0 };

/** Small numbers are lost in the grammar of either language («أحدهما», "a second"). */
const leastOneSided = 3;

function compareCounts(pair: Pair): Divergence[] {
  const { matched, left, right } = matchFacts(pair.left.facts.counts, pair.right.facts.counts, likenessOfCounts);
  const differing = matchFacts(left, right, (a, b) =>
    a.unit !== null && areSameUnit(a.unit, b.unit) && b.unit ? 1 : 0,
  );
  return [
    ...matched.flatMap(([a, b]) => compareMatched(pair, a, b)),
    ...differing.matched.map(([a, b]) => report(pair, 'number-differs', a, b, [String(a.value), String(b.value)])),
    ...oneSided(
      pair,
      'number-one-sided',
      differing.left.filter(isTelling),
      differing.right.filter(isTelling),
      ({ value }) => String(value),
    ),
  ];
}

/** How often and which share are said in many ways: "trebled", "most of them", «نصفها». On one side they show nothing. */
function isTelling({ value, unit }: CountFact): boolean {
  if (unit === 'times' || unit === 'share') return false;
  return value >= leastOneSided && (unit !== null || value >= 10);
}

function likenessOfCounts(a: CountFact, b: CountFact): number {
  if (a.value !== b.value || !areSameUnit(a.unit, b.unit)) return 0;
  return 1 + Number(a.unit === b.unit) + Number(a.basis === b.basis) + Number(a.qualifier === b.qualifier);
}

function compareMatched(pair: Pair, a: CountFact, b: CountFact): Divergence[] {
  const owners = [findCountOwner(pair.left.facts, a), findCountOwner(pair.right.facts, b)];
  const [leftOwner = null, rightOwner = null] = owners;
  if (a.basis && b.basis && a.basis !== b.basis) {
    return [report(pair, 'basis-differs', a.basisSpan, b.basisSpan, [a.basis, b.basis])];
  }
  if (leftOwner && rightOwner && leftOwner.id !== rightOwner.id) {
    return [report(pair, 'owner-differs', around(a, leftOwner), around(b, rightOwner), [leftOwner.id, rightOwner.id])];
  }
  return isLikeQualifier(a.qualifier, b.qualifier)
    ? []
    : [report(pair, 'qualifier-differs', a, b, [a.qualifier, b.qualifier])];
}

/** «نحو» means both about and nearly. */
function isLikeQualifier(a: Qualifier, b: Qualifier): boolean {
  const loose: Qualifier[] = ['nearly', 'about'];
  return a === b || (loose.includes(a) && loose.includes(b));
}

function compareDates(pair: Pair): Divergence[] {
  const { left, right } = matchFacts(pair.left.facts.dates, pair.right.facts.dates, likenessOfDates);
  const rest = [
    left.filter((date) => !isTold(date, pair.right.facts)),
    right.filter((date) => !isTold(date, pair.left.facts)),
  ];
  const differing = matchFacts(rest[0] ?? [], rest[1] ?? [], likenessOfOtherDates);
  return [
    ...differing.matched.map(([a, b]) => report(pair, 'date-differs', a, b, [writeDate(a), writeDate(b)])),
    ...oneSided(pair, 'date-one-sided', differing.left.filter(hasMonth), differing.right.filter(hasMonth), writeDate),
  ];
}

/** Scores dates that can be the same: they state something in common and contradict each other in nothing. */
function likenessOfDates(a: DateFact, b: DateFact): number {
  const shared = sharedParts(a, b);
  return shared.includes(false) || shared.length === 0 ? 0 : shared.length;
}

function sharedParts(a: DateFact, b: DateFact): boolean[] {
  return [
    ...(a.year && b.year ? [a.year === b.year] : []),
    ...(a.month && b.month ? [a.month === b.month] : []),
    ...(a.days.length > 0 && b.days.length > 0 ? [a.days.join() === b.days.join()] : []),
  ];
}

/** Tells whether the other text repeats a date in part: «نوفمبر» after «20 نوفمبر 2019», «الثلاثاء» for a Tuesday. */
function isTold(date: DateFact, { dates, weekdays }: TextFacts): boolean {
  const weekday = weekdayOf(date);
  if (weekday !== null && weekdays.has(weekday)) return true;
  return dates.some((other) => {
    const stated = [date.year, date.month, date.days[0]].filter((part) => part !== null && part !== undefined).length;
    return likenessOfDates(date, other) === stated;
  });
}

/** Null: not one whole day. */
function weekdayOf({ year, month, days: [day, ...others] }: DateFact): number | null {
  if (year === null || month === null || day === undefined || others.length > 0) return null;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function likenessOfOtherDates(a: DateFact, b: DateFact): number {
  const isSameKind = hasMonth(a) === hasMonth(b);
  return isSameKind ? 1 + sharedParts(a, b).filter(Boolean).length : 0;
}

function hasMonth({ month }: DateFact): boolean {
  return month !== null;
}

function writeDate({ year, month, days }: DateFact): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const start = [year ?? 'XXXX', ...(month === null ? [] : [two(month)])].join('-');
  return days.length === 0 ? start : days.map((day) => `${start}-${two(day)}`).join('/');
}

function compareOrdinals(pair: Pair): Divergence[] {
  const { left, right } = matchFacts(pair.left.facts.ordinals, pair.right.facts.ordinals, (a, b) =>
    a.value === b.value && isSameHead(a.of, b.of) ? 1 : 0,
  );
  const untold = (side: typeof left, { ordinals }: TextFacts) =>
    side.filter((fact) => !ordinals.some((other) => other.value === fact.value && isSameHead(other.of, fact.of)));
  const [lefts, rights] = [untold(left, pair.right.facts), untold(right, pair.left.facts)];
  const differing = matchFacts(lefts, rights, (a, b) => Number(isSameHead(a.of, b.of)) + Number(a.of === b.of));
  const isMeeting = ({ of }: { of: string }) => of === 'meeting';
  return [
    ...differing.matched.map(([a, b]) => report(pair, 'ordinal-differs', a, b, [String(a.value), String(b.value)])),
    ...oneSided(
      pair,
      'ordinal-one-sided',
      differing.left.filter(isMeeting),
      differing.right.filter(isMeeting),
      ({ value }) => String(value),
    ),
  ];
}

/** "Its twelfth meeting" is when a group met for the twelfth time. */
function isSameHead(a: OrdinalHead, b: OrdinalHead): boolean {
  const meetings: OrdinalHead[] = ['meeting', 'time'];
  return a === b || (meetings.includes(a) && meetings.includes(b));
}

function compareReferences(pair: Pair): Divergence[] {
  const same = (a: { value: number }, b: { value: number }) => (a.value === b.value ? 1 : 0);
  const { left, right } = matchFacts(pair.left.facts.references, pair.right.facts.references, same);
  const { matched } = matchFacts(left, right, () => 1);
  return matched.map(([a, b]) => report(pair, 'reference-differs', a, b, [String(a.value), String(b.value)]));
}

/** Finds bodies that each side names only by forms that the other side does not use. */
function compareNames(pair: Pair): Divergence[] {
  const [lefts, rights] = [pair.left.facts.names, pair.right.facts.names];
  return [...new Set(lefts.map(({ id }) => id))].flatMap((id) => {
    const [names, others] = [lefts.filter((name) => name.id === id), rights.filter((name) => name.id === id)];
    const a = names.find(({ variant }) => isOnlyIn(variant, others));
    const b = others.find(({ variant }) => isOnlyIn(variant, names));
    return a && b ? [report(pair, 'name-differs', a, b, [a.variant, b.variant])] : [];
  });
}

function isOnlyIn(variant: string | null, others: NameFact[]): boolean {
  return variant !== null && others.every((other) => other.variant !== variant);
}

/** «الرباعية» for quarterly: reported only where each side has one that the other lacks. */
function comparePeriods(pair: Pair): Divergence[] {
  const same = (a: { value: string }, b: { value: string }) => (a.value === b.value ? 1 : 0);
  const { left, right } = matchFacts(pair.left.facts.periods, pair.right.facts.periods, same);
  const { matched } = matchFacts(left, right, () => 1);
  return matched.map(([a, b]) => report(pair, 'period-differs', a, b, [a.value, b.value]));
}

function oneSided<Fact extends Span>(
  pair: Pair,
  code: DivergenceCode,
  left: Fact[],
  right: Fact[],
  write: (fact: Fact) => string,
): Divergence[] {
  return [
    ...left.map((fact) => report(pair, code, fact, null, [write(fact), null])),
    ...right.map((fact) => report(pair, code, null, fact, [null, write(fact)])),
  ];
}

function report(
  { left, right }: Pair,
  code: DivergenceCode,
  a: Span | null,
  b: Span | null,
  [leftValue, rightValue]: [string | null, string | null],
): Divergence {
  return { code, left: quote(left, a), right: quote(right, b), values: { left: leftValue, right: rightValue } };
}

function quote({ text }: Side, span: Span | null): QuotedSpan | null {
  return span && { start: span.start, end: span.end, quote: sliceOf(text, span) };
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
