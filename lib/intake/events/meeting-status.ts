import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Clause } from '@/lib/intake/text/clauses';
import type { Sentence } from '@/lib/intake/text/read-text';
import * as said from './meeting-words';
import type { Scene } from './scene';

/**
 * How its own words tell of a meeting. `after` and `aside`: what is told happened after it, or before it or beside it;
 * `beside`: so too, but the meeting is told of as well («على هامش الاجتماع المنعقد في»);
 * `cancelled`: it did not take place when it should have.
 */
export type Telling = 'held' | 'planned' | 'next' | 'previous' | 'aside' | 'beside' | 'after' | 'cancelled';

/** Reads it off the adjectives of the noun, the verb of its clause, and the word that opened that clause. */
export function tellingOf(scene: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): Telling {
  const isLast = /^[وف]?اخر$/.test(wordBefore(scene, sentence, word));
  if (isLast) return 'previous';
  const mark = markOf(scene, sentence, word, ordinal);
  if (mark !== null) return mark;
  const clause = scene.clauses[word];
  const before = keysOfClause(scene, clause, word - longestReach, word);
  const after = keysOfClause(scene, clause, word + 1, word + longestReach);
  if (isNotHeld(before, after) || isDeniedByReport(scene, sentence, clause)) return 'cancelled';
  if (isPutOffTo(before, after) || isOnCondition(scene, clause)) return 'planned';
  const tie = tieOf(clause);
  if (tie === 'continuing') return 'previous';
  if (tie === 'beside') return isDescribed(scene, word) ? 'beside' : 'aside';
  if (tie === 'before') return 'aside';
  if (ordinal !== null && takesUp(before)) return 'previous';
  if (after[0] === 'had' || isPerfectAround(before, after)) return 'previous';
  if (isPerfect(before) && !isReported(clause, before)) return 'previous';
  if (ordinal !== null && before.some(isHolding) && outcome.test(wordBefore(scene, sentence, word))) return 'previous';
  if (isPlanned(scene, sentence, word, before, after)) return 'planned';
  return tie === 'after' ? 'after' : 'held';
}

const longestReach = 24;

function keysOfClause(
  { reading: { words }, clauses }: Scene,
  clause: Clause | undefined,
  from: number,
  to: number,
): string[] {
  const keys: string[] = [];
  for (let at = Math.max(0, from); at < Math.min(words.length, to); at += 1)
    if (clauses[at] === clause) keys.push(words[at]?.key ?? '');
  return keys;
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
const negation = /^[وف]?(?:لم|لن|not|never|didn|wasn|won)$/;
const putOff =
  /^[وف]?(?:ا?جل|ا?جلت|يوجل|توجل|تاجيل|بتاجيل|تاجل|تاجلت|ارجا|ارجات|ارجا|ارجاء|ارجي|ارجيت|الغي|الغت|الغيت|الغا|الغاء|بالغا|علقت|تعليق|postpone[ds]?|postponing|cancell?(?:ed|s|ing)?|cancel|deferred|defers|scrapped|adjourned|called)$/;

/** «لم تعقد اجتماعها», «أجلت اجتماعها», "the meeting was postponed". */
function isNotHeld(before: string[], after: string[]): boolean {
  const near = before.slice(-14);
  const putAt = near.findLastIndex((key) => putOff.test(key));
  if (putAt >= 0 && !isMoved(after) && isPutOff(near, putAt) && !near.slice(putAt + 1).some(isHolding)) return true;
  const no = near.findLastIndex((key) => negation.test(key));
  const isNext = no >= 0 && near.length - no <= 2 && !near.slice(no + 1).some(isHolding);
  if (isNext) return !after.slice(0, 3).some((key) => compared.test(key));
  const isDenied =
    no >= 0 && near.slice(no + 1, no + 4).some(isHolding) && near.slice(no + 1).filter(isHolding).length <= 1;
  if (isDenied) return !after.slice(0, 3).some((key) => compared.test(key));
  if (isMoved(after)) return false;
  const follow = after.slice(0, 22);
  const next = follow.findIndex((key) => putOff.test(key) || negation.test(key));
  if (next < 0 || follow.slice(0, next).some(isHolding)) return false;
  return (
    isPutOff(follow, next) || (negation.test(follow[next] ?? '') && follow.slice(next + 1, next + 5).some(isHolding))
  );
}

/** «لم تعقد اجتماعا بهذا الحجم» and "did not meet in person" deny only the manner. */
const compared = /^(?:بهذا|بهذه|كهذا|بمثل|مماثلا|مثله|person|so)$/;

const monthEn =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** «إلى 12 أيار», "to 14 January": put off to a day that the text gives. */
function isMoved(after: string[]): boolean {
  return after.some(
    (key, index) =>
      /^(?:الي|حتي|ليصبح|ليعقد|لينعقد|فصار|to|until|for)$/.test(key) &&
      after.slice(index + 1, index + 4).some((next) => /^\d{1,2}$|^يوم$/.test(next) || monthEn.test(next)),
  );
}

/** "called" only with "off"; "adjourned" of a sitting that ended is no change of plan. */
function isPutOff(keys: string[], at: number): boolean {
  const key = keys[at] ?? '';
  if (key === 'called') return keys[at + 1] === 'off';
  if (key === 'adjourned')
    return keys.slice(at + 1, at + 3).some((next) => next === 'to' || next === 'until' || next === 'sine');
  return putOff.test(key);
}

function isHolding(key: string): boolean {
  const bare = key.replace(/^[وف](?=.{3})/, '');
  return (
    said.holdVerb.test(key) ||
    said.meetVerb.test(key) ||
    said.holdVerbEn.has(key) ||
    said.meetVerbEn.has(key) ||
    bare === 'يتم'
  );
}

/** «على هامش اجتماعها المنعقد في …»: what is told of a meeting itself makes it more than an occasion. */
function isDescribed({ clauses, reading: { words, sentenceOf } }: Scene, word: number): boolean {
  const own = clauses[word];
  for (let at = word + 1; at < Math.min(words.length, word + longestReach); at += 1) {
    if (sentenceOf[at] !== sentenceOf[word]) return false;
    const clause = clauses[at];
    if (clause?.link === 'relative' && clause.parent === own && clause.first === at)
      return /^(?:المنعقد|المنعقده|الملتيم|الملتيمه|المنتظم|الذي|التي|which|held|hosted)$/.test(words[at]?.key ?? '');
  }
  return false;
}

/** «كانت المجموعة قد عقدت», «سبق أن عقدت» and "had met" tell of an earlier meeting. */
function isPerfect(before: string[]): boolean {
  const near = before.slice(-14);
  const was = near.findIndex((key) => /^[وف]?كان(?:ت|وا)?$/.test(key));
  if (was >= 0 && near.slice(was + 1).includes('قد')) return true;
  const last = near.findIndex((key) => key === 'last' || key === 'previously');
  const isLast = last >= 0 && (said.meetVerbEn.has(near[last + 1] ?? '') || said.holdVerbEn.has(near[last + 1] ?? ''));
  return isLast || near.includes('سبق') || near.includes('had');
}

/** «كانت الدورة الحادية عشرة قد انعقدت». */
function isPerfectAround(before: string[], after: string[]): boolean {
  return /^[وف]?كان(?:ت)?$/.test(before.at(-1) ?? '') && after.slice(0, 8).includes('قد');
}

/** «… على أن تعقد المجموعة اجتماعها في القاهرة». */
function isOnCondition({ reading: { words } }: Scene, clause: Clause | undefined): boolean {
  return clause?.link === 'content' && words[clause.first]?.key === 'ان' && words[clause.first - 1]?.key === 'علي';
}

const denial =
  /^[وف]?(?:نفي|نفت|ينفي|تنفي|كذب|كذبت|فند|فندت|denied|denies|deny|dismissed|refuted|rumours|rumors|شايعات|اشاعات)$/;

/** «نفى مصدر أن تكون المجموعة قد عقدت اجتماعا», "denied that the group had met". */
function isDeniedByReport({ reading: { words } }: Scene, sentence: Sentence, clause: Clause | undefined): boolean {
  for (let at = clause ?? null; at !== null; at = at.parent) {
    const before = words.slice(Math.max(sentence.first, at.first - 10), at.first);
    if (at.link !== 'main' && at.link !== 'and' && before.some(({ key }) => denial.test(key))) return true;
  }
  return false;
}

/** «تأجل الاجتماع من 4 أيار إلى 18 أيار» announces it for the later day. */
function isPutOffTo(before: string[], after: string[]): boolean {
  const all = [...before.slice(-14), ...after];
  return isMoved(after) && all.some((key, at) => putOff.test(key) && isPutOff(all, at));
}

/** «تستكمل ما بدأته في اللقاء الخامس عشر». */
function takesUp(before: string[]): boolean {
  return before.some(
    (key, at) => /^[لب]?ما$/.test(key) && /^(?:بدا|اتفق|تقرر|قررت?ه?|اقر|انجز|نوقش|تحقق)/.test(before[at + 1] ?? ''),
  );
}

/** "said that it had met" reports a meeting; only the tense of the report moves it back. */
function isReported(clause: Clause | undefined, before: string[]): boolean {
  return clause?.link === 'content' && before.includes('had') && !before.includes('last');
}

/** «مقررات الجلسة السابعة»: what a meeting decided is taken up at a later one. */
const outcome = /^[وفبل]{0,2}(?:مقررات|قرارات|نتايج|مخرجات|توصيات|تعهدات|التزامات)$/;

function wordBefore({ reading: { words } }: Scene, sentence: Sentence, word: number): string {
  return word > sentence.first ? (words[word - 1]?.key ?? '') : '';
}

const periodOf = /^ال(?:عام|شهر|اسبوع|سنه)$|^(?:year|month|week)$/;

function isPlanned(scene: Scene, sentence: Sentence, word: number, before: string[], after: string[]): boolean {
  const { words } = scene.reading;
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  const ahead = words.slice(word + 1, Math.min(sentence.end, word + 15)).map(({ key }) => key);
  if (ahead.some((key) => /^(?:و?ال|و?)(?:مقرر|مزمع|مرتقب)/.test(key))) return true;
  const isAhead = ahead
    .slice(0, 9)
    .some(
      (key, index) => periodOf.test(key) && (said.nextMark.has(ahead[index + 1] ?? '') || ahead[index - 1] === 'next'),
    );
  if (isAhead) return true;
  const verbs = [...before.slice(-9), ...after.slice(0, isEnglish ? 6 : 5)];
  if (verbs.some((key) => said.futureVerb.test(key) || said.planWords.has(key.replace(/^[وف](?=.{3})/, ''))))
    return true;
  const run = [...before.slice(-9), words[word]?.key ?? '', ...after.slice(0, 4)];
  return (
    isEnglish &&
    run.some(
      (key, index) =>
        said.planWordsEn.has(key) && /^(?:to|be|meet|hold|host|convene|take|again|for)$/.test(run[index + 1] ?? ''),
    )
  );
}
