import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import type { Clause } from '@/lib/intake/text/clauses';
import type { Sentence } from '@/lib/intake/text/read-text';
import { perWord } from '@/lib/text/per-word';
import { type ClauseKeys, keysBeforeClause } from './clause-keys';

const negation = /^[وف]?(?:لم|لن|not|never|didn|wasn|won)$/;
const putOff =
  /^[وف]?(?:ا?جل|ا?جلت|يوجل|توجل|تاجيل|بتاجيل|تاجل|تاجلت|ارجا|ارجات|ارجا|ارجاء|ارجي|ارجيت|الغي|الغت|الغيت|الغا|الغاء|بالغا|بالغاء|علقت|تعليق|postpone[ds]?|postponing|postponement|cancell?(?:ed|s|ing|ation)?|cancel|deferred|defers|scrapped|adjourned|called|put|shelved|abandoned|suspended)$/;

/** «لم تعقد اجتماعها», «أجلت اجتماعها», "the meeting was postponed", "would have been the twelfth meeting". */
export function isNotHeld({ before, after: own, beyond }: ClauseKeys): boolean {
  if (isButHeld(beyond)) return false;
  if (isOldIntention(before)) return !beyond.some((key, at) => isHolding(key) && !isPreventing(beyond, at));
  if (isGoingNowhere(beyond)) return true;
  const after = isMoved(beyond) ? beyond : own;
  if (isUnfulfilled(before)) return true;
  const near = before.slice(-14);
  const putAt = near.findLastIndex((key) => putOff.test(key));
  if (putAt >= 0 && !isMoved(after) && isPutOff(near, putAt) && !near.slice(putAt + 1).some(isHolding)) return true;
  if (isNone(near) || isFailed(near)) return true;
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
    isPutOff(follow, next) ||
    (negation.test(follow[next] ?? '') &&
      follow.slice(next + 1, next + 5).some(isHolding) &&
      !follow.slice(next + 1, next + 6).some((key) => restricting.test(key)))
  );
}

/** «تعذر على المجموعة عقد اجتماعها», "failed to hold", "was unable to convene". */
function isFailed(near: string[]): boolean {
  return near.some(
    (key, at) =>
      /^[وف]?(?:تعذر|تعذرت|يتعذر|اخفق|اخفقت|فشل|فشلت|عجز|عجزت)$/.test(key) ||
      (/^(?:failed|fails|unable)$/.test(key) && near[at + 1] === 'to'),
  );
}

const proceeding = /^(?:ahead|forward|place)$/;

/** "foreseen for 17 October in Toronto, will not go ahead". */
function isGoingNowhere(beyond: string[]): boolean {
  const no = beyond.findIndex((key) => negation.test(key));
  return no >= 0 && /^(?:go|going|take|move)$/.test(beyond[no + 1] ?? '') && proceeding.test(beyond[no + 2] ?? '');
}

/** «كان من المقرر أن تعقد … غير أن الجائحة حالت دون ذلك»: held after all only if the sentence says so. */
function isOldIntention(before: string[]): boolean {
  const at = before.findIndex((key) => /^[وف]?كان(?:ت)?$/.test(key));
  return at >= 0 && before[at + 1] === 'من' && /^ال(?:مقرر|مفترض|منتظر|متوقع|مزمع)$/.test(before[at + 2] ?? '');
}

function isPreventing(keys: string[], at: number): boolean {
  return keys.slice(Math.max(0, at - 4), at).some((key) => /^[وف]?(?:حال|حالت|منع|منعت|تعذر|دون|لم|لن)$/.test(key));
}

/** «لم تعقد اجتماعها في موعده، بل عقدته بعد أسبوع». */
function isButHeld(after: string[]): boolean {
  const at = after.findIndex((key) => key === 'بل' || key === 'وانما' || key === 'but');
  return at >= 0 && after.slice(at + 1, at + 4).some(isHolding);
}

/** «لا اجتماع من هذا النوع», "no meeting of the group". */
function isNone(near: string[]): boolean {
  const lack = near.findLastIndex((key) => /^[وب]?عدم$/.test(key));
  if (lack >= 0 && near.slice(lack + 1).some((key) => /^(?:استضافه|انعقاد|عقد|التيام|تنظيم)$/.test(key))) return true;
  return near.at(-1) === 'لا' || near.slice(-4).some((key) => key === 'no' || key === 'neither');
}

/** "would have been", «كان من المفترض أن»: a plan that nothing came of. */
function isUnfulfilled(before: string[]): boolean {
  return before.some((key, at) => key === 'would' && before[at + 1] === 'have' && at >= before.length - 8);
}

/** «لم يستغرق سوى ثلاث ساعات». */
const restricting = /^(?:سوي|الا|اكثر|غير|only|more|longer)$/;

/** «لم تعقد اجتماعا بهذا الحجم» and "did not meet in person" deny only the manner. */
const compared = /^(?:بهذا|بهذه|كهذا|بمثل|مماثلا|مثله|person|so)$/;

const monthEn =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** «إلى 12 أيار», "to 14 January": put off to a day that the text gives. */
function isMoved(after: string[]): boolean {
  return after.some(
    (key, index) =>
      /^(?:الي|حتي|ليصبح|ليعقد|لينعقد|[وف]?(?:صار|بات|اصبح|يصبح|حدد|سيعقد|سينعقد)|موعده|موعدها|الجديد|to|until|for)$/.test(
        key,
      ) && after.slice(index + 1, index + 4).some((next) => /^\d{1,2}$|^يوم$|^يومي$/.test(next) || monthEn.test(next)),
  );
}

/** "called" only with "off"; "adjourned" of a sitting that ended is no change of plan. */
function isPutOff(keys: string[], at: number): boolean {
  const key = keys[at] ?? '';
  if (key === 'called' || key === 'put') return keys[at + 1] === 'off';
  if (key === 'adjourned')
    return keys.slice(at + 1, at + 3).some((next) => next === 'to' || next === 'until' || next === 'sine');
  return putOff.test(key);
}

/** «تأجل الاجتماع من 4 أيار إلى 18 أيار» announces it for the later day. */
export function isPutOffTo({ before, after, beyond }: ClauseKeys): boolean {
  const all = [...before.slice(-14), ...after];
  return isMoved(beyond) && all.some((key, at) => putOff.test(key) && isPutOff(all, at));
}

export const isHolding = perWord(
  (key) =>
    said.holdVerb.test(key) ||
    said.meetVerb.test(key) ||
    said.holdVerbEn.has(key) ||
    said.meetVerbEn.has(key) ||
    key.replace(/^[وف](?=.{3})/, '') === 'يتم',
);

const denial =
  /^[وف]?(?:نفي|نفت|ينفي|تنفي|نافيا|نافيه|كذب|كذبت|فند|فندت|denied|denies|deny|denying|dismissed|refuted|rumours|rumors|شايعات|اشاعات|انباء|مزاعم|speculation)$/;
const setting = /^[وف]?(?:في|خلال|اثناء|at|in|during)$/;

/** «نفى مصدر أن تكون المجموعة قد عقدت اجتماعا», «نفى صحة ما قيل عن اجتماع», "denied reports of a meeting". */
export function isDenied(scene: Scene, sentence: Sentence, clause: Clause | undefined, around: ClauseKeys): boolean {
  const { before } = around;
  if (isFalse(scene, sentence, clause, around)) return true;
  if (before.some((key) => denial.test(key)) && !setting.test(before.at(-1) ?? '')) return true;
  for (let at = clause ?? null; at !== null && !aside.has(at.link); at = at.parent) {
    const isWithin = at.link !== 'main' && at.link !== 'and';
    if (isWithin && keysBeforeClause(scene, sentence, at).some((key) => denial.test(key))) return true;
  }
  return false;
}

/** «نفت ما تردد عن تأجيل الاجتماع»: it is held as planned. */
export function isHeldAfterAll({ before }: ClauseKeys): boolean {
  const at = before.findLastIndex((key) => denial.test(key));
  return at >= 0 && before.slice(at).some((key) => putOff.test(key));
}

const claim = /^[وف]?(?:report|reports|claim|claims|story|stories|ما|خبر|انباء|القول|الحديث|نبا)$/;
const isUntrue = /^(?:false|untrue|unfounded|baseless|fabricated|مختلق|مختلقه|ملفق|كاذب|كاذبه)$/;

/** "A report that the group met is false", «ما نشر عن اجتماع للمجموعة لا أساس له». */
function isFalse(scene: Scene, sentence: Sentence, clause: Clause | undefined, { before }: ClauseKeys): boolean {
  const lead = clause === undefined ? before : [...keysBeforeClause(scene, sentence, clause), ...before];
  if (clause === undefined || !lead.some((key) => claim.test(key))) return false;
  const keys = scene.reading.words
    .slice(clause.first, Math.min(sentence.end, clause.first + longestClaim))
    .map(({ key }) => key);
  return keys.some(
    (key, at) =>
      isUntrue.test(key) ||
      (key === 'غير' && /^صحيح/.test(keys[at + 1] ?? '')) ||
      (key === 'اساس' && keys[at - 1] === 'لا') ||
      (/^عار/.test(key) && /^(?:من|عن)$/.test(keys[at + 1] ?? '')),
  );
}

const longestClaim = 40;

/** What somebody denies before, after or beside a meeting is not the meeting. */
const aside: ReadonlySet<Clause['link']> = new Set(['after', 'before', 'beside', 'continuing']);

const replaced =
  /^[وف]?(?:استعاض|استعاضت|استعيض|يستعيض|تستعيض|استبدل|استبدلت|استبدال|استبدلته|replaced|replaces|substituted)$/;

/** «استعاضت المجموعة عن اللقاء باتصال مرئي», "instead of the meeting in Oslo". */
export function isReplaced({ before }: ClauseKeys): boolean {
  const near = before.slice(-9);
  const from = near.at(-1);
  if (near.some((key) => replaced.test(key)) && (from === 'عن' || from === 'the' || from === 'its')) return true;
  return /^[وف]?(?:بدلا|عوضا)$/.test(near.at(-2) ?? '') || (near.at(-3) === 'instead' && near.at(-2) === 'of');
}
