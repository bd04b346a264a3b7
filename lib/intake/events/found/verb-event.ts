import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import * as said from '@/lib/intake/events/meeting-words';
import { isInRelativeClause } from '@/lib/intake/events/owners/holding-verbs';
import { bodyNamedBefore } from '@/lib/intake/events/owners/named-body';
import { unnamed } from '@/lib/intake/events/owners/owner';
import { subjectOf } from '@/lib/intake/events/owners/subjects';
import type { Scene } from '@/lib/intake/events/scene';
import { isHabit } from '@/lib/intake/events/telling/habit';
import { tellingOf } from '@/lib/intake/events/telling/meeting-status';
import type { Sentence } from '@/lib/intake/text/read-text';

export const convening = /^(?:ال|لل)(?:انعقاد|اجتماع|التيام)$/;

type Told = Pick<MeetingEvent, 'owner' | 'time'> & Partial<Pick<MeetingEvent, 'isDefinite' | 'isRelative'>>;

/** An event that a verb tells of, without the number of a meeting. */
export function verbalEvent(
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

const comesAgain = /^[وف]?(?:س?[يت]عود|عاد|عادت|عادوا)$/;

const longestSubject = 16;

/** «عادت المجموعة إلى الانعقاد», «تعود للاجتماع». */
export function isComingAgain({ reading: { words } }: Scene, { first }: Sentence, word: number): boolean {
  const key = words[word]?.key ?? '';
  if (!convening.test(key)) return false;
  const before = words.slice(Math.max(first, word - longestSubject), word);
  const isAimed = before.at(-1)?.key === 'الي' || key.startsWith('لل');
  return isAimed && before.some((each) => comesAgain.test(each.key));
}

export function verbEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
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
  const owner = subject === unnamed && time === 'held' ? (bodyNamedBefore(scene, word) ?? subject) : subject;
  return verbalEvent(head, sentence, word, {
    owner,
    time,
    isDefinite: owner === unnamed,
    isRelative: isInRelativeClause(scene, sentence, word + 1),
  });
}

const group = /^[وفبل]{0,2}(?:المجموعه|مجموعتهم|group|members)$/;

/** «التقى موظفو المجموعة», "the group will convene": it goes on about the body named before. */
function groupNear({ reading: { words }, clauses }: Scene, sentence: Sentence, word: number): typeof unnamed | null {
  const from = Math.max(sentence.first, word - 5);
  const near = words.slice(from, Math.min(sentence.end, word + 3));
  const isNear = near.some(({ key }, at) => group.test(key) && clauses[from + at] === clauses[word]);
  return isNear ? unnamed : null;
}

/** «ومن المنتظر أن يلتئم الأعضاء مجددا في نيروبي»: those who met are to meet again. */
function plannersOf(scene: Scene, sentence: Sentence, word: number): typeof unnamed | null {
  const near = scene.reading.words.slice(Math.max(sentence.first, word - 4), Math.min(sentence.end, word + 5));
  const isAgain = near.some(({ key }) => again.test(key));
  return isAgain && tellingOf(scene, sentence, word, null) === 'planned' ? unnamed : null;
}

const again =
  /^(?:مجددا|ثانيه|ثانيا|مره|مرة|الاعضا|الاطراف|المشاركون|المجتمعون|الوفود|الدول|اللجنه|المجموعه|again|next|they|members|delegations|delegates|participants|it|we)$/;

/** Tells whether "convened" or "convening" has a meeting as its object: then the noun is the event. */
export function isNounAfter({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  for (let index = word + 1; index < Math.min(sentence.end, word + 9); index += 1) {
    const key = words[index]?.key ?? '';
    if (said.meetingNounEn.has(key)) return /^conven|^gather/.test(words[word]?.key ?? '');
    if (/^(?:to|in|on|at|by|and|for)$/.test(key)) return false;
  }
  return false;
}
