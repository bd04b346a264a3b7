import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { isDenied, isHeldAfterAll } from '@/lib/intake/events/telling/denied';
import { isPutOffTo } from '@/lib/intake/events/telling/moved';
import { isNotHeld, isReplaced } from '@/lib/intake/events/telling/not-held';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Clause } from '@/lib/intake/text/clause-tree';
import type { Sentence } from '@/lib/intake/text/read-text';
import { clauseKeysAround } from './clause-keys';
import { isOpenQuestion } from './open-question';
import { isOnCondition, isPlanned } from './planned';
import { isSource } from './source';
import { isToldBack } from './told-back';

/**
 * How its own words tell of a meeting. `after` and `aside`: what is told happened after it, or before it or beside it;
 * `beside`: so too, but the meeting is told of as well («على هامش الاجتماع المنعقد في»);
 * `cancelled`: it did not take place when it should have; `open`: nobody says that it does.
 */
export type Telling = 'held' | 'planned' | 'next' | 'previous' | 'aside' | 'beside' | 'after' | 'cancelled' | 'open';

/** Reads it off the adjectives of the noun, the verb of its clause, and the word that opened that clause. */
export function tellingOf(scene: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): Telling {
  const { words } = scene.reading;
  const isLast = word > sentence.first && /^[وف]?اخر$/.test(words[word - 1]?.key ?? '');
  if (isLast && !/^ال/.test(words[word]?.key ?? '')) return 'previous';
  if (isReadAbout(words, word) || isRemembered(words, sentence, word)) return 'aside';
  if (ordinal !== null && isOneOfTwo(words, Math.min(word, ordinal.first))) return 'previous';
  const clause = scene.clauses[word];
  const around = clauseKeysAround(scene, word);
  const mark = markOf(scene, sentence, word, ordinal);
  if (mark === 'next' && isDenied(scene, sentence, clause, around)) return 'cancelled';
  if (mark !== null) return mark;
  if (isHeldAfterAll(around)) return 'planned';
  if (isSource(scene, sentence, word, ordinal)) return 'previous';
  if (isOpenQuestion(scene, sentence, word, around)) return 'open';
  if (isNotHeld(around) || isReplaced(around) || isDenied(scene, sentence, clause, around)) return 'cancelled';
  if (isPutOffTo(around) || isOnCondition(scene, clause)) return 'planned';
  const tie = tieOf(clause);
  if (tie === 'continuing') return 'previous';
  if (tie === 'beside') return isDescribed(scene, word) ? 'beside' : 'aside';
  if (tie === 'before') return 'aside';
  if (isToldBack(scene, sentence, word, ordinal, around)) return 'previous';
  if (isPlanned(scene, sentence, word, around)) return 'planned';
  return tie === 'after' ? 'after' : 'held';
}

/** «عدت إلى ما نشر عن اجتماعها». */
function isReadAbout(words: readonly { key: string }[], word: number): boolean {
  const [about = '', told = '', what = ''] = [1, 2, 3].map((step) => words[word - step]?.key);
  return /^(?:عن|حول)$/.test(about) && /^(?:نشر|قيل|كتب|ورد|جاء|جا|تردد|يقال|يكتب)$/.test(told) && /ما$/.test(what);
}

/** "Between the twentieth meeting and the twenty-second comes the twenty-first". */
function isOneOfTwo(words: readonly { key: string }[], first: number): boolean {
  const [before = '', beyond = ''] = [words[first - 1]?.key, words[first - 2]?.key];
  return /^(?:between|بين|وبين)$/.test(before === 'the' ? beyond : before);
}

const farthestMemory = 16;

/** "recalls in her memoirs how the first meeting nearly failed", «يروي كيف عقدت المجموعة اجتماعها الأول». */
function isRemembered(words: readonly { key: string }[], { first }: Sentence, word: number): boolean {
  const before = words.slice(Math.max(first, word - farthestMemory), word).map(({ key }) => key);
  const told = before.findIndex((key) => /^(?:recalls?|remembers?|[وف]?[يت](?:روي|ستعيد|ستذكر))$/.test(key));
  return told >= 0 && before.slice(told).some((key) => key === 'how' || key === 'كيف');
}

/** Finds the subordinate clause that a noun is in, through «الذي» and brackets. */
function tieOf(clause: Clause | undefined): Clause['link'] | null {
  for (let at = clause ?? null; at !== null; at = at.parent) {
    if (at.link !== 'relative' && at.link !== 'bracket') return at.link;
  }
  return null;
}

/** «الاجتماع القادم», "the last meeting". */
function markOf(
  { reading: { words } }: Scene,
  sentence: Sentence,
  word: number,
  ordinal: Ordinal | null,
): 'next' | 'previous' | null {
  const keys = (from: number, to: number) =>
    words.slice(Math.max(sentence.first, from), Math.min(sentence.end, to)).map(({ key }) => key);
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  if (isEnglish) {
    const adjectives = keys(Math.min(word, ordinal?.first ?? word) - 3, word);
    const at = adjectives.findLastIndex((key) => said.nextMarkEn.has(key) || said.previousMarkEn.has(key));
    if (at < 0 || /^(?:week|month|year|s|night)$/.test(adjectives[at + 1] ?? '')) return null;
    return said.nextMarkEn.has(adjectives[at] ?? '') ? 'next' : 'previous';
  }
  const near = keys(word + 1, Math.max(word, ordinal?.last ?? word) + 4).slice(0, ordinal === null ? 3 : 4);
  const at = near.findIndex((key) => said.nextMark.has(key) || said.previousMark.has(key));
  const isBeside = at === 0 || (at > 0 && near.slice(0, at).every((key) => isAdjective(key)));
  if (!isBeside) return null;
  return said.nextMark.has(near[at] ?? '') ? 'next' : 'previous';
}

/** «الاجتماع الوزاري الأخير», but not «اجتماعها الثلاثاء المقبل» or «اجتماعها الشهر الماضي». */
function isAdjective(key: string): boolean {
  return /^ال|^وزاري/.test(key) && !periodNoun.test(key);
}

const periodNoun = /^ال(?:عام|شهر|اسبوع|سنه|احد|اثنين|ثلاثا|ثلاثاء|اربعا|اربعاء|خميس|جمعه|سبت|يوم)$/;

const longestDescription = 24;

/** «على هامش اجتماعها المنعقد في …»: what is told of a meeting itself makes it more than an occasion. */
export function isDescribed({ clauses, reading: { words, sentenceOf } }: Scene, word: number): boolean {
  const own = clauses[word];
  for (let at = word + 1; at < Math.min(words.length, word + longestDescription); at += 1) {
    if (sentenceOf[at] !== sentenceOf[word]) return false;
    const clause = clauses[at];
    if (clause?.link === 'relative' && clause.parent === own && clause.first === at)
      return /^(?:المنعقد|المنعقده|الملتيم|الملتيمه|المنتظم|الذي|التي|which|held|hosted)$/.test(words[at]?.key ?? '');
  }
  return false;
}
