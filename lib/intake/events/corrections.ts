import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign, unnamed } from '@/lib/intake/events/owners/owner';
import { isHolding } from '@/lib/intake/events/telling/not-held';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { MeetingEvent } from './meeting-event';
import type { Scene } from './scene';

const mistaken =
  /^(?:خطا|سهوا|خاطيا|خاطيه|تصويب|تصحيح|mistakenly|incorrectly|wrongly|erroneously|misstated|error|correction|clarification)$/;
const reported =
  /^[وف]?(?:ورد|وردت|ذكر|ذكرنا|نشر|نشرنا|نشرته|اوردنا|اورد|جاء|said|stated|gave|reported|earlier|version)$/;
const right = /^[وف]?(?:والصحيح|الصحيح|الصواب|والصواب|صوابه|correct|fact)$/;
const longestHeading = 4;

/**
 * A correction repeats what was wrong, and then says what is right: «ورد في خبر … والصحيح أنه الاجتماع السابع عشر». What
 * it does not correct stands.
 */
export function withCorrections(scene: Scene, events: MeetingEvent[]): MeetingEvent[] {
  const at = turnOf(scene.reading);
  if (at === null) return events;
  const wrong = events.find(({ word, ordinal }) => word < at && ordinal !== null);
  const owner = events.find(({ owner: body, word }) => word < at && body !== unnamed && body !== foreign)?.owner;
  const first = events.find(({ word, owner: body }) => word >= at && body !== foreign);
  const corrected = events.map((event) => correct(scene, event, { at, owner, first, wrong }));
  return first === undefined && wrong !== undefined ? [...corrected, ...toldAgain(scene, wrong, at)] : corrected;
}

type Turn = { at: number; owner: Owner | undefined; first: MeetingEvent | undefined; wrong: MeetingEvent | undefined };

function correct({ reading }: Scene, event: MeetingEvent, { at, owner, first, wrong }: Turn): MeetingEvent {
  if (event.word < at) return { ...event, time: 'cancelled' };
  const isRight = owner !== undefined && event.owner === unnamed && reading.sentences[event.sentence]?.isLead === true;
  if (!isRight) return event;
  const ordinal = event === first ? (event.ordinal ?? wrong?.ordinal ?? null) : event.ordinal;
  return { ...event, owner, ordinal, by: 'verb', time: event.time === 'cancelled' ? 'held' : event.time };
}

/** The word from which a text says what is right; null if it corrects nothing. */
function turnOf(reading: Scene['reading']): number | null {
  const { words } = reading;
  const said = words.findIndex(({ key }) => right.test(key));
  const at = said > 0 ? said : afterHeading(reading);
  const isIn = (pattern: RegExp) => words.slice(0, at).some(({ key }) => pattern.test(key));
  return at > 0 && isIn(mistaken) && isIn(reported) ? at : null;
}

/** Below "CORRECTION" the first sentence with a meeting repeats what was wrong, and the next ones say what is right. */
function afterHeading(reading: Scene['reading']): number {
  const { words, sentences } = reading;
  const own = sentences.filter(({ isFurniture }) => !isFurniture);
  const heading = own[0];
  if (heading === undefined || heading.end - heading.first > longestHeading) return -1;
  if (!words.slice(heading.first, heading.end).some(({ key }) => mistaken.test(key))) return -1;
  const at = own.findIndex(({ first, end }) => words.slice(first, end).some(({ key }) => reported.test(key)));
  const wrong = own[at];
  if (wrong === undefined) return -1;
  for (let word = wrong.first; word < wrong.end; word += 1) if (isContrast(reading, word)) return -1;
  return own[at + 1]?.first ?? -1;
}

/** «في لوزان، لا في جنيف كما ورد», "in Lausanne, not in Geneva": one sentence says what is right and what was wrong. */
export function isContrast(reading: Scene['reading'], word: number): boolean {
  const { words } = reading;
  const [key = '', next = ''] = [words[word]?.key, words[word + 1]?.key];
  if (/^(?:لا|وليس|ليس)$/.test(key)) return /^(?:في|يوم|يومي|ب[\u0621-\u064a]{4,}|مدينه)$/.test(next);
  const isTurn = key === 'not' && (words[word - 1]?.key === 'and' || /,\s*$/.test(gapBefore(reading, word)));
  return isTurn && /^(?:in|on|at|the)$/.test(next);
}

/** «ورد أن الاجتماع العشرين عقد في جنيف، والصواب أنه عقد في لوزان»: the same meeting, told rightly by a verb. */
function toldAgain({ reading }: Scene, wrong: MeetingEvent, at: number): MeetingEvent[] {
  const { words, sentenceOf } = reading;
  const word = words.findIndex(({ key }, index) => index > at && index < at + farthestVerb && isHolding(key));
  const head = words[word];
  if (head === undefined) return [];
  const place = { sentence: sentenceOf[word] ?? 0, word, origin: word, from: head.from, to: head.to };
  return [{ ...wrong, ...place, time: 'held', by: 'verb' }];
}

const farthestVerb = 12;
