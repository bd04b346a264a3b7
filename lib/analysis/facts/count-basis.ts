import { readNumber } from '@/lib/language/numbers/read-number';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';
import { endsClause, type FactReading, keyAt, spanOfTokens } from './reading';

/** The people or states counted, as the words say: the members, the observers, both together, or those present. */
export type StatedBasis = 'members' | 'observers' | 'members+observers' | 'present';

export type BasisReading = { basis: StatedBasis; span: Span };

const member = /^(?:و?(?:ال|لل|بال)?(?:عضو|عضوا|عضوان|عضوين|اعضاء|اعضا|عضويه)|members?|membership)$/;
const observer = /^(?:و?(?:ال|لل|بال)?مراقب(?:ا|ين|ون|ي|و)?|observers?)$/;
const joinedObserver = /^و(?:ال)?مراقب/;
const filler = /^(?:state|states|country|countries|nation|nations|the|its|other|and|ال|دوله|دول|الدول|دولا)$/;
const attending =
  /^(?:attended|attending|present|participated|participating|took|joined|(?:و?(?:ب|ل)?)(?:حضر|حضره|حضرها|حضور|حضوره|مشاركه|شارك|شاركت|المشاركه|الحاضره))$/;
const reach = 14;

/**
 * Returns what the number at tokens `from` to `to` counts. "56 member states and observers" counts both; "with
 * observers", «مع المراقبين» and "and 3 observers" leave the observers outside the number. Null where the words do not
 * say.
 */
export function readCountBasis(reading: FactReading, from: number, to: number): BasisReading | null {
  const dual = dualBasis(reading, from, to);
  if (dual !== null) return { basis: dual, span: spanBetween(reading, from, to) };
  const [first, last] = clauseAround(reading, from, to);
  const observers = indexesOf(reading, first, last, observer);
  const members = indexesOf(reading, first, last, member);
  const joined = observers.find((at) => isJoined(reading, at, from, to, members));
  if (joined !== undefined) return { basis: 'members+observers', span: spanBetween(reading, from, to, joined) };
  const counted = observers.filter((at) => at !== to || !joinedObserver.test(keyAt(reading, at)));
  if (isOf(counted, from, to, members.length === 0)) {
    return { basis: 'observers', span: spanBetween(reading, from, to, counted[0] ?? to) };
  }
  if (members.length > 0) {
    return {
      basis: 'members',
      span: spanBetween(reading, from, to, ...nearest(members, to), ...nearest(observers, to)),
    };
  }
  const present = indexesOf(reading, first, last, attending)[0];
  return present === undefined ? null : { basis: 'present', span: spanBetween(reading, from, to, present) };
}

/** «العضوان», «المراقبان»: a dual is the number and what it counts in one word. */
function dualBasis(reading: FactReading, from: number, to: number): StatedBasis | null {
  const isOneWord = to - from === 1 && readNumber(reading, from) === null;
  if (!isOneWord) return null;
  if (observer.test(keyAt(reading, from))) return 'observers';
  return member.test(keyAt(reading, from)) ? 'members' : null;
}

/** Returns the words around a number, up to a stop or to the next number. */
function clauseAround(reading: FactReading, from: number, to: number): [number, number] {
  let first = from;
  while (first > 0 && from - first < reach && !isBorder(reading, first, first - 1)) first -= 1;
  if (isOfPrevious(reading, first, from)) first += 1;
  let last = to;
  while (
    last < reading.tokens.length &&
    last - to < reach &&
    !isBorder(reading, last, last) &&
    !isOfNext(reading, last)
  )
    last += 1;
  return [first, last];
}

function isBorder(reading: FactReading, gap: number, token: number): boolean {
  return endsClause(gapBefore(reading, gap)) || readNumber(reading, token) !== null;
}

/** "three members was welcomed by the 82": the noun right after another number is counted by that one. */
function isOfPrevious(reading: FactReading, first: number, from: number): boolean {
  const isNoun = member.test(keyAt(reading, first)) || observer.test(keyAt(reading, first));
  return first > 0 && first < from - 1 && isNoun && readNumber(reading, first - 1) !== null;
}

/** A noun before a definite number, as in «الأعضاء الثلاثة عشر», is counted by that one. */
function isOfNext(reading: FactReading, token: number): boolean {
  const isDefinite = /^و?ال/.test(keyAt(reading, token + 1));
  return isDefinite && member.test(keyAt(reading, token)) && readNumber(reading, token + 1) !== null;
}

function indexesOf(reading: FactReading, first: number, last: number, pattern: RegExp): number[] {
  return Array.from({ length: last - first }, (_, offset) => first + offset).filter((at) =>
    pattern.test(keyAt(reading, at)),
  );
}

/** Tells whether observers are counted too: "and" binds them to the noun that is counted, with nothing else between. */
function isJoined(reading: FactReading, at: number, from: number, to: number, members: number[]): boolean {
  const isBoundAr = joinedObserver.test(keyAt(reading, at));
  const isBoundEn = keyAt(reading, at - 1) === 'and';
  if (!(isBoundAr || isBoundEn)) return false;
  let before = at - 1;
  while (before >= 0 && filler.test(keyAt(reading, before)) && !(before >= from && before < to)) before -= 1;
  const isOfMember = members.includes(before);
  // «الأعضاء الثلاثة عشر والمراقبون»: a number after its noun counts no second one.
  const isOfNumber = !isBoundAr && before >= from && before < to;
  return (
    (isOfMember || isOfNumber) &&
    !/[,،]/.test(gapBefore(reading, isBoundEn ? at - 1 : at)) &&
    !isCountedApart(reading, at)
  );
}

/**
 * The observers have a number of their own, as in «36 عضوا و3 مراقبين» and «والمراقبين كليهما», or stand beside an indefinite
 * noun that its number governs alone: «أحد عشر عضوا والمراقبين».
 */
function isCountedApart(reading: FactReading, at: number): boolean {
  if (reading.tokens[at - 1]?.kind === 'number') return true;
  if (/^(?:كليهما|كلاهما|الاثنين|الاثنان)$/.test(keyAt(reading, at + 1))) return true;
  return /^وال/.test(keyAt(reading, at)) && /^عضوا?$/.test(keyAt(reading, at - 1));
}

function isOf(observers: number[], from: number, to: number, isAlone: boolean): boolean {
  return observers.some((at) => at === to || at === from - 1 || (isAlone && at > to && at - to < 3));
}

function nearest(indexes: number[], to: number): number[] {
  return indexes.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, 1);
}

function spanBetween({ tokens }: FactReading, from: number, to: number, ...others: number[]): Span {
  return spanOfTokens(tokens, Math.min(from, ...others), Math.max(to, ...others.map((at) => at + 1)));
}
