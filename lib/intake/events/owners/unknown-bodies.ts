import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { isNamed } from '@/lib/intake/text/named-words';
import { within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import type { Name } from '@/lib/language/names/find-names';

/** What the bodies are called that no list has: «اللجنة الوطنية», "the Board of Governors". */
const head =
  '(?:لجن[هت]|لجان|مجلس|هيي[هت]|منتدي|اتحاد|برلمان|جمعي[هت]|رابط[هت]|فريق|حكوم[هت]|منظم[هت]|بنك|مصرف|صندوق|غرف[هت]|نقاب[هت]|جامع[هت]|قم[هت]|شبك[هت]|محافظي|مديري|مجموع[هت])';
const headOfBody = new RegExp(`^(?!المجموعه$)(?:ال)?${head}$`);
const headOwning = new RegExp(`^ل(?:ل|ال)?${head}$`);
const headEn =
  /^(?:committee|board|council|commission|assembly|forum|association|panel|bank|union|parliament|cabinet|society|authority|club|league|network|taskforce|federation|institute|senate)$/;
const nameEn =
  /^(?:Group|Committee|Board|Council|Commission|Forum|Assembly|Association|Cabinet|Parliament|Panel|Union|Society|Club|League|Network|Federation)$/;

/** «الاجتماع الثاني عشر للجنة الوطنية», "a meeting of the Board of Governors": whose no list has. `last`: of the number. */
export function isOfUnknownBody(scene: Scene, sentence: Sentence, word: number, last: number): boolean {
  const { words } = scene.reading;
  const names = scene.namesIn(sentence.index);
  const isHeadAt = (at: number, pattern: RegExp) =>
    at < sentence.end && !isNamed(names, at) && pattern.test(words[at]?.key ?? '') && !leadsToName(scene, sentence, at);
  if (/^[a-z]/.test(words[word]?.key ?? '')) {
    if (isHeadAt(word - 1, headEn)) return true;
    const isOf = words[last + 1]?.key === 'of';
    return (
      isOf && [2, 3, 4, 5].some((step) => isHeadAt(last + step, headEn) && isOneName(scene, last + 2, last + step))
    );
  }
  const isBare = last === word && !/^[وف]?[بلك]?ال/.test(words[word]?.key ?? '');
  return [1, 2].some((step) => isHeadAt(last + step, headOwning)) || (isBare && isHeadAt(word + 1, headOfBody));
}

function isOneName({ reading: { words } }: Scene, from: number, to: number): boolean {
  return words.slice(from, to).every(({ key }) => !/^(?:in|on|at|with|and|by|held|which|that)$/.test(key));
}

/** «للجنة التنفيذية لمركز استهداف …» is a part of a body that is known. */
function leadsToName({ namesIn }: Scene, { index }: Sentence, at: number): boolean {
  return within(namesIn(index), at + 1, at + longestPart + 1, ({ first }) => first).some(({ entries }) =>
    entries.some(({ kind }) => kind === 'body' || kind === 'organisation'),
  );
}

const longestPart = 4;
const farthestVerb = 24;

/** «عقدت لجنة محافظي البنوك اجتماعها», "the Baltic Group held its meeting": the subject is a body that no list has. */
export function hasUnknownSubject(scene: Scene, sentence: Sentence, word: number): boolean {
  const { reading, clauses } = scene;
  const { words } = reading;
  const names = scene.namesIn(sentence.index);
  for (let at = word - 1; at >= Math.max(sentence.first, word - farthestVerb); at -= 1) {
    const key = words[at]?.key ?? '';
    if (clauses[at] !== clauses[word] || !isHolding(key)) continue;
    if (/^[a-z]/.test(key)) return isUnknownName(scene, sentence, at);
    const follows = [at + 1, at + 2].some((next) => !isNamed(names, next) && headOfBody.test(words[next]?.key ?? ''));
    const subject = words
      .slice(Math.max(sentence.first, at - 9), at)
      .findIndex(({ key: before }) => opening.test(before));
    const first = Math.max(sentence.first, at - 9) + subject + 1;
    const precedes =
      (subject >= 0 && !isNamed(names, first) && headOfBody.test(words[first]?.key ?? '')) ||
      opensSentence(scene, sentence, at) ||
      isJustBefore(scene, sentence, at);
    const isNearer = within(names, at + 1, word, ({ first: from }) => from).some(isBody);
    return !isNearer && (follows || precedes) && !isOursBefore(scene, sentence, at);
  }
  return false;
}

const opening = /^[وف]?(?:ان|كان|كانت)$/;

function isHolding(key: string): boolean {
  return said.holdVerb.test(key) || said.meetVerb.test(key) || said.holdVerbEn.has(key) || said.meetVerbEn.has(key);
}

/** The verb stands after the name of a body on record. */
function isOursBefore({ namesIn }: Scene, { index }: Sentence, verb: number): boolean {
  return within(namesIn(index), verb - longestBody, verb, ({ first }) => first).some(
    (name) => isBody(name) && verb - name.last <= 3,
  );
}

const longestBody = 20;

function isBody({ entries }: Name): boolean {
  return entries.some(({ kind }) => kind === 'body');
}

/** «مجلس الوزراء يعقد جلسته»: the subject that opens a sentence. */
function opensSentence({ reading: { words } }: Scene, { first }: Sentence, verb: number): boolean {
  return verb - first <= longestSubject && headOfBody.test(words[first]?.key ?? '');
}

/** «لجنة جديدة لمكافحة الإرهاب عقدت اجتماعها»: the nearest body before the verb is one that no list has. */
function isJustBefore(
  { reading: { words }, clauses, namesIn }: Scene,
  { index, first }: Sentence,
  verb: number,
): boolean {
  const names = namesIn(index);
  for (let at = verb - 1; at >= Math.max(first, verb - longestSubject); at -= 1) {
    if (clauses[at] !== clauses[verb] || isNamed(names, at)) return false;
    const before = words[at - 1]?.key ?? '';
    if (headOfBody.test(words[at]?.key ?? '')) return !/^(?:في|من|الي|علي|عن|مع|مقر)$/.test(before);
  }
  return false;
}

const longestSubject = 6;
const longestNameEn = 7;
const commonEn = /^(?:the|finance|financing|working|counter|of|group|a|an)$/;

/** "The Baltic Counter-Narcotics Finance Group held": a name in capitals that says more than what every group is called. */
function isUnknownName(scene: Scene, { index, first }: Sentence, verb: number): boolean {
  const { words, written } = scene.reading;
  const names = scene.namesIn(index);
  const last = /^(?:has|had|will|jointly|also|is|was)$/.test(words[verb - 1]?.key ?? '') ? verb - 2 : verb - 1;
  const head = words[last];
  if (head === undefined || last < first || isNamed(names, last) || !nameEn.test(written(head.from, head.to)))
    return false;
  for (let at = last - 1; at >= Math.max(first, last - longestNameEn); at -= 1) {
    const word = words[at];
    if (word === undefined || isNamed(names, at)) return false;
    const isCapital = /^\p{Lu}/u.test(written(word.from, word.to));
    if (!isCapital && word.key !== 'of') return false;
    if (isCapital && !commonEn.test(word.key)) return true;
  }
  return false;
}
