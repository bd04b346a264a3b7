import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { isHolding } from '@/lib/intake/events/telling/not-held';
import type { Clause } from '@/lib/intake/text/clause-tree';
import type { Sentence } from '@/lib/intake/text/read-text';
import { level } from '@/lib/intake/text/words';
import { monthForms } from '@/lib/language/months/month-forms';
import { fold } from '@/lib/text/characters/fold';
import type { ClauseKeys } from './clause-keys';

/** «في حزيران/يونيو المقبل». */
const months = new Set(monthForms.flatMap(([, forms]) => forms.map((form) => level(fold(form).text))));
const periodOf = /^ال(?:عام|شهر|اسبوع|سنه)$|^(?:year|month|week)$/;
const planned = /^(?:و?ال|و?)(?:مقرر|مزمع|مرتقب|منتظر)/;

/** Tells whether a meeting is still to come: by a verb in the future, «المقرر», or "next month". */
export function isPlanned(scene: Scene, sentence: Sentence, word: number, { before, after }: ClauseKeys): boolean {
  const { words } = scene.reading;
  const own = words[word]?.key ?? '';
  const isEnglish = /^[a-z]/.test(own);
  const ahead = words.slice(word + 1, Math.min(sentence.end, word + 15)).map(({ key }) => key);
  if (isAgain(words, sentence, word) || isBroughtForward(before)) return true;
  if (said.futureVerb.test(own) || ahead.some((key, at) => planned.test(key) && !isOfOther(ahead, at))) return true;
  if (/^[وفبل]{0,2}(?:موعد|مواعيد)$/.test(words[word - 1]?.key ?? '')) return true;
  const isAhead = ahead
    .slice(0, 9)
    .some(
      (key, index) => periodOf.test(key) && (said.nextMark.has(ahead[index + 1] ?? '') || ahead[index - 1] === 'next'),
    );
  const isInMonth = ahead.slice(0, 9).some((key, at) => said.nextMark.has(key) && months.has(ahead[at - 1] ?? ''));
  if (isAhead || isInMonth) return true;
  if (isSettingOfPlan(before) || isToBe(before, after) || isDue(after)) return true;
  const held = after.findIndex((key) => said.holdVerbEn.has(key));
  if (isEnglish && after.slice(0, Math.max(held, 0)).some((key) => key === 'will' || key === 'shall')) return true;
  const verbs = [...before.slice(-9), ...after.slice(0, isEnglish ? 6 : 5)];
  if (verbs.some((key) => said.futureVerb.test(key) || said.planWords.has(key.replace(/^[وف](?=.{3})/, ''))))
    return true;
  const run = [...before.slice(-9), own, ...after.slice(0, 4)];
  return isEnglish && run.some((key, index) => said.planWordsEn.has(key) && afterPlan.test(run[index + 1] ?? ''));
}

/** «وكان من المقرر أن», «ومن المقرر أن» tell of another plan. */
function isOfOther(ahead: string[], at: number): boolean {
  return ahead[at - 1] === 'ومن' || (ahead[at - 1] === 'من' && /^[وف]?كان(?:ت)?$/.test(ahead[at - 2] ?? ''));
}

const willDo = /^[وف]?س[يت](?!(?:ه|ا|ون|ين)$|اس|اد|د|ط|و|ر|ن|راتيج)[\u0621-\u064a]{3,}$|^(?:will|shall)$/;

/** «سيناقشون ذلك في اجتماعهم العاشر», "we will return to this at the tenth meeting": what is to be done there is to come. */
function isSettingOfPlan(before: string[]): boolean {
  const at = before.findLastIndex((key) => /^(?:في|خلال|اثناء|at|in|during)$/.test(key));
  const isSetting = at >= 0 && before.length - at <= longestPhrase;
  return isSetting && before.slice(0, at).some((key) => willDo.test(key)) && !before.slice(0, at).some(isHolding);
}

const longestPhrase = 4;

/** "the meeting, to be held in Oslo". */
function isToBe(before: string[], after: string[]): boolean {
  if (before.some((key) => /^(?:was|is|marked|became)$/.test(key))) return false;
  const at = after.slice(0, 12).findIndex((key, index) => key === 'to' && after[index + 1] === 'be');
  return (
    at >= 0 && said.holdVerbEn.has(after[at + 2] ?? '') && !after.slice(0, at).some((key) => said.holdVerbEn.has(key))
  );
}

/** "its twentieth meeting is due in Rome in December". */
function isDue(after: string[]): boolean {
  const at = after.slice(0, 12).findIndex((key) => key === 'due' || key === 'scheduled' || key === 'slated');
  return at > 0 && after[at - 1] === 'is' && !after.slice(0, at).some((key) => said.holdVerbEn.has(key));
}

/** "to bring forward its meeting", «قدمت موعد اجتماعها»: not held yet. */
function isBroughtForward(before: string[]): boolean {
  return before.slice(-6).some((key, at, keys) => {
    const next = keys[at + 1] ?? '';
    return (
      (/^br(?:ing|ings|inging|ought)$/.test(key) && next === 'forward') ||
      (/^[وف]?(?:[يت])?قدم(?:ت|وا)?$|^تقديم$/.test(key) && next === 'موعد')
    );
  });
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
