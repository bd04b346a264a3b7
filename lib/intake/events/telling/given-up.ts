import { isContrast } from '@/lib/intake/events/corrections';
import { isFiniteVerb } from '@/lib/intake/events/finite-verbs';
import type { Scene } from '@/lib/intake/events/scene';
import { isHolding } from '@/lib/intake/events/telling/not-held';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { within as nearNames } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { gapBefore } from '@/lib/text/characters/tokens';
import { perWord } from '@/lib/text/per-word';

const was = /^[وف]?(?:كان|كانت|was|were|been|originally|initially|first)$/;
const plan =
  /^(?:ال)?(?:مقرر|مقررا|مقرره|مزمعا|مزمع|محددا|مرتقبا|منتظرا|متوقعا|مبرمجا|scheduled|due|planned|set|slated|to|announced|supposed|meant)$/;
const instead = /^[وف]?(?:بدلا|عوضا|instead|rather)$/;
const ofInstead = /^(?:من|عن|of|than)$/;
const prevented = /^[وف]?(?:حال|حالت|تحول|منع|منعت|prevented|precluded)$/;
const substitute = /^ب(?:اتصال|لقا|اجتماع|جلسه|موتمر|مكالمه|اخر|اخري)/;
const contrasting = /^(?:لا|وليس|ليس|not)$/;
const mayGiveUp = perWord((key) => was.test(key) || instead.test(key) || prevented.test(key) || contrasting.test(key));
const longestPhrase = 16;
const longestClause = 60;

/**
 * Finds the words that tell when or where a meeting was to be held, and was not: «الذي كان مقررا في الخرطوم، انعقد في
 * القاهرة», "instead of Oslo", «حالت الظروف دون انعقاده في عمّان», "it was to have been Muscat".
 */
export function findGivenUp(scene: Scene): ReadonlySet<number> {
  const found = new Set<number>();
  for (const sentence of scene.reading.sentences) {
    if (sentence.isFurniture) continue;
    for (const [from, to] of phrasesIn(scene, sentence)) for (let word = from; word < to; word += 1) found.add(word);
  }
  return found;
}

type Phrase = [from: number, to: number];

function phrasesIn(scene: Scene, sentence: Sentence): Phrase[] {
  const { words } = scene.reading;
  const phrases: Phrase[] = [];
  for (let word = sentence.first; word < sentence.end; word += 1) {
    const key = words[word]?.key ?? '';
    if (!mayGiveUp(key)) continue;
    const next = words[word + 1]?.key ?? '';
    if (isContrast(scene.reading, word)) phrases.push([word, endOfPhrase(scene, sentence, word + 1)]);
    else if (instead.test(key) && ofInstead.test(next) && !/^(?:ذلك|that|this)$/.test(words[word + 2]?.key ?? ''))
      phrases.push([word, endOfInstead(scene, sentence, word + 2)]);
    else if (prevented.test(key) && !/^(?:من|the)$/.test(next)) phrases.push(...within(scene, sentence, word));
    else if (was.test(key)) phrases.push(...oldPlan(scene, sentence, word));
  }
  return phrases;
}

/** "instead of Oslo": a place stands for a place, and a day with its place for both. */
function endOfInstead(scene: Scene, sentence: Sentence, from: number): number {
  const [name] = nearNames(scene.namesIn(sentence.index), from, from + 2, ({ first }) => first);
  if (name !== undefined) return name.last + 1;
  return endOfPhrase(scene, sentence, from);
}

function endOfPhrase({ reading: { words }, clauses }: Scene, { end }: Sentence, from: number): number {
  let at = from;
  for (; at < Math.min(end, from + longestPhrase); at += 1) {
    const key = words[at]?.key ?? '';
    if (clauses[at] !== clauses[from] || isHolding(key) || isFiniteVerb(key) || substitute.test(key)) break;
  }
  return at;
}

function within({ clauses }: Scene, { end }: Sentence, word: number): Phrase[] {
  let at = word;
  while (at < Math.min(end, word + longestClause) && clauses[at] === clauses[word]) at += 1;
  return [[word, at]];
}

/** «الذي كان مقررا في الخرطوم»: given up, if the sentence goes on to say what came instead. */
function oldPlan(scene: Scene, sentence: Sentence, word: number): Phrase[] {
  const { reading, clauses } = scene;
  const { words } = reading;
  const planned = [1, 2, 3].find((step) => plan.test(words[word + step]?.key ?? ''));
  const own = clauses[word];
  if (planned === undefined || own === undefined) return [];
  if (/^(?:was|were)$/.test(words[word]?.key ?? '') && isNeverBeen(words, word)) return within(scene, sentence, word);
  if (/^[وف]?كان/.test(words[word]?.key ?? '') && words[word + 1]?.key === 'من')
    return [[word, endOfIntention(scene, sentence, word)]];
  if (own.link !== 'relative' && own.link !== 'bracket') return [];
  let end = word;
  while (
    end < Math.min(sentence.end, word + longestClause) &&
    isIn(clauses[end], own) &&
    !isTurn(words[end]?.key ?? '', end - word)
  )
    end += 1;
  const later = words.slice(end, Math.min(sentence.end, end + longestPhrase));
  const isReplaced = later.some(
    ({ key }) => isHolding(key) || substitute.test(key) || /^(?:ستنظم|ينظم|نقل|instead)$/.test(key),
  );
  return isReplaced ? [[word, end]] : [];
}

/** «ستنظم», «باتصال مرئي»: what is to be, or came, instead. */
function isTurn(key: string, distance: number): boolean {
  return substitute.test(key) || (distance > 3 && /^(?:ست|سي)[\u0621-\u064a]{3,}$/.test(key));
}

/** «كان من المقرر أن تعقد … اجتماعها في طوكيو، غير أن …»: up to the comma; the meeting itself is not given up. */
function endOfIntention({ reading }: Scene, sentence: Sentence, word: number): number {
  let at = word + 1;
  while (at < Math.min(sentence.end, word + longestClause) && !/[,،;؛]/.test(gapBefore(reading, at))) at += 1;
  return at;
}

/** "was to have been", "were to have met". */
function isNeverBeen(words: readonly { key: string }[], word: number): boolean {
  return words[word + 1]?.key === 'to' && words[word + 2]?.key === 'have';
}

function isIn(clause: Clause | undefined, around: Clause): boolean {
  for (let at = clause ?? null; at !== null; at = at.parent) if (at === around) return true;
  return false;
}
