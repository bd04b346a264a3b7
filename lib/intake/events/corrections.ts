import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign, unnamed } from '@/lib/intake/events/owners/owner';
import { isHolding } from '@/lib/intake/events/telling/not-held';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { MeetingEvent } from './meeting-event';
import type { Scene } from './scene';

/**
 * A correction repeats what was wrong, and then says what is right: «ورد في خبر … والصحيح أنه الاجتماع السابع عشر». What
 * it does not correct stands.
 */
export function withCorrections(scene: Scene, events: MeetingEvent[]): MeetingEvent[] {
  const at = turnOf(scene.reading);
  if (at === null) return events;
  const isOwn = ({ owner }: MeetingEvent) => owner !== unnamed && owner !== foreign;
  const wrong = events.find((event) => event.word < at && isOwn(event));
  const numbered = events.find(({ word, ordinal }) => word < at && ordinal !== null);
  const first = events.find(({ word, owner }) => word >= at && owner !== foreign);
  const corrected = events.map((event) =>
    correct(scene, event, { at, owner: wrong?.owner, first, wrong: numbered ?? wrong }),
  );
  return first === undefined && wrong !== undefined
    ? [...corrected, ...toldAgain(scene, numbered ?? wrong, at)]
    : corrected;
}

type Turn = { at: number; owner: Owner | undefined; first: MeetingEvent | undefined; wrong: MeetingEvent | undefined };

function correct({ reading }: Scene, event: MeetingEvent, { at, owner, first, wrong }: Turn): MeetingEvent {
  if (event.word < at) return { ...event, time: 'cancelled' };
  const isSame = event.owner === unnamed || event.owner === owner;
  if (owner === undefined || !isSame || reading.sentences[event.sentence]?.isLead !== true) return event;
  const ordinal = event === first ? (event.ordinal ?? wrong?.ordinal ?? null) : event.ordinal;
  const isHeld = event.time === 'cancelled' && !isNegated(reading, event);
  return { ...event, owner, ordinal, by: 'verb', time: isHeld ? 'held' : event.time };
}

const negation = /^(?:لم|لن|not|never)$/;

function isNegated({ words, sentences }: Reading, { sentence }: MeetingEvent): boolean {
  const { first = 0, end = 0 } = sentences[sentence] ?? {};
  return words.slice(first, end).some(({ key }) => negation.test(key));
}

const heading =
  /^(?:correction|corrections|corrected|erratum|errata|clarification|clarifications|تصحيح|تصويب|استدراك|توضيح|تنويه)$/;
const mistaken =
  /^(?:خطا|سهوا|خاطيا|خاطيه|بالخطا|mistakenly|incorrectly|wrongly|erroneously|misstated|misreported|misidentified|error)$/;
const reported =
  /^[وف]?(?:ورد|وردت|ذكر|ذكرنا|نشر|نشرنا|نشرته|اوردنا|اورد|جاء|قلنا|كتبنا|سقط|said|stated|gave|reported|earlier|version|wrote|misstated)$/;
const right = /^[وف]?(?:والصحيح|الصحيح|الصواب|والصواب|صوابه|الواقع|والواقع|الحقيقه|والحقيقه|correct|fact)$/;
const longestHeading = 14;
const mostSentences = 5;

/** The word from which a text says what is right; null if it corrects nothing. */
function turnOf(reading: Reading): number | null {
  const { words, sentences } = reading;
  const own = sentences.filter(({ isFurniture }) => !isFurniture).slice(0, mostSentences);
  const isHeaded = own[0] !== undefined && isHeading(reading, own[0]);
  const wrongAt = own.findIndex((sentence, at) => (at > 0 || !isHeaded) && has(reading, sentence, reported));
  const wrong = own[wrongAt];
  if (wrong === undefined || !(isHeaded || has(reading, wrong, mistaken))) return null;
  const next = own[wrongAt + 1];
  const said = words.slice(wrong.first, next?.end ?? wrong.end).findIndex(({ key }) => right.test(key));
  if (said > 0) return wrong.first + said;
  for (let word = wrong.first; word < wrong.end; word += 1) if (isContrast(reading, word)) return null;
  return next?.first ?? null;
}

/** "CORRECTION (fixes city)", "For the record", "Editor's note", «تصحيح من التحرير». */
function isHeading(reading: Reading, sentence: Sentence): boolean {
  const { first, end } = sentence;
  if (end - first > longestHeading || has(reading, sentence, reported)) return false;
  const [one = '', two = '', three = ''] = [0, 1, 2].map((step) => reading.words[first + step]?.key);
  return (
    has(reading, sentence, heading) ||
    (one === 'for' && two === 'the' && three === 'record') ||
    (/^editors?$/.test(one) && (two === 'note' || three === 'note'))
  );
}

function has({ words }: Reading, { first, end }: Sentence, pattern: RegExp): boolean {
  return words.slice(first, end).some(({ key }) => pattern.test(key));
}

/** «في لوزان، لا في جنيف كما ورد», "in Lausanne, not in Geneva": one sentence says what is right and what was wrong. */
export function isContrast(reading: Reading, word: number): boolean {
  const { words } = reading;
  const [key = '', next = ''] = [words[word]?.key, words[word + 1]?.key];
  if (/^(?:لا|وليس|ليس)$/.test(key)) return /^(?:في|يوم|يومي|ب[\u0621-\u064a]{4,}|مدينه)$/.test(next);
  const isTurn = key === 'not' && (words[word - 1]?.key === 'and' || /,\s*$/.test(gapBefore(reading, word)));
  return isTurn && /^(?:in|on|at|the)$/.test(next);
}

/** «والصواب أنه عقد في لوزان», "It was in Split on 7 July": the same meeting, told rightly by a verb. */
function toldAgain({ reading }: Scene, wrong: MeetingEvent, at: number): MeetingEvent[] {
  const { words, sentenceOf } = reading;
  const verb = words
    .slice(at, at + farthestVerb)
    .findIndex(({ key }, step) => isHolding(key) || (key === 'was' && words[at + step - 1]?.key === 'it'));
  const head = words[at + verb];
  if (verb < 0 || head === undefined || negation.test(words[at + verb - 1]?.key ?? '')) return [];
  const word = at + verb;
  const place = { sentence: sentenceOf[word] ?? 0, word, origin: word, from: head.from, to: head.to };
  return [{ ...wrong, ...place, time: 'held', by: 'verb' }];
}

const farthestVerb = 12;
