import { keyIn } from '@/lib/intake/events/found/key-in';
import * as said from '@/lib/intake/events/meeting-words';
import { withoutSlip } from '@/lib/intake/events/misspelled';
import type { Noun } from '@/lib/intake/events/owners/meeting-owner';
import type { Scene } from '@/lib/intake/events/scene';
import { cardinalAt } from '@/lib/intake/mentions/numbers';
import { englishOrdinalAt } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import { perWord } from '@/lib/text/per-word';

export const afterNumber = new Set(['had', 'was', 'is', 'will', 'took', 'came']);

export const sittings = /^(?:ال)?اجتماعات(?:ها|ه|هم)?$/;

export const nounOf = perWord((key): Noun | null => nounAt(withoutSlip(key)));

export function nounAt(key: string): Noun | null {
  const arabic = said.meetingNoun.exec(key) ?? said.sessionNoun.exec(key);
  if (arabic !== null) {
    const isPossessed = /^(?:ها|ه|هم|هما|نا)$/.test(arabic[2] ?? '') || /(?:جلس|دور|ورش)ت(?:ها|هم)$/.test(key);
    const isSession = !said.meetingNoun.test(key);
    return { isSession, isDefinite: arabic[1] !== undefined || isPossessed, isPossessed };
  }
  if (said.meetingNounEn.has(key)) return { isSession: false, isDefinite: false, isPossessed: false };
  if (said.referringNoun.has(key))
    return { isSession: false, isDefinite: false, isPossessed: false, isReferring: true };
  return said.sessionNounEn.has(key) ? { isSession: true, isDefinite: false, isPossessed: false } : null;
}

/** "the eighteenth had been held in Oslo", after a sentence has named another meeting by its number. */
export function numberAloneAt(scene: Scene, sentence: Sentence, word: number): Noun | null {
  const { reading } = scene;
  const { words } = reading;
  if (!afterNumber.has(keyIn(scene, sentence, word + 1))) return null;
  const isNumber = englishOrdinalAt(reading, word) !== null || englishOrdinalAt(reading, word - 1)?.last === word;
  if (!isNumber) return null;
  if (![words[word - 1]?.key, words[word - 2]?.key].includes('the')) return null;
  const before = reading.sentences[sentence.index - 1]?.first ?? sentence.first;
  const hasNumbered = words.slice(before, word).some(({ key }, at) => {
    const isMeeting = said.meetingNounEn.has(key) || said.sessionNounEn.has(key);
    return isMeeting && [1, 2, 3].some((step) => englishOrdinalAt(reading, before + at - step) !== null);
  });
  return hasNumbered ? { isSession: false, isDefinite: true, isPossessed: false } : null;
}

/** «بدأت اجتماعات …» are sittings of one meeting, «ثاني اجتماعاتها» is one of several, «تعقد اجتماعاتها» is none. */
export function sittingsAt({ reading: { words }, ordinals }: Scene, sentence: Sentence, word: number): Noun | null {
  const key = words[word]?.key ?? '';
  if (!sittings.test(key)) return null;
  const counted = ordinals.get(word - 1);
  if (counted !== undefined && !/^ال/.test(words[counted.first]?.key ?? ''))
    return { isSession: false, isDefinite: true, isPossessed: /(?:ها|ه|هم)$/.test(key) };
  const before = words.slice(Math.max(sentence.first, word - 8), word);
  const opens = before.some(({ key }) =>
    /^[وف]?(?:بدات|تبدا|انطلقت|تنطلق|اختتمت|تختتم|افتتحت|تتواصل|اعمال)$/.test(key),
  );
  return opens ? { isSession: false, isDefinite: false, isPossessed: false } : null;
}

/** «اثنين وعشرين اجتماعا» counts meetings. */
export function isCounted({ reading }: Scene, word: number): boolean {
  if (!/^(?:اجتماعا|لقا|جلسه|دوره)$/.test(reading.words[word]?.key ?? '')) return false;
  return [1, 2, 3].some((step) => {
    const number = cardinalAt(reading, word - step);
    return number !== null && number.value > 10 && number.value < 100 && number.last === word - 1;
  });
}

const determiner = /^(?:the|its|their|our|this|that|a|an|s)$/;

/**
 * "meeting" may be a verb, as in "meeting the needs"; whether «اجتماع» is one of ministers of another kind is decided
 * by its owner.
 */
export function isOrdinaryNoun({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const key = words[word]?.key ?? '';
  const next = word + 1 < sentence.end ? (words[word + 1]?.key ?? '') : '';
  if (key === 'ministerial' || key === 'plenary')
    return said.meetingNounEn.has(next) || said.sessionNounEn.has(next) || next === 'level';
  if (key !== 'meeting' && key !== 'conference') return false;
  if (key === 'conference')
    return next === 'call' || next === 'calls' || next === 'room' || words[word - 1]?.key === 'press';
  const isNoun = determiner.test(words[word - 1]?.key ?? '') || determiner.test(words[word - 2]?.key ?? '');
  if (isNoun) return false;
  return /^(?:with|these|those|its|their|our|the|needs|obligations|standards|fatf|international|room)$/.test(next);
}
