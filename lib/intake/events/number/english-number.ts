import type { Scene } from '@/lib/intake/events/scene';
import { englishOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';
import { gapBefore } from '@/lib/text/characters/tokens';

type Words = Reading['words'];

/** Finds the number of an English noun for a meeting. */
export function englishNumber({ reading }: Scene, sentence: Sentence, word: number): Ordinal | null {
  return (
    beforeNoun(reading, sentence, word) ??
    afterNoun(reading, sentence, word) ??
    inApposition(reading, sentence, word) ??
    asPredicate(reading, sentence, word)
  );
}

const within = new RegExp(
  `^(?:${groupAcronyms.join('|')}|plenary|annual|full|formal|counter|isis|isil|daesh|finance|financing|financial|group|working|small|political|directors|ministerial|s|the|coalition|global|working|level|senior|general|regular|official|defeat|to|da|esh|d)$`,
);
const longestPhrase = 9;

/** "the twelfth plenary meeting", "its XXIV Counter ISIS Finance Group meeting". */
function beforeNoun(reading: Reading, { first }: Sentence, word: number): Ordinal | null {
  const { words } = reading;
  for (let at = word - 1; at >= Math.max(first, word - longestPhrase); at -= 1) {
    const joined = at - 1 >= first ? englishOrdinalAt(reading, at - 1) : null;
    const ordinal = joined?.last === at ? joined : englishOrdinalAt(reading, at);
    if (ordinal !== null) return countsOtherMeetings(words, ordinal, word) ? null : ordinal;
    if (!within.test(words[at]?.key ?? '') && !isEdition(words, at)) return null;
  }
  return null;
}

/** "the 21st edition of its meeting", "the twenty-first round of meetings". */
function isEdition(words: Words, at: number): boolean {
  const [key = '', next = ''] = [words[at]?.key, words[at + 1]?.key];
  if (/^(?:edition|round|iteration)$/.test(key)) return next === 'of';
  return (
    /^(?:of|its|the|their)$/.test(key) &&
    [1, 2, 3].some((step) => /^(?:edition|round|iteration)$/.test(words[at - step]?.key ?? ''))
  );
}

/** "meeting no. 12". */
function afterNoun({ words, levelled }: Reading, { end }: Sentence, word: number): Ordinal | null {
  const [mark, number] = [words[word + 1], words[word + 2]];
  if (mark === undefined || number === undefined || word + 2 >= end) return null;
  if (!/^(?:no|number)$/.test(mark.key) || !/^\d{1,2}$/.test(number.key)) return null;
  const isBeside = levelled.slice(mark.to, number.from).length <= 2;
  return isBeside && Number(number.key) > 0 ? { value: Number(number.key), first: word + 1, last: word + 2 } : null;
}

const farthestApposition = 12;
const isMeetingWord = /^(?:meeting|session|plenary|ministerial)$/;
const endsWell = /^[,.;:)]|^\s+(?:since its|so|to date|in its series)/;

/** "a meeting in Oslo, its sixteenth, …", "the previous meeting, the 25th, …", "its sixteenth since it was founded". */
function inApposition(reading: Reading, { end }: Sentence, word: number): Ordinal | null {
  const { words, levelled } = reading;
  for (let at = word + 1; at < Math.min(end, word + farthestApposition); at += 1) {
    const key = words[at]?.key ?? '';
    if (isMeetingWord.test(key)) return null;
    if (!/^(?:its|the)$/.test(key) || !/,\s*$/.test(gapBefore(reading, at))) continue;
    const ordinal = englishOrdinalAt(reading, at + 1);
    const to = words[ordinal?.last ?? at]?.to ?? 0;
    return ordinal !== null && endsWell.test(levelled.slice(to, to + 14)) ? ordinal : null;
  }
  return null;
}

const farthestPredicate = 20;

/** "The group's meeting in Graz on 2 May 2026 was its twentieth." */
function asPredicate(reading: Reading, { end }: Sentence, word: number): Ordinal | null {
  const { words, levelled } = reading;
  for (let at = word + 1; at < Math.min(end - 1, word + farthestPredicate); at += 1) {
    const key = words[at]?.key ?? '';
    if (isMeetingWord.test(key)) return null;
    if (!/^(?:was|is|became|marked)$/.test(key) || words[at + 1]?.key !== 'its') continue;
    const ordinal = englishOrdinalAt(reading, at + 2);
    const to = words[ordinal?.last ?? at]?.to ?? 0;
    const next = words[(ordinal?.last ?? at) + 1];
    const isAlone =
      (ordinal?.last ?? at) + 1 >= end ||
      endsWell.test(levelled.slice(to, to + 14)) ||
      isMeetingWord.test(next?.key ?? '');
    return ordinal !== null && isAlone ? ordinal : null;
  }
  return null;
}

/** "the first meeting this year", "the third gathering in a row at which", "the second meeting that he had chaired". */
function countsOtherMeetings(words: Words, ordinal: Ordinal, word: number): boolean {
  return isOfPeriod(words, ordinal, word) || isOfSome(words, word) || isOfAttendant(words, ordinal.first, word);
}

function isOfPeriod(words: Words, { value }: Ordinal, word: number): boolean {
  const [next = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[word + step]?.key);
  if (value > highestOfPeriod) return false;
  if (next === 'since' || next === 'this') return true;
  const isYear = /^20\d\d$/.test(beyond) || (/^(?:this|the)$/.test(beyond) && third === 'year');
  return (next === 'in' || next === 'of') && isYear;
}

const highestOfPeriod = 4;

/** "in a row", "in as many years", "on Moroccan soil", "at which attendance passed sixty". */
function isOfSome(words: Words, word: number): boolean {
  const [next = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[word + step]?.key);
  if (next === 'in') return /^(?:a|as)$/.test(beyond) && /^(?:row|many)$/.test(third);
  return (next === 'on' && third === 'soil') || next === 'running' || (next === 'at' && beyond === 'which');
}

const copula = /^(?:is|was|be|being|marks|marked|became)$/;
const ofOthers = /^(?:that|which|to|for|attended|hosted|chaired|he|she|they|we|i)$/;

function isOfAttendant(words: Words, first: number, word: number): boolean {
  if (words[first - 1]?.key !== 'the' || !copula.test(words[first - 2]?.key ?? '')) return false;
  const [next = '', beyond = '', third = '', fourth = ''] = [1, 2, 3, 4].map((step) => words[word + step]?.key);
  return ofOthers.test(next === 'of' ? (beyond === 'the' ? fourth : third) : next);
}
