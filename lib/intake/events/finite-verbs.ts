import eventWords from './event-words.json';
import { futureVerb, holdVerb, holdVerbEn, meetVerb, meetVerbEn } from './meeting-words';

const saying = new Set([...eventWords.saying.ar, ...eventWords.saying.en]);
const topical = /^[وف]?(?:[يت]|س[يت])?(?:ناقش|بحث|تناول|استعرض|ستعرض|تدارس)(?:ت|وا|ا|ون|ه|ها)?$/;

const again = /^(?:عاد|عادت|عادوا|تعود|يعود)$/;

/** Verbs that say that somebody meets, says or discusses: each opens a clause of its own after «و» or "and". */
export function isFiniteVerb(key: string): boolean {
  return (
    holdVerb.test(key) ||
    meetVerb.test(key) ||
    futureVerb.test(key) ||
    topical.test(key) ||
    again.test(key) ||
    holdVerbEn.has(key) ||
    meetVerbEn.has(key) ||
    saying.has(key)
  );
}
