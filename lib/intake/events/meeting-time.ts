import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import * as said from './meeting-words';
import type { Scene } from './scene';

export type MeetingTime = 'held' | 'planned' | 'next' | 'previous' | 'aside' | 'after';

export function timeOf(scene: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): MeetingTime {
  const { words } = scene.reading;
  const keys = (from: number, to: number) =>
    words.slice(Math.max(sentence.first, from), Math.min(sentence.end, to)).map(({ key }) => key);
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  const adjectives = isEnglish
    ? keys(Math.min(word, ordinal?.first ?? word) - 3, word)
    : keys(word + 1, Math.max(word, ordinal?.last ?? word) + 4);
  if (isMarked(adjectives, isEnglish ? said.nextMarkEn : said.nextMark, isEnglish, ordinal)) return 'next';
  if (isMarked(adjectives, isEnglish ? said.previousMarkEn : said.previousMark, isEnglish, ordinal)) return 'previous';
  const run = keys(word - (isEnglish ? 7 : 5), word);
  if (run.some((key) => said.asideMark.has(key) || said.asideMarkEn.has(key))) return 'aside';
  if (isPerfect(keys(word - 14, word))) return 'previous';
  const verbs = keys(word - 9, word + (isEnglish ? 6 : 5));
  const isScheduled = keys(word + 1, word + 14).some((key) => /^(?:و?ال|و?)(?:مقرر|مزمع|مرتقب)/.test(key));
  const ahead = keys(word + 1, word + 10);
  const isAhead = ahead.some(
    (key, index) => periodOf.test(key) && (said.nextMark.has(ahead[index + 1] ?? '') || ahead[index - 1] === 'next'),
  );
  const isPlanned =
    isScheduled ||
    isAhead ||
    verbs.some((key) => said.futureVerb.test(key) || said.planWords.has(key.replace(/^[وف](?=.{3})/, '')));
  const runUp = keys(word - 9, word + 4);
  const isPlannedEn =
    isEnglish &&
    runUp.some(
      (key, index) =>
        said.planWordsEn.has(key) && /^(?:to|be|meet|hold|host|convene|take|again)$/.test(runUp[index + 1] ?? ''),
    );
  if (isPlanned || isPlannedEn) return 'planned';
  return run.some((key) => said.afterMark.has(key) || said.afterMarkEn.has(key)) ? 'after' : 'held';
}

/**
 * Only adjectives may come between: «الاجتماع الأخير», but not «الاجتماع … نهاية الشهر الماضي» or «اجتماعا الثلاثاء
 * المقبل».
 */
function isMarked(
  adjectives: string[],
  marks: ReadonlySet<string>,
  isEnglish: boolean,
  ordinal: Ordinal | null,
): boolean {
  if (isEnglish) return adjectives.some((key) => marks.has(key));
  const near = adjectives.slice(0, ordinal === null ? 3 : 4);
  const at = near.findIndex((key) => marks.has(key));
  return at === 0 || (at > 0 && near.slice(0, at).every((key) => /^ال|^وزاري/.test(key) && !periodNoun.test(key)));
}

const periodOf = /^ال(?:عام|شهر|اسبوع|سنه)$|^(?:year|month|week)$/;
const periodNoun = /^ال(?:عام|شهر|اسبوع|سنه|احد|اثنين|ثلاثا|ثلاثاء|اربعا|اربعاء|خميس|جمعه|سبت|يوم)$/;

/** «كانت المجموعة قد عقدت», «سبق أن عقدت» and "had met" tell of an earlier meeting. */
function isPerfect(keys: string[]): boolean {
  const was = keys.findIndex((key) => /^[وف]?كان(?:ت|وا)?$/.test(key));
  if (was >= 0 && keys.slice(was + 1).includes('قد')) return true;
  return keys.includes('سبق') || keys.includes('had');
}
