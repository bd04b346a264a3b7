import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { meetingNoun, meetingNounEn, sessionNoun, sessionNounEn } from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { lastBefore, within } from '@/lib/intake/text/near';
import type { Reading } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

const issued =
  /^[وفبل]{0,2}(?:ال)?(?:بيان|بلاغ)|^[وف]?(?:اصدر|صدر)|^(?:statement|communique|readout|declaration|release|issued|released)$/;

const longestLead = 60;

/** What is told of after a meeting tells of it if the body says it, if it is a statement, or if the text comes back to it. */
export function isOutcome(scene: Scene, event: MeetingEvent): boolean {
  const { reading, namesIn } = scene;
  const first = reading.sentences[event.sentence]?.first ?? event.word;
  const from = Math.max(first, event.word - longestLead);
  const names = within(namesIn(event.sentence), from, event.word, (name) => name.first);
  const isOfBody = names.some((name) => name.last < event.word && entryOf(name, 'body')?.id === event.owner);
  const isIssued = reading.words.slice(from, event.word).some(({ key }) => issued.test(key));
  const opensSentence = (scene.clauses[event.word]?.first ?? event.word) - first <= 1;
  return isOfBody || isIssued || opensSentence || isEchoed(scene, event);
}

/**
 * «كلفة سفر الوفد الذي شارك في اجتماع المجموعة», «المؤشرات التي أقرتها المجموعة في اجتماعها»: what a relative clause says
 * of somebody or something else names a meeting, and tells of none. One that describes a body or a meeting does.
 */
export function isToldOfGuests(scene: Scene, event: MeetingEvent, opening: number): boolean {
  const { clauses, reading, namesIn } = scene;
  const clause = clauses[event.word];
  if (clause?.link !== 'relative') return false;
  const names = namesIn(event.sentence);
  const described = names[lastBefore(names, clause.first, ({ first }) => first)];
  const isOfBody =
    described !== undefined && entryOf(described, 'body') !== undefined && clause.first - described.last <= 2;
  if (isOfBody && event.sentence <= opening) return false;
  const noun = reading.words.slice(Math.max(0, clause.first - farthestNoun), clause.first);
  const isOfMeeting = noun.some(({ key }, at) => isNounOfMeeting(key, noun.length - at));
  const isOfDay = noun.some(({ key }) => /^[وبل]?(?:ال)?(?:يوم|يومي|يومين)$|^days?$/.test(key));
  return !isOfMeeting && !isOfDay && !isEchoed(scene, event);
}

const farthestNoun = 8;

/** Any «دورة» far before the clause may be a course; just before it the clause says when and where it was. */
function isNounOfMeeting(key: string, distance: number): boolean {
  const isSession = distance <= nearestNoun && (sessionNoun.test(key) || sessionNounEn.has(key));
  return isSession || meetingNoun.test(key) || meetingNounEn.has(key);
}

const nearestNoun = 2;

export const echo =
  /^[وفبلك]{0,2}(?:الاجتماع|اللقا|الدوره|الجلسه|المجتمعون|المجتمعين|المشاركون|المشاركين|الوفود)$|^(?:meeting|session|talks|delegates|delegations)$/;

/** A remark made on the margins of a meeting tells of the meeting if the text returns to it: «وغاية اللقاء». */
export function isEchoed({ reading }: Scene, event: MeetingEvent): boolean {
  const last = lastEchoes.get(reading) ?? reading.words.findLastIndex(({ key }) => echo.test(key));
  lastEchoes.set(reading, last);
  return last > event.word;
}

/** Each meeting of a text asks for its last echo. */
const lastEchoes = new WeakMap<Reading, number>();
