import { keyIn } from '@/lib/intake/events/found/key-in';
import { nounOf } from '@/lib/intake/events/found/meeting-noun';
import { verbalEvent } from '@/lib/intake/events/found/verb-event';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { isInRelativeClause } from '@/lib/intake/events/owners/holding-verbs';
import { foreign } from '@/lib/intake/events/owners/owner';
import { subjectAfter } from '@/lib/intake/events/owners/subjects';
import type { Scene } from '@/lib/intake/events/scene';
import { tellingOf } from '@/lib/intake/events/telling/meeting-status';
import { englishOrdinalAt } from '@/lib/intake/mentions/ordinals';
import { within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

export const occasion =
  /^(?:ال)?(?:ندوه|محاضره|معرض|معرضا|مهرجان|حفل|حفلا|ماراثون)$|^(?:seminar|lecture|symposium|exhibition|festival|concert|congress)$/;

const organising =
  /^[وف]?(?:[يت])?(?:نظم|نظمت|اقام|اقامت|استضاف|استضافت|ستضيف|افتتح|افتتحت|عقد|عقدت|القي|القت)$|^(?:organi[sz]ed|hosted|held|gave|opened|hosts|opens)$/;

export const hosts =
  /^[وف]?س?[يت]?(?:ستضيف|استضاف|استضافت|ستضافت|حتضن|احتضن|احتضنت|ستقبل)(?:ت)?$|^(?:host|hosts|hosted|hosting)$/;

/** «نظمت جامعة القاهرة ندوة»: an occasion of others, at which no body on record meets. */
export function isOrganised({ reading: { words } }: Scene, { first }: Sentence, word: number): boolean {
  return words.slice(Math.max(first, word - 6), word).some(({ key }) => organising.test(key));
}

export function occasionEvent({ reading: { words } }: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const head = words[word];
  if (head === undefined) return null;
  return verbalEvent(head, sentence, word, { owner: foreign, time: 'held' });
}

/** «تستضيف روما مجموعة مكافحة تمويل داعش», "Stockholm will play host to the group": a body is hosted when it meets. */
export function hostedBody(scene: Scene, sentence: Sentence, word: number): string | null {
  const { words } = scene.reading;
  const [name] = within(scene.namesIn(sentence.index), word + 1, word + farthestHosted, ({ first }) => first).filter(
    (each) => entryOf(each, 'body') !== undefined,
  );
  const id = name === undefined ? undefined : entryOf(name, 'body')?.id;
  if (name === undefined || id === undefined || !scene.meetingBodies.has(id) || name.clitics.includes('ل')) return null;
  const between = words.slice(word + 1, name.first).map(({ key }) => key);
  const isOfOther = between.some(
    (key) => nounOf(key) !== null || /^(?:of|from|وفد|وفود|وفدا|اعضا|خبرا|members|experts)$/.test(key),
  );
  const after = words[name.last + 1]?.key ?? '';
  return isOfOther || nounOf(after) !== null || englishOrdinalAt(scene.reading, name.last + 2) !== null ? null : id;
}

const farthestHosted = 7;

export function hostingEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const owner = hostedBody(scene, sentence, word);
  const head = scene.reading.words[word];
  if (owner === null || head === undefined) return null;
  return verbalEvent(head, sentence, word, {
    owner,
    time: tellingOf(scene, sentence, word, null),
    isRelative: isInRelativeClause(scene, sentence, word + 1),
  });
}

/** "Meeting in Tirana last week, the group agreed". */
export function isSitting(scene: Scene, sentence: Sentence, word: number): boolean {
  const isParticiple = /^(?:meeting|gathering|convening|assembling)$/.test(keyIn(scene, sentence, word));
  return isParticiple && afterSitting.test(keyIn(scene, sentence, word + 1));
}

const afterSitting = /^(?:in|on|at|for|here|today|yesterday|virtually|online|remotely|privately|again|behind|by|via)$/;

export function sittingEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const head = scene.reading.words[word];
  const owner = subjectAfter(scene, sentence, word);
  if (head === undefined || owner === null) return null;
  return verbalEvent(head, sentence, word, { owner, time: 'held' });
}

export const topical = /^[وف]?(?:[يت]|س[يت])?(?:ناقش|بحث|تدارس)(?:ت)?$/;

/** «تبحث المجموعة في أوسلو سبل …»: where a body discusses, it meets. */
export function sitsSomewhere(scene: Scene, sentence: Sentence, word: number): boolean {
  const [body, city] = scene.namesIn(sentence.index).filter(({ first }) => first > word);
  const id = body === undefined ? undefined : entryOf(body, 'body')?.id;
  if (body === undefined || city === undefined || id === undefined || !scene.meetingBodies.has(id)) return false;
  const isIn = scene.reading.words[body.last + 1]?.key === 'في' && city.first === body.last + 2;
  return body.first === word + 1 && isIn && entryOf(city, 'city') !== undefined;
}
