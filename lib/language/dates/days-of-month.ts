import { isOrdinalEnding } from '@/lib/language/ordinals/read-ordinal';
import { matchVocabulary, type Vocabulary } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import { dateWords, dayNouns, dayWords, joining, monthNouns, notDays, ofWords } from './date-words';

/** One day, or the first and last of a range, and the tokens that state them. */
export type Days = { days: [number] | [number, number]; first: number; last: number };

type Day = { day: number; first: number; clitics: string };

const dash = /^\s*[-–—‐‑−/&]\s*$/;
const space = /^[\s"]*$/;
const commaOrSpace = /^\s*[,،]?\s*$/;
/** The characters between a day and the name of its month: «20/نوفمبر», "13.تشرين2», «"مارس"». */
const beforeName = /^[\s"«“”»]*(?:\.|[-–—‐‑−/]\s*)?$/;
const longestDay = 3;

/**
 * Reads the days that end before the name of a month at a token: «الثلاثاء 16 والأربعاء 17 نيسان», "19 and 20
 * November".
 */
export function daysBefore(text: TokenizedText, month: number, floor: number): Days | null {
  const end = beforeLinks(text, month);
  if (end < month ? !space.test(gapBefore(text, end)) : !beforeName.test(gapBefore(text, month))) return null;
  const last = dayEndingAt(text, end, floor, end < month);
  if (last === null) return null;
  let first = last;
  for (let more = 0; more < 2; more += 1) {
    const named = beforeJoint(text, first, floor);
    const joint = named ?? beforeComma(text, first, floor);
    const earlier = joint === null ? null : dayEndingAt(text, joint, floor, true);
    if (earlier === null || earlier.day >= first.day) break;
    // «4، 5 أيار»: a comma alone joins two days that follow each other.
    if (named === null && more === 0 && earlier.day !== first.day - 1) break;
    first = earlier;
  }
  if (!isFree(text, first.first)) return null;
  const days: Days['days'] = first.day < last.day ? [first.day, last.day] : [last.day];
  return { days, first: withWeekday(text, first.first, floor), last: month - 1 };
}

/** Reads the days after the name of an English month: "March 19 and 20", "Nov. 8-9". */
export function daysAfter(text: TokenizedText, month: number): Days | null {
  if (!/^\.?\s*$/.test(gapBefore(text, month + 1))) return null;
  const first = figureAt(text, month + 1);
  if (first === null || !isWhole(text, first.last + 1)) return null;
  const three = threeDays(text, month, first);
  if (three !== null) return three;
  const at = joining.has(keyAt(text, first.last + 1)) ? first.last + 2 : first.last + 1;
  const isJoined = at > first.last + 1 ? commaOrSpace.test(gapBefore(text, at - 1)) : dash.test(gapBefore(text, at));
  const last = isJoined ? figureAt(text, at) : null;
  const isRange = last !== null && last.day > first.day && isWhole(text, last.last + 1);
  const days: Days['days'] = isRange ? [first.day, last.day] : [first.day];
  return { days, first: month + 1, last: isRange ? last.last : first.last };
}

/** "March 18, 19 and 20". */
function threeDays(text: TokenizedText, month: number, first: { day: number; last: number }): Days | null {
  const second = /^,\s*$/.test(gapBefore(text, first.last + 1)) ? figureAt(text, first.last + 1) : null;
  if (second === null || second.day !== first.day + 1 || !joining.has(keyAt(text, second.last + 1))) return null;
  const last = figureAt(text, second.last + 2);
  if (last === null || last.day <= second.day || !isWhole(text, last.last + 1)) return null;
  return { days: [first.day, last.day], first: month + 1, last: last.last };
}

/** Returns the index of «من», «شهر», "of" and the like before a token, or the token itself. */
export function beforeLinks(text: TokenizedText, index: number): number {
  let at = index;
  while (at > 0 && isLink(text, at - 1) && space.test(gapBefore(text, at))) at -= 1;
  return at;
}

export function isMonthNoun(text: TokenizedText, index: number): boolean {
  return matches(monthNouns, text, index);
}

function isLink(text: TokenizedText, index: number): boolean {
  const key = keyAt(text, index);
  return ofWords.has(key) || key === 'ل' || isMonthNoun(text, index);
}

function matches(vocabulary: Vocabulary<string>, text: TokenizedText, index: number): boolean {
  return index >= 0 && matchVocabulary(vocabulary, text, index) !== null;
}

/** `isLinked`: in English a day in words needs the "of" or the "and" after it. */
function dayEndingAt(text: TokenizedText, end: number, floor: number, isLinked: boolean): Day | null {
  const figure = figureEndingAt(text, end);
  if (figure !== null) return figure.first >= floor ? figure : null;
  for (let length = Math.min(longestDay, end - floor); length > 0; length -= 1) {
    const first = end - length;
    const match = matchVocabulary(dayWords, text, first);
    if (match?.length !== length || (text.tokens[first]?.kind === 'latin' && !isLinked)) continue;
    if (notDays.has(keyAt(text, first - 1))) return null;
    return { day: match.meaning, first, clitics: match.clitics };
  }
  return null;
}

function figureEndingAt(text: TokenizedText, end: number): Day | null {
  const at = isOrdinalEnding(text, end - 1) ? end - 2 : end - 1;
  const figure = figureAt(text, at);
  if (figure === null || figure.last !== end - 1) return null;
  const isGlued = gapBefore(text, at) === '' && /^[وفبل]?ال$/.test(keyAt(text, at - 1));
  return { day: figure.day, first: isGlued ? at - 1 : at, clitics: '' };
}

/** Reads a day in figures at a token, with its "th". */
function figureAt(text: TokenizedText, index: number): { day: number; last: number } | null {
  const { kind, raw = '' } = text.tokens[index] ?? {};
  if (kind !== 'number' || !/^\d{1,2}$/.test(raw)) return null;
  const day = Number(raw);
  if (day < 1 || day > 31) return null;
  return { day, last: isOrdinalEnding(text, index + 1) ? index + 1 : index };
}

/** "May 5:30" and "May 5%" have no day. */
function isWhole(text: TokenizedText, next: number): boolean {
  const gap = gapBefore(text, next);
  return !/^\s*%/.test(gap) && !(/^[.:]$/.test(gap) && text.tokens[next]?.kind === 'number');
}

/** Returns the end of the day that a dash, «و», "to" or «حتى يوم» joins to a later one; null for none. */
function beforeJoint(text: TokenizedText, { first, clitics }: Day, floor: number): number | null {
  const at = withWeekday(text, first, floor);
  const day = at > floor && matches(dayNouns, text, at - 1) && space.test(gapBefore(text, at)) ? at - 1 : at;
  const gap = gapBefore(text, day);
  if (dash.test(gap)) return day;
  // "the 4th and the 5th of May"
  if (keyAt(text, day - 1) === 'the' && joining.has(keyAt(text, day - 2)) && space.test(gap)) return day - 2;
  if (joining.has(keyAt(text, day - 1)) && space.test(gap) && commaOrSpace.test(gapBefore(text, day - 1)))
    return day - 1;
  const carried = day === first ? clitics : (weekdayAt(text, day)?.clitics ?? '');
  return carried.startsWith('و') && commaOrSpace.test(gap) ? day : null;
}

function beforeComma(text: TokenizedText, { first }: Day, floor: number): number | null {
  return first > floor && /^\s*[,،]\s*$/.test(gapBefore(text, first)) ? first : null;
}

function withWeekday(text: TokenizedText, index: number, floor: number): number {
  const isWeekday = index > floor && weekdayAt(text, index - 1) !== null && commaOrSpace.test(gapBefore(text, index));
  return isWeekday ? index - 1 : index;
}

function weekdayAt(text: TokenizedText, index: number): { clitics: string } | null {
  const match = matchVocabulary(dateWords, text, index);
  return match !== null && match.length === 1 && 'weekday' in match.meaning ? match : null;
}

/**
 * Figures that continue to the left are no day: 2.5 March, $5, 2019-5, «كانون2». A glued «و» does not continue them.
 */
function isFree(text: TokenizedText, first: number): boolean {
  const gap = gapBefore(text, first);
  if (text.tokens[first]?.kind !== 'number') return true;
  if (gap === '') return first === 0 || /^[وفبل]$/.test(keyAt(text, first - 1)) || matches(dayNouns, text, first - 1);
  return !/[.,،/$€£\-–—‐‑−]$/.test(gap);
}

function keyAt({ tokens }: TokenizedText, index: number): string {
  return tokens[index]?.keys[0] ?? '';
}
