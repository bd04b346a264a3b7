import * as said from '@/lib/intake/events/meeting-words';
import type { ClauseKeys } from '@/lib/intake/events/telling/clause-keys';
import { isMoved, isPutOff, putOff } from '@/lib/intake/events/telling/moved';
import { perWord } from '@/lib/text/per-word';

const negation = /^[وف]?(?:لم|لن|not|never|didn|wasn|won)$/;

/** «لم تعقد اجتماعها», «أجلت اجتماعها», "the meeting was postponed", "would have been the twelfth meeting". */
export function isNotHeld({ before, after: own, beyond }: ClauseKeys): boolean {
  if (isButHeld(beyond)) return false;
  if (isOldIntention(before)) return !beyond.some((key, at) => isHolding(key) && !isPreventing(beyond, at));
  if (isGoingNowhere(beyond) || isCalledOff(beyond)) return true;
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
      (renounced.test(key) && isAboutHolding(near.slice(at + 1))) ||
      (/^(?:failed|fails|unable)$/.test(key) && near[at + 1] === 'to'),
  );
}

const renounced = /^[وف]?(?:عدل|عدلت|يعدل|تخلي|تخلت|تراجع|تراجعت|صرف|صرفت|يصرف|اعتذر|اعتذرت)$/;

/** «عدلت المجموعة عن عقد اجتماعها», «صرف النظر عن عقد الاجتماع», «اعتذرت النرويج عن استضافته». */
function isAboutHolding(following: string[]): boolean {
  return following.some((key, at) => key === 'عن' && /^(?:عقد|استضافه|تنظيم|اقامه)/.test(following[at + 1] ?? ''));
}

const proceeding = /^(?:ahead|forward|place)$/;

/** "foreseen for 17 October in Toronto, will not go ahead". */
function isGoingNowhere(beyond: string[]): boolean {
  const no = beyond.findIndex((key) => negation.test(key));
  return no >= 0 && /^(?:go|going|take|move)$/.test(beyond[no + 1] ?? '') && proceeding.test(beyond[no + 2] ?? '');
}

const passive = /^(?:was|were|is|been|being)$/;

/** "planned for 5 May in Oslo, was postponed indefinitely". */
function isCalledOff(beyond: string[]): boolean {
  const at = beyond.findIndex((key, index) => passive.test(key) && isPutOff(beyond, index + 1));
  return at >= 0 && !isMoved(beyond.slice(at)) && !beyond.slice(0, at).some(isHolding);
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

export const isHolding = perWord(
  (key) =>
    said.holdVerb.test(key) ||
    said.meetVerb.test(key) ||
    said.holdVerbEn.has(key) ||
    said.meetVerbEn.has(key) ||
    key.replace(/^[وف](?=.{3})/, '') === 'يتم',
);

const replaced =
  /^[وف]?(?:استعاض|استعاضت|استعيض|يستعيض|تستعيض|استبدل|استبدلت|استبدال|استبدلته|replaced|replaces|substituted)$/;

/** «استعاضت المجموعة عن اللقاء باتصال مرئي», "instead of the meeting in Oslo". */
export function isReplaced({ before }: ClauseKeys): boolean {
  const near = before.slice(-9);
  const from = near.at(-1);
  if (near.some((key) => replaced.test(key)) && (from === 'عن' || from === 'the' || from === 'its')) return true;
  return /^[وف]?(?:بدلا|عوضا)$/.test(near.at(-2) ?? '') || (near.at(-3) === 'instead' && near.at(-2) === 'of');
}
