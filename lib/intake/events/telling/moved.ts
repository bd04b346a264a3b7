import type { ClauseKeys } from '@/lib/intake/events/telling/clause-keys';

export const putOff =
  /^[وف]?(?:ا?جل|ا?جلت|يوجل|توجل|تاجيل|بتاجيل|تاجل|تاجلت|ارجا|ارجات|ارجا|ارجاء|ارجي|ارجيت|الغي|الغت|الغيت|الغا|الغاء|بالغا|بالغاء|علقت|تعليق|postpone[ds]?|postponing|postponement|cancell?(?:ed|s|ing|ation)?|cancel|deferred|defers|scrapped|adjourned|called|put|shelved|abandoned|suspended)$/;

const monthEn =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** «إلى 12 أيار», "to 14 January": put off to a day that the text gives. */
export function isMoved(after: string[]): boolean {
  return after.some(
    (key, index) =>
      /^(?:الي|حتي|ليصبح|ليعقد|لينعقد|[وف]?(?:صار|بات|اصبح|يصبح|حدد|سيعقد|سينعقد)|موعده|موعدها|الجديد|to|until|for)$/.test(
        key,
      ) && after.slice(index + 1, index + 4).some((next) => /^\d{1,2}$|^يوم$|^يومي$/.test(next) || monthEn.test(next)),
  );
}

/** "called" only with "off"; "adjourned" of a sitting that ended is no change of plan. */
export function isPutOff(keys: string[], at: number): boolean {
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
