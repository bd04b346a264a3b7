import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import type { Clause } from '@/lib/intake/text/clauses';
import type { Sentence } from '@/lib/intake/text/read-text';
import type { ClauseKeys } from './clause-keys';

const periodOf = /^ال(?:عام|شهر|اسبوع|سنه)$|^(?:year|month|week)$/;
const planned = /^(?:و?ال|و?)(?:مقرر|مزمع|مرتقب|منتظر)/;

/** Tells whether a meeting is still to come: by a verb in the future, «المقرر», or "next month". */
export function isPlanned(scene: Scene, sentence: Sentence, word: number, { before, after }: ClauseKeys): boolean {
  const { words } = scene.reading;
  const own = words[word]?.key ?? '';
  const isEnglish = /^[a-z]/.test(own);
  const ahead = words.slice(word + 1, Math.min(sentence.end, word + 15)).map(({ key }) => key);
  if (isAgain(words, sentence, word)) return true;
  if (said.futureVerb.test(own) || ahead.some((key) => planned.test(key))) return true;
  if (/^[وفبل]{0,2}(?:موعد|مواعيد)$/.test(words[word - 1]?.key ?? '')) return true;
  const isAhead = ahead
    .slice(0, 9)
    .some(
      (key, index) => periodOf.test(key) && (said.nextMark.has(ahead[index + 1] ?? '') || ahead[index - 1] === 'next'),
    );
  if (isAhead) return true;
  const held = after.findIndex((key) => said.holdVerbEn.has(key));
  if (isEnglish && after.slice(0, Math.max(held, 0)).some((key) => key === 'will' || key === 'shall')) return true;
  const verbs = [...before.slice(-9), ...after.slice(0, isEnglish ? 6 : 5)];
  if (verbs.some((key) => said.futureVerb.test(key) || said.planWords.has(key.replace(/^[وف](?=.{3})/, ''))))
    return true;
  const run = [...before.slice(-9), own, ...after.slice(0, 4)];
  return isEnglish && run.some((key, index) => said.planWordsEn.has(key) && afterPlan.test(run[index + 1] ?? ''));
}

/** «ويلتقي الأعضاء مرة أخرى في الرباط», "The group meets next in Zagreb". */
function isAgain(words: readonly { key: string }[], sentence: Sentence, word: number): boolean {
  const own = words[word]?.key ?? '';
  if (!presentVerb.test(own) && own !== 'meets' && own !== 'convenes') return false;
  const near = words.slice(word + 1, Math.min(sentence.end, word + 6)).map(({ key }) => key);
  return near.some((key, at) => again.test(key) || (/^مر[هت]$/.test(key) && near[at + 1] === 'اخري'));
}

const presentVerb = /^[وف]?[يت](?:جتمع|لتقي|لتيم|نعقد|عقد)(?:ون|ان)?$/;
const again = /^(?:مجددا|ثانيه|ثانيا|again|next)$/;

const afterPlan = /^(?:to|be|meet|hold|host|play|convene|take|again|for|next|now|instead|reconvene|gather)$/;

/** «… على أن تعقد المجموعة اجتماعها في القاهرة». */
export function isOnCondition({ reading: { words } }: Scene, clause: Clause | undefined): boolean {
  return clause?.link === 'content' && words[clause.first]?.key === 'ان' && words[clause.first - 1]?.key === 'علي';
}
