import { keyIn } from '@/lib/intake/events/found/key-in';
import { isCounted, isOrdinaryNoun } from '@/lib/intake/events/found/meeting-noun';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { meetingOrdinal } from '@/lib/intake/events/number/meeting-ordinal';
import { hasVerbNear, isInRelativeClause } from '@/lib/intake/events/owners/holding-verbs';
import { type Noun, ownerOf } from '@/lib/intake/events/owners/meeting-owner';
import { foreign, unnamed } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import { isDescribed, type Telling, tellingOf } from '@/lib/intake/events/telling/meeting-status';
import { englishOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

export function nounEvent(scene: Scene, sentence: Sentence, word: number, noun: Noun): MeetingEvent | null {
  const { reading } = scene;
  const head = reading.words[word];
  const ordinal = meetingOrdinal(scene, sentence, word) ?? ownNumber(scene, word);
  if (head === undefined || (ordinal === null && isOrdinaryNoun(scene, sentence, word))) return null;
  if (isCounted(scene, word)) return null;
  const possessedEn = /^(?:its|their|our)$/.test(keyBefore(scene, sentence, word, ordinal));
  const isItsOwn = /^(?:لها|له|لهم)$/.test(keyIn(scene, sentence, word + 1));
  const isPossessed = noun.isPossessed || possessedEn || isItsOwn;
  const definiteEn =
    possessedEn ||
    isOfDay(scene, sentence, firstOf(word, ordinal)) ||
    /^(?:the|this|that)$/.test(keyBefore(scene, sentence, word, ordinal));
  const owner = ownerOf(scene, sentence, word, { ...noun, isPossessed }, ordinal);
  const time = tellingOf(scene, sentence, word, ordinal);
  const isMarked = isToldBack(time) && noun.isDefinite;
  const isOthers = owner === unnamed && !isMarked && !(ordinal !== null && isToldBack(time));
  const isOfMembers = hasVerbNear(scene, sentence, word) && membersBefore(scene, sentence, word);
  const isBare = !(isPossessed || ordinal || hasVerbNear(scene, sentence, word));
  const isNext = time === 'planned' && ordinal !== null;
  if (
    noun.isSession &&
    ((isOthers && !isOfMembers && !isNext) || (isBare && !isMarked && !(time === 'after' && isPossessed)))
  )
    return null;
  const isSetting =
    isPossessed || !noun.isDefinite
      ? setting.test(keyIn(scene, sentence, firstOf(word, ordinal) - (possessedEn ? 2 : 1)))
      : false;
  const hasVerb =
    hasVerbNear(scene, sentence, word) ||
    isDescribed(scene, word) ||
    (isSetting && owner !== unnamed && owner !== foreign);
  if (noun.isReferring && (!definiteEn || !hasVerb)) return null;
  return {
    owner,
    time,
    by: hasVerb || time === 'beside' || time === 'planned' ? 'verb' : ordinal !== null ? 'ordinal' : 'name',
    ordinal,
    isDefinite: noun.isDefinite || definiteEn || isOfMembers || isOfKnownCity(scene, word),
    isBack: isSetting && isLongAgo(scene, sentence, word),
    isRelative: isInRelativeClause(scene, sentence, word),
    sentence: sentence.index,
    word,
    origin: word,
    from: head.from,
    to: head.to,
  };
}

/** «اجتماع دبلن», after the text has said that they met in Dublin. */
function isOfKnownCity({ names, namesIn, reading: { sentenceOf } }: Scene, word: number): boolean {
  const sentence = sentenceOf[word] ?? 0;
  const name = namesIn(sentence).find(({ first }) => first === word + 1);
  const city = name === undefined ? undefined : entryOf(name, 'city');
  return (
    city !== undefined && names.some((other) => other.sentence < sentence && entryOf(other, 'city')?.city === city.city)
  );
}

function ownNumber({ reading }: Scene, word: number): Ordinal | null {
  const joined = englishOrdinalAt(reading, word - 1);
  return joined?.last === word ? joined : englishOrdinalAt(reading, word);
}

/** «بحثت المجموعة، في اجتماع لها»: what a body does in a meeting tells of the meeting. */
const setting = /^(?:في|خلال|at|in|during)$/;

const longAgo = /^(?:الماضي|الماضيه|المنصرم|الفايت|last)$/;

function isLongAgo({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  return words.slice(word + 1, Math.min(sentence.end, word + 8)).some(({ key }) => longAgo.test(key));
}

/** "today's meeting". */
function isOfDay(scene: Scene, sentence: Sentence, first: number): boolean {
  const day = keyIn(scene, sentence, first - 2);
  return keyIn(scene, sentence, first - 1) === 's' && /^(?:today|tonight|yesterday|week|month|\w+day)$/.test(day);
}

function firstOf(word: number, ordinal: Ordinal | null): number {
  return ordinal === null ? word : Math.min(word, ordinal.first);
}

/** "57 of its members joined a video conference": members of the body that the text is about. */
function membersBefore({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const before = words.slice(Math.max(sentence.first, word - 8), word);
  return before.some(
    ({ key }, at) => /^[وف]?اعضا(?:وها|ءها|يها)$/.test(key) || (key === 'its' && before[at + 1]?.key === 'members'),
  );
}

/** A sitting without an owner may be one of the meeting's own; only an earlier or a later one is a meeting. */
function isToldBack(time: Telling): boolean {
  return time === 'previous' || time === 'next';
}

/** Returns the word that decides between "a", "the" and "its": before the adjectives and the number. */
function keyBefore({ reading: { words } }: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): string {
  const first = ordinal !== null && ordinal.first < word ? ordinal.first : word;
  for (let index = first - 1; index >= Math.max(sentence.first, first - 3); index -= 1) {
    const key = words[index]?.key ?? '';
    if (/^(?:its|their|our|the|a|an|this|that)$/.test(key)) return key;
  }
  return '';
}
