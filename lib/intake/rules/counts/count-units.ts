/** What a number may count, and what it never does. */

import { level } from '@/lib/intake/text/words';
import { tokenize } from '@/lib/text/characters/tokens';
import unitWords from './unit-words.json';

export const state =
  /^[وفبل]?(?:ال)?(?:دوله|دول|بلد|بلدا|بلدان|طرفا|طرف|اطراف|شريكا|شريك|مشاركا بين|جهه|وفد|وفدا|وفود|حكومه|حكومات|عاصمه)$/;
const stateEn =
  /^(?:countries|country|states|nations|partners|delegations|governments|jurisdictions|parties|entities)$/;
export const member = /^[وفبل]?(?:ال)?(?:عضو|عضوا|اعضا|الاعضا|الاعضاء|اعضاء|عضوه|اعضاها|اعضايها|اعضاوها)$/;
export const memberEn = /^(?:members?|member)$/;
export const observer = /^[وفبل]?(?:مع\s)?(?:ال)?(?:مراقب|مراقبا|مراقبين|مراقبون|مراقبي)$/;
/** «مراقبين» is «مراقبون» too, and counts nobody by itself. */
export const twoObservers = /^[وفبل]?مراقبان$/;
export const observerEn = /^observers?$/;
export const organisation =
  /^[وفبل]?(?:ال)?(?:منظمه|منظمات|مؤسسه|موسسه|موسسات|هييه|هييات|كيان|كيانات)$|^(?:organizations?|organisations?|institutions|bodies)$/;
export const people =
  /^[وفبل]?(?:ال)?(?:ممثل|مفتش|مفتشا|موظف|موظفا|ضابط|ضباط|ممثلا|ممثلين|ممثلون|خبير|خبيرا|خبرا|مشارك|مشاركا|مشاركين|شخص|شخصا|شخصيه|مسوول|مسوولا|مسوولين|مندوب|مندوبا|مندوبين|مقاتل|عنصر|عنصرا|وزير|وزيرا|صحفي|مليون|الف|بالميه|سنه|سنوات|عام|عاما|يوم|يوما|شهر|شهرا|ساعه|هدف|اهداف|فرد|فردا|افراد)$|^(?:experts?|representatives|people|persons|officials|fighters|million|billion|percent|years?|days?|months?|hours|participants from|targets|individuals|delegates|ministers|paragraphs)$/;

export const breaksUnit = /^(?:of|in|from|و|من|في)$/;

export function unitOf(after: readonly string[]): number {
  return after.findIndex(
    (key, index) =>
      index < 5 &&
      [state, stateEn, member, memberEn, observer, observerEn, organisation].some((pattern) => pattern.test(key)),
  );
}

/** "57 of its members", «38 من الأعضاء»: how many words stand between a number and the whole that it is a part of. */
export function partOf(following: string[]): number {
  if (!/^(?:من|of)$/.test(following[0] ?? '')) return 0;
  const first = /^(?:its|the|their|our)$/.test(following[1] ?? '') ? 2 : 1;
  const at = /^\d+$/.test(following[first] ?? '') ? first + 1 : first;
  const unit = following[at] ?? '';
  return member.test(unit) || memberEn.test(unit) || observer.test(unit) || observerEn.test(unit) ? at : 0;
}

const joined = unitWords.states_organizations.map((words) => tokenize(words).map(({ raw }) => level(raw)));

export const longestUnit = Math.max(...joined.map(({ length }) => length));

/** «41 دولة ومنظمة دولية», "41 states and international organizations": how many words one unit of both has from here on. */
export function joinedUnit(keys: readonly string[]): number {
  const fitting = joined.filter((words) => words.every((word, index) => word === keys[index]));
  return Math.max(0, ...fitting.map(({ length }) => length));
}
