import { isAnnounced, isComeAfter, isSameMeeting, pickMain } from '@/lib/intake/events/main-meeting';
import { idOf, unnamed } from '@/lib/intake/events/owners/owner';
import { withOwnersOfText } from '@/lib/intake/events/owners/whole-text-owners';
import { findCandidates } from '@/lib/intake/events/record/candidates';
import { tellsOfItself } from '@/lib/intake/events/record/told-in-full';
import { bodyNamed, statementWords, withoutMeeting } from '@/lib/intake/events/record/without-meeting';
import type { TextRecordType } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';
import { withCorrections } from './corrections';
import { type Act, findActs } from './listing-acts';
import type { MeetingEvent } from './meeting-event';
import { otherKindOf } from './other-events';
import type { Scene } from './scene';
import { withMeetingsHeldInstead } from './telling/held-instead';
import { findOpening, findTitle } from './text-title';

/**
 * The kind of record that a text is. `main` has the events of its meeting in order; it is empty if the text reports no
 * meeting.
 */
export type DecidedKind = {
  recordType: TextRecordType;
  body: string | null;
  main: MeetingEvent[];
  /** Every event, with the owners that only the whole text tells. */
  events: MeetingEvent[];
};

/**
 * Decides what a text is a record of: a meeting, if its title or its first sentences say that a body on record meets,
 * or if its title is that of the body and the meeting comes later. A meeting mentioned anywhere else makes no record of
 * it.
 */
export function decideKind(scene: Scene, found: MeetingEvent[], dates: readonly DateMention[]): DecidedKind {
  const title = findTitle(scene);
  const events = withCorrections(scene, withMeetingsHeldInstead(scene, withOwnersOfText(scene, found, title)));
  const { sentences } = scene.reading;
  const opening = findOpening(scene);
  const candidates = isChronicle(scene) ? [] : findCandidates(scene, events, { title, opening, dates });
  const lead = candidates.filter(({ sentence }) => sentences[sentence]?.isLead);
  const acts = findActs(scene);
  const titleBody = title === null ? null : bodyNamed(scene, scene.namesIn(title.index));
  const chosen =
    pickMain(lead, title, titleBody) ??
    (titleBody && titleBody !== 'coalition' ? candidates.find(({ owner }) => owner === titleBody) : undefined);
  if (
    chosen === undefined ||
    precedes(acts, chosen, title) ||
    isOnlyDated(scene, chosen) ||
    isOnlyNamed(scene, candidates, dates)
  )
    return { ...withoutMeeting(scene, acts, title, events), main: [], events };
  if (isAnnounced(chosen, candidates, title)) chosen.time = 'planned';
  if (chosen.owner === 'ministerial' && isStatementOnly(scene, chosen, events))
    return { recordType: 'statement', body: 'ministerial', main: [], events };
  if (isStatementAhead(scene, chosen, candidates, opening))
    return { recordType: 'statement', body: idOf(chosen.owner), main: [], events };
  for (const event of events) if (isComeAfter(event, chosen)) event.time = 'previous';
  placeByNumber(events, chosen);
  const main = events.filter((event) => isSameMeeting(scene, event, chosen, title));
  const recordType = chosen.owner === scene.mainBody ? 'main-meeting' : 'other-meeting';
  return { recordType, body: idOf(chosen.owner), main, events };
}

const chronicle =
  /^[وفبل]{0,2}(?:ال)?(?:محطات|ارشيف|روزنامه|ذكريات|مذكرات|يوميات|تسلسل|سجل)$|^(?:history|archive|archives|milestones|timeline|chronology|chronicle|memoir|memoirs|diary|factsheet)$/;

/** «محطات من أرشيف الصحيفة», "A Short History of", "A Year of": what is told happened long ago. */
function isChronicle({ reading: { words, sentences } }: Scene): boolean {
  const { first = 0, end = 0 } = sentences.find(({ isFurniture }) => !isFurniture) ?? {};
  const heading = words.slice(first, end).map(({ key }) => key);
  if (heading.length > longestHeading) return false;
  return heading.some(
    (key, at) =>
      chronicle.test(key) ||
      (key === 'حصاد' && /^(?:ال)?(?:عام|سنه|اعوام)/.test(heading[at + 1] ?? '')) ||
      (/^years?$/.test(key) && /^(?:of|in)$/.test(heading[at + 1] ?? '')),
  );
}

const longestHeading = 14;

/** «ويعقد الاجتماع الثالث والثلاثون في كوبنهاغن»: a higher number than that of the meeting told of is of a later one. */
function placeByNumber(events: MeetingEvent[], chosen: MeetingEvent): void {
  const own = chosen.ordinal?.value;
  if (own === undefined) return;
  for (const event of events) {
    const number = event.ordinal?.value;
    const isOwn = event.owner === chosen.owner || event.owner === unnamed;
    if (number === undefined || number === own || !isOwn || event.time === 'cancelled') continue;
    if (number === own + 1 && event.time !== 'previous') event.time = 'next';
    if (number < own && event.time === 'held') event.time = 'previous';
  }
}

/** A listing is the main event if it is reported first and the meeting is not in the title. */
function precedes(acts: Act[], chosen: MeetingEvent, title: Sentence | null): boolean {
  const [first] = acts;
  if (first === undefined) return false;
  if (first.sentence === chosen.sentence) return chosen.time === 'after' && first.from < chosen.from;
  if (first.sentence === title?.index && chosen.sentence !== title.index) return true;
  return first.sentence < chosen.sentence && chosen.sentence !== title?.index;
}

/** «شاركتِ في اجتماع المجموعة»: somebody was there, and the text says neither when or where nor which one it was. */
function isOnlyNamed(scene: Scene, candidates: readonly MeetingEvent[], dates: readonly DateMention[]): boolean {
  return candidates.every((event) => {
    if (event.ordinal !== null || tellsOfItself(scene, event) || !isAttended(scene, event)) return false;
    const isDated = dates.some(({ sentence }) => sentence === event.sentence);
    const isPlaced = scene.namesIn(event.sentence).some((name) => entryOf(name, 'city') ?? entryOf(name, 'state'));
    return !isDated && !isPlaced;
  });
}

const attends = /^[وف]?[يتن]?(?:شارك|حضر)(?:ت|وا|تم|نا)?$|^(?:attended|attends?|joined|participated|part)$/;

function isAttended({ reading: { words }, clauses }: Scene, { word }: MeetingEvent): boolean {
  const first = clauses[word]?.first ?? word;
  return words.slice(Math.max(first, word - longestHeading), word).some(({ key }) => attends.test(key));
}

/** «حكمت محكمة … بعد الاجتماع»: what happened after a meeting is told of, not the meeting. */
function isOnlyDated(scene: Scene, { time, sentence, word }: MeetingEvent): boolean {
  const { first = 0 } = scene.reading.sentences[sentence] ?? {};
  if (time !== 'after') return false;
  for (let at = first; at < Math.min(word, first + longestHeading); at += 1) {
    const other = scene.clauses[at]?.link === 'after' ? null : otherKindOf(scene, at);
    if (other === 'happening' || other === 'listing') return true;
  }
  return false;
}

/**
 * Ministers who "said in their communiqué", without a word on when or where, make a statement, not the account of a
 * meeting.
 */
function isStatementOnly({ reading }: Scene, chosen: MeetingEvent, events: MeetingEvent[]): boolean {
  const hasVerb = events.some(({ owner, by, time }) => owner === 'ministerial' && by === 'verb' && time === 'held');
  const sentence = reading.sentences[chosen.sentence];
  const keys = reading.words.slice(sentence?.first, sentence?.end).map(({ key }) => key);
  return !hasVerb && keys.some((key) => /بيان|communique|statement/.test(key));
}

/** A statement that ends with what the next meeting will take up is no record of that meeting. */
function isStatementAhead(scene: Scene, chosen: MeetingEvent, candidates: MeetingEvent[], opening: number): boolean {
  const { reading } = scene;
  const isAhead = ({ time }: MeetingEvent) => time === 'planned';
  if (chosen.sentence <= opening || !isAhead(chosen) || !candidates.every(isAhead)) return false;
  return reading.sentences
    .filter(({ index, isFurniture }) => !isFurniture && index < chosen.sentence)
    .slice(0, longestHead)
    .some(({ first, end }) => end - first <= longestHeading && statementWords.test(reading.words[first]?.key ?? ''));
}

const longestHead = 3;
