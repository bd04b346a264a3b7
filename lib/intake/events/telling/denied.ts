import type { Scene } from '@/lib/intake/events/scene';
import { type ClauseKeys, keysBeforeClause } from '@/lib/intake/events/telling/clause-keys';
import { putOff } from '@/lib/intake/events/telling/moved';
import type { Clause } from '@/lib/intake/text/clause-tree';
import type { Sentence } from '@/lib/intake/text/read-text';

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
