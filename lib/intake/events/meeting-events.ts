import { meetingOrdinal } from '@/lib/intake/events/number/meeting-ordinal';
import {
  bodyNamedBefore,
  hasVerbNear,
  isInRelativeClause,
  type Noun,
  ownerOf,
  subjectAfter,
  subjectOf,
} from '@/lib/intake/events/owners/meeting-owner';
import { isDescribed, type Telling, tellingOf } from '@/lib/intake/events/telling/meeting-status';
import { cardinalAt } from '@/lib/intake/mentions/numbers';
import { englishOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import { within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import { entryOf } from '@/lib/language/names/find-names';
import { perWord } from '@/lib/text/per-word';
import * as said from './meeting-words';
import { withoutSlip } from './misspelled';
import type { Scene } from './scene';

/** A mention of a meeting in one place of a text. */
export type MeetingEvent = {
  /** `unnamed`: «الاجتماع», "the meeting"; `foreign`: of a body whose meetings are not on record. */
  owner: string;
  time: Telling;
  /** How certain it is that something takes place: by a verb, by a number, or only by a name. */
  by: 'verb' | 'ordinal' | 'name';
  ordinal: Ordinal | null;
  /** «اجتماعها» and "the meeting" look back; «اجتماعا» and "a meeting" bring something new. */
  isDefinite: boolean;
  /** "in our meeting last January": said at a later one, if the text tells of one. */
  isBack: boolean;
  /** «المجموعة التي عقدت …», "the group, which held …": mentioned in passing. */
  isRelative: boolean;
  sentence: number;
  /** The index of the word: the noun or the verb. */
  word: number;
  /** The word that first named this meeting, where another names it again. */
  origin: number;
  from: number;
  to: number;
};

export function findMeetingEvents(scene: Scene): MeetingEvent[] {
  const { reading } = scene;
  const mayTell = askWords(reading, mayTellOfMeeting);
  return reading.sentences.flatMap((sentence) => {
    if (sentence.isFurniture) return [];
    const events: MeetingEvent[] = [];
    for (let word = sentence.first; word < sentence.end; word += 1) {
      if (!mayTell(word) && !afterNumber.has(reading.words[word + 1]?.key ?? '')) continue;
      const event = againAt(scene, sentence, word, events.at(-1)) ?? eventAt(scene, sentence, word);
      if (event !== null) events.push(event);
    }
    return events;
  });
}

const afterNumber = new Set(['had', 'was', 'is', 'will', 'took', 'came']);
const occasion =
  /^(?:ال)?(?:ندوه|محاضره|معرض|معرضا|مهرجان|حفل|حفلا|ماراثون)$|^(?:seminar|lecture|symposium|exhibition|festival|concert|congress)$/;
const organising =
  /^[وف]?(?:[يت])?(?:نظم|نظمت|اقام|اقامت|استضاف|استضافت|ستضيف|افتتح|افتتحت|عقد|عقدت|القي|القت)$|^(?:organi[sz]ed|hosted|held|gave|opened|hosts|opens)$/;
const comes = /^c[ao]me$/;
const hosts =
  /^[وف]?س?[يت]?(?:ستضيف|استضاف|استضافت|ستضافت|حتضن|احتضن|احتضنت|ستقبل)(?:ت)?$|^(?:host|hosts|hosted|hosting)$/;
const convening = /^(?:ال|لل)(?:انعقاد|اجتماع|التيام)$/;
const sittings = /^(?:ال)?اجتماعات(?:ها|ه|هم)?$/;

/** Whether a word may tell of a meeting at all; what stands around it decides. */
const mayTellOfMeeting = perWord(
  (key) =>
    nounOf(key) !== null ||
    nounAt(key) !== null ||
    sittings.test(key) ||
    said.meetVerb.test(key) ||
    said.meetVerbEn.has(key) ||
    convening.test(key) ||
    comes.test(key) ||
    hosts.test(key) ||
    occasion.test(key) ||
    topical.test(key),
);

/** «الجلسة السابعة، وهي الجلسة التي …»: the second noun is the first again. */
function againAt(
  scene: Scene,
  sentence: Sentence,
  word: number,
  before: MeetingEvent | undefined,
): MeetingEvent | null {
  const { words } = scene.reading;
  const head = words[word];
  if (before === undefined || head === undefined || nounAt(head.key) === null) return null;
  if (!/^(?:وهي|وهو)$/.test(wordAt(scene, sentence, word - 1))) return null;
  return meetingOrdinal(scene, sentence, word) === null
    ? { ...before, ordinal: null, word, from: head.from, to: head.to }
    : null;
}

function eventAt(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const key = scene.reading.words[word]?.key ?? '';
  if (word === sentence.first && isSitting(scene, sentence, word)) return sittingEvent(scene, sentence, word);
  if (isComingAgain(scene, sentence, word)) return verbEvent(scene, sentence, word);
  const noun = nounOf(key) ?? sittingsAt(scene, sentence, word) ?? numberAloneAt(scene, sentence, word);
  if (noun !== null) return nounEvent(scene, sentence, word, noun);
  if (said.meetVerb.test(key) || (said.meetVerbEn.has(key) && !isNounAfter(scene, sentence, word))) {
    return verbEvent(scene, sentence, word);
  }
  if (occasion.test(key) && isOrganised(scene, sentence, word)) return occasionEvent(scene, sentence, word);
  if (hosts.test(key) && hostedBody(scene, sentence, word) !== null) return hostingEvent(scene, sentence, word);
  if (comes.test(key) && wordAt(scene, sentence, word + 1) === 'together') return verbEvent(scene, sentence, word);
  return topical.test(key) && sitsSomewhere(scene, sentence, word) ? verbEvent(scene, sentence, word) : null;
}

/** «نظمت جامعة القاهرة ندوة»: an occasion of others, at which no body on record meets. */
function isOrganised({ reading: { words } }: Scene, { first }: Sentence, word: number): boolean {
  return words.slice(Math.max(first, word - 6), word).some(({ key }) => organising.test(key));
}

type Told = Pick<MeetingEvent, 'owner' | 'time'> & Partial<Pick<MeetingEvent, 'isDefinite' | 'isRelative'>>;

/** An event that a verb tells of, without the number of a meeting. */
function verbalEvent(
  head: Pick<MeetingEvent, 'from' | 'to'>,
  { index }: Sentence,
  word: number,
  told: Told,
): MeetingEvent {
  return {
    by: 'verb',
    ordinal: null,
    isDefinite: false,
    isBack: false,
    isRelative: false,
    ...told,
    sentence: index,
    word,
    origin: word,
    from: head.from,
    to: head.to,
  };
}

function occasionEvent({ reading: { words } }: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const head = words[word];
  if (head === undefined) return null;
  return verbalEvent(head, sentence, word, { owner: 'foreign', time: 'held' });
}

/** «تستضيف روما مجموعة مكافحة تمويل داعش», "Stockholm will play host to the group": a body is hosted when it meets. */
function hostedBody(scene: Scene, sentence: Sentence, word: number): string | null {
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

function hostingEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
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
function isSitting(scene: Scene, sentence: Sentence, word: number): boolean {
  const isParticiple = /^(?:meeting|gathering|convening|assembling)$/.test(wordAt(scene, sentence, word));
  return isParticiple && afterSitting.test(wordAt(scene, sentence, word + 1));
}

const afterSitting = /^(?:in|on|at|for|here|today|yesterday|virtually|online|remotely|privately|again|behind|by|via)$/;

function sittingEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const head = scene.reading.words[word];
  const owner = subjectAfter(scene, sentence, word);
  if (head === undefined || owner === null) return null;
  return verbalEvent(head, sentence, word, { owner, time: 'held' });
}

const comesAgain = /^[وف]?(?:س?[يت]عود|عاد|عادت|عادوا)$/;
const longestSubject = 16;

/** «عادت المجموعة إلى الانعقاد», «تعود للاجتماع». */
function isComingAgain({ reading: { words } }: Scene, { first }: Sentence, word: number): boolean {
  const key = words[word]?.key ?? '';
  if (!convening.test(key)) return false;
  const before = words.slice(Math.max(first, word - longestSubject), word);
  const isAimed = before.at(-1)?.key === 'الي' || key.startsWith('لل');
  return isAimed && before.some((each) => comesAgain.test(each.key));
}

const topical = /^[وف]?(?:[يت]|س[يت])?(?:ناقش|بحث|تدارس)(?:ت)?$/;

/** «تبحث المجموعة في أوسلو سبل …»: where a body discusses, it meets. */
function sitsSomewhere(scene: Scene, sentence: Sentence, word: number): boolean {
  const [body, city] = scene.namesIn(sentence.index).filter(({ first }) => first > word);
  const id = body === undefined ? undefined : entryOf(body, 'body')?.id;
  if (body === undefined || city === undefined || id === undefined || !scene.meetingBodies.has(id)) return false;
  const isIn = scene.reading.words[body.last + 1]?.key === 'في' && city.first === body.last + 2;
  return body.first === word + 1 && isIn && entryOf(city, 'city') !== undefined;
}

const nounOf = perWord((key): Noun | null => nounAt(withoutSlip(key)));

function nounAt(key: string): Noun | null {
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
function numberAloneAt(scene: Scene, sentence: Sentence, word: number): Noun | null {
  const { reading } = scene;
  const { words } = reading;
  if (!afterNumber.has(wordAt(scene, sentence, word + 1))) return null;
  const isNumber = englishOrdinalAt(reading, word) !== null || englishOrdinalAt(reading, word - 1)?.last === word;
  if (!isNumber) return null;
  if (![words[word - 1]?.key, words[word - 2]?.key].includes('the')) return null;
  const before = reading.sentences[sentence.index - 1]?.first ?? sentence.first;
  const earlier = words.slice(before, word);
  const hasMeeting = earlier.some(({ key }) => said.meetingNounEn.has(key) || said.sessionNounEn.has(key));
  return hasMeeting ? { isSession: false, isDefinite: true, isPossessed: false } : null;
}

/** «بدأت اجتماعات …» are sittings of one meeting, «ثاني اجتماعاتها» is one of several, «تعقد اجتماعاتها» is none. */
function sittingsAt({ reading: { words }, ordinals }: Scene, sentence: Sentence, word: number): Noun | null {
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

function nounEvent(scene: Scene, sentence: Sentence, word: number, noun: Noun): MeetingEvent | null {
  const { reading } = scene;
  const head = reading.words[word];
  const ordinal = meetingOrdinal(scene, sentence, word) ?? ownNumber(scene, word);
  if (head === undefined || (ordinal === null && isOrdinaryNoun(scene, sentence, word))) return null;
  if (isCounted(scene, word)) return null;
  const possessedEn = /^(?:its|their|our)$/.test(keyBefore(scene, sentence, word, ordinal));
  const isItsOwn = /^(?:لها|له|لهم)$/.test(wordAt(scene, sentence, word + 1));
  const isPossessed = noun.isPossessed || possessedEn || isItsOwn;
  const definiteEn =
    possessedEn ||
    isOfDay(scene, sentence, firstOf(word, ordinal)) ||
    /^(?:the|this|that)$/.test(keyBefore(scene, sentence, word, ordinal));
  const owner = ownerOf(scene, sentence, word, { ...noun, isPossessed }, ordinal);
  const time = tellingOf(scene, sentence, word, ordinal);
  const isMarked = isToldBack(time) && noun.isDefinite;
  const isOthers = owner === 'unnamed' && !isMarked && !(ordinal !== null && isToldBack(time));
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
      ? setting.test(wordAt(scene, sentence, firstOf(word, ordinal) - (possessedEn ? 2 : 1)))
      : false;
  const hasVerb =
    hasVerbNear(scene, sentence, word) ||
    isDescribed(scene, word) ||
    (isSetting && owner !== 'unnamed' && owner !== 'foreign');
  if (noun.isReferring && (!definiteEn || !hasVerb)) return null;
  return {
    owner,
    time,
    by: hasVerb || time === 'beside' || time === 'planned' ? 'verb' : ordinal !== null ? 'ordinal' : 'name',
    ordinal,
    isDefinite: noun.isDefinite || definiteEn || isOfMembers,
    isBack: isSetting && isLongAgo(scene, sentence, word),
    isRelative: isInRelativeClause(scene, sentence, word),
    sentence: sentence.index,
    word,
    origin: word,
    from: head.from,
    to: head.to,
  };
}

/** «اثنين وعشرين اجتماعا» counts meetings. */
function isCounted({ reading }: Scene, word: number): boolean {
  if (!/^(?:اجتماعا|لقا|جلسه|دوره)$/.test(reading.words[word]?.key ?? '')) return false;
  return [1, 2, 3].some((step) => {
    const number = cardinalAt(reading, word - step);
    return number !== null && number.value > 10 && number.value < 100 && number.last === word - 1;
  });
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

function wordAt({ reading: { words } }: Scene, sentence: Sentence, word: number): string {
  return word >= sentence.first && word < sentence.end ? (words[word]?.key ?? '') : '';
}

/** "today's meeting". */
function isOfDay(scene: Scene, sentence: Sentence, first: number): boolean {
  const day = wordAt(scene, sentence, first - 2);
  return wordAt(scene, sentence, first - 1) === 's' && /^(?:today|tonight|yesterday|week|month|\w+day)$/.test(day);
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

function verbEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const { words } = scene.reading;
  const head = words[word];
  const next = words[word + 1]?.key ?? '';
  if (head === undefined || /^(?:مع|به|with|the)$/.test(next)) return null;
  if (
    next === 'by' &&
    !/^(?:video|videoconference|phone|telephone|secure|remote|link)$/.test(words[word + 2]?.key ?? '')
  )
    return null;
  const subject =
    subjectOf(scene, sentence, word) ?? groupNear(scene, sentence, word) ?? plannersOf(scene, sentence, word);
  if (subject === null || isHabit(scene, sentence, word)) return null;
  const before = words[word - 1]?.key ?? '';
  const isPrevious = before === 'last' || before === 'previously' || before === 'سبق';
  const time = isPrevious ? 'previous' : tellingOf(scene, sentence, word, null);
  const owner = subject === 'unnamed' && time === 'held' ? (bodyNamedBefore(scene, word) ?? subject) : subject;
  return verbalEvent(head, sentence, word, {
    owner,
    time,
    isDefinite: owner === 'unnamed',
    isRelative: isInRelativeClause(scene, sentence, word + 1),
  });
}

const group = /^[وفبل]{0,2}(?:المجموعه|مجموعتهم|group|members)$/;

/** «التقى موظفو المجموعة», "the group will convene": it goes on about the body named before. */
function groupNear({ reading: { words }, clauses }: Scene, sentence: Sentence, word: number): 'unnamed' | null {
  const from = Math.max(sentence.first, word - 5);
  const near = words.slice(from, Math.min(sentence.end, word + 3));
  const isNear = near.some(({ key }, at) => group.test(key) && clauses[from + at] === clauses[word]);
  return isNear ? 'unnamed' : null;
}

/** «ومن المنتظر أن يلتئم الأعضاء مجددا في نيروبي»: those who met are to meet again. */
function plannersOf(scene: Scene, sentence: Sentence, word: number): 'unnamed' | null {
  const near = scene.reading.words.slice(Math.max(sentence.first, word - 4), Math.min(sentence.end, word + 5));
  const isAgain = near.some(({ key }) => again.test(key));
  return isAgain && tellingOf(scene, sentence, word, null) === 'planned' ? 'unnamed' : null;
}

const again =
  /^(?:مجددا|ثانيه|ثانيا|مره|مرة|الاعضا|الاطراف|المشاركون|المجتمعون|الوفود|الدول|اللجنه|المجموعه|again|next|they|members|delegations|delegates|participants|it|we)$/;

/** "regularly meets" is a habit of a body, not a meeting. */
function isHabit({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const near = words.slice(Math.max(sentence.first, word - 3), Math.min(sentence.end, word + 4));
  return near.some(({ key }) =>
    /^(?:regularly|periodically|annually|usually|routinely|often|بانتظام|منتظم|دوريا|دوري|عاده|سنويا)$/.test(key),
  );
}

/**
 * "meeting" may be a verb, as in "meeting the needs"; whether «اجتماع» is one of ministers of another kind is decided
 * by its owner.
 */
function isOrdinaryNoun({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const key = words[word]?.key ?? '';
  const next = word + 1 < sentence.end ? (words[word + 1]?.key ?? '') : '';
  if (key === 'ministerial' || key === 'plenary')
    return said.meetingNounEn.has(next) || said.sessionNounEn.has(next) || next === 'level';
  if (key !== 'meeting' && key !== 'conference') return false;
  if (key === 'conference')
    return next === 'call' || next === 'calls' || next === 'room' || words[word - 1]?.key === 'press';
  if (/^(?:the|its|their|our|this|that|a|s)$/.test(words[word - 1]?.key ?? '')) return false;
  return /^(?:with|these|those|its|their|our|the|needs|obligations|standards|fatf|international|room)$/.test(next);
}

/** Tells whether "convened" or "convening" has a meeting as its object: then the noun is the event. */
function isNounAfter({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  for (let index = word + 1; index < Math.min(sentence.end, word + 9); index += 1) {
    const key = words[index]?.key ?? '';
    if (said.meetingNounEn.has(key)) return /^conven|^gather/.test(words[word]?.key ?? '');
    if (/^(?:to|in|on|at|by|and|for)$/.test(key)) return false;
  }
  return false;
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
