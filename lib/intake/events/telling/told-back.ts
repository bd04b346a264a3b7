import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { isHolding } from '@/lib/intake/events/telling/not-held';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Clause } from '@/lib/intake/text/clause-tree';
import type { Sentence } from '@/lib/intake/text/read-text';
import { type ClauseKeys, keysBeforeClause } from './clause-keys';

/** Tells whether the tense or the words around a meeting place it before the one that the text is about. */
export function isToldBack(
  scene: Scene,
  sentence: Sentence,
  word: number,
  ordinal: Ordinal | null,
  around: ClauseKeys,
): boolean {
  const { before, after } = around;
  const clause = scene.clauses[word];
  if (ordinal !== null && takesUp(before)) return true;
  const isEarlier = after[0] === 'had' || (clause?.link !== 'content' && after.slice(0, 5).includes('had'));
  const isDefinite = /^[وفبلك]{0,2}ال/.test(scene.reading.words[word]?.key ?? '');
  if (isEarlier || isPerfectAround(around, isDefinite)) return true;
  if (isYearsAgo(before) || isYearsAgo(after)) return true;
  if (isPerfect(before) && !isReported(clause, before)) return true;
  if (followsOnce(scene, sentence, clause)) return true;
  const wordBefore = word > sentence.first ? (scene.reading.words[word - 1]?.key ?? '') : '';
  return ordinal !== null && before.some(isHolding) && outcome.test(wordBefore);
}

/** «كانت المجموعة قد عقدت», «سبق أن عقدت» and "had met" tell of an earlier meeting. */
function isPerfect(before: string[]): boolean {
  const near = before.slice(-14);
  const was = near.findIndex((key) => /^[وف]?كان(?:ت|وا)?$/.test(key));
  if (was >= 0 && near.slice(was + 1).includes('قد')) return true;
  const last = near.findIndex((key) => key === 'last' || key === 'previously');
  const isLast = last >= 0 && (said.meetVerbEn.has(near[last + 1] ?? '') || said.holdVerbEn.has(near[last + 1] ?? ''));
  return isLast || near.some((key) => once.test(key)) || near.includes('had');
}

const once = /^[وف]?سبق$/;

/** «وسبق للمجموعة أن اجتمعت في الدوحة». */
function followsOnce(scene: Scene, sentence: Sentence, clause: Clause | undefined): boolean {
  const isThat = clause?.link === 'content' && /^و?ان$/.test(scene.reading.words[clause.first]?.key ?? '');
  return isThat && keysBeforeClause(scene, sentence, clause).some((key) => once.test(key));
}

/** «كانت الدورة الحادية عشرة قد انعقدت», «أما الدورة الحادية عشرة فكانت قد التأمت». */
function isPerfectAround({ before, after }: ClauseKeys, isDefinite: boolean): boolean {
  const was = after.slice(0, 8).findIndex((key) => /^[وف]?كان(?:ت)?$/.test(key));
  if (isDefinite && was >= 0 && after[was + 1] === 'قد') return true;
  return /^[وف]?كان(?:ت)?$/.test(before.at(-1) ?? '') && after.slice(0, 8).includes('قد');
}

/** «استضاف قبل أعوام اجتماع المجموعة», "years ago". */
function isYearsAgo(keys: string[]): boolean {
  return keys.some(
    (key, at) =>
      (key === 'قبل' &&
        keys.slice(at + 1, at + 3).some((next) => /^(?:اعوام|سنوات|عامين|سنتين)$/.test(next)) &&
        keys[at + 2] !== 'من' &&
        keys[at + 3] !== 'من') ||
      (key === 'years' && keys[at + 1] === 'ago'),
  );
}

/** «تستكمل ما بدأته في اللقاء الخامس عشر». */
function takesUp(before: string[]): boolean {
  return before.some(
    (key, at) =>
      /^[لب]?ما$/.test(key) &&
      /^(?:بدا|تعهد|التزم|وعد|اتفق|تقرر|قررت?ه?|اقر|انجز|نوقش|تحقق)/.test(before[at + 1] ?? ''),
  );
}

/** "said that it had met" reports a meeting; only the tense of the report moves it back. */
function isReported(clause: Clause | undefined, before: string[]): boolean {
  return clause?.link === 'content' && before.includes('had') && !before.includes('last');
}

/** «مقررات الجلسة السابعة»: what a meeting decided is taken up at a later one. */
const outcome = /^[وفبل]{0,2}(?:مقررات|قرارات|نتايج|مخرجات|توصيات|تعهدات|التزامات)$/;
