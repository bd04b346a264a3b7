import { keyIn } from '@/lib/intake/events/found/key-in';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { foreign } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import { englishOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';

const meetsEn = /^(?:met|meets|meet|convened|gathered|sat|done)$/;
const meets = /^[وف]?[يت]?(?:جتمع|لتقي|لتيم|نعقد|اجتمعت|التقت|التامت|انعقدت)$/;
const founding = /^(?:انشا|تاسيس|قيام|تشكيل|نشا|انطلاق|احداث|استحداث)/;
const foundingEn = /^(?:founded|formed|created|established|set|launched|began)$/;
const placed = /^(?:في|in|here|on|at|to)$/;
const longestReach = 7;
/** Nobody came so often to one place: «التأمت المجموعة في أوسلو للمرة الحادية والعشرين». */
const leastTimes = 10;

/**
 * "the 28th time it has met", «للمرة الثانية والعشرين منذ تأسيسها»: how often a body has met is the number of its meeting;
 * how often it came to one place is not.
 */
export function withNumberOfTimes(scene: Scene, sentence: Sentence, events: MeetingEvent[]): MeetingEvent[] {
  const first = events.find(({ owner, time }) => owner !== foreign && (time === 'held' || time === 'planned'));
  if (first === undefined || events.some(({ ordinal }) => ordinal !== null)) return events;
  const ordinal = numberOfTimes(scene, sentence);
  return ordinal === null ? events : events.map((event) => (event === first ? { ...event, ordinal } : event));
}

function numberOfTimes(scene: Scene, sentence: Sentence): Ordinal | null {
  const { reading, ordinals } = scene;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    const key = reading.words[word]?.key ?? '';
    if (key === 'time') {
      const joined = englishOrdinalAt(reading, word - 2);
      const ordinal = joined?.last === word - 1 ? joined : englishOrdinalAt(reading, word - 1);
      if (ordinal !== null && isOfMeeting(scene, sentence, word + 1, false, ordinal.value)) return ordinal;
    }
    const next = /^(?:ال|لل)مر[هت]$/.test(key) ? ordinals.get(word + 1) : undefined;
    if (next !== undefined && isOfMeeting(scene, sentence, next.last + 1, true, next.value)) return next;
  }
  return null;
}

function isOfMeeting(scene: Scene, sentence: Sentence, from: number, isArabic: boolean, value: number): boolean {
  const keys = Array.from({ length: longestReach }, (_, step) => keyIn(scene, sentence, from + step));
  if (isArabic) {
    if (keys[0] === 'منذ') return founding.test(keys[1] ?? '');
    if (keys[0] === '') return value >= leastTimes;
    return (
      keys[0] === 'التي' &&
      keys.slice(1, 4).some((key) => meets.test(key)) &&
      !keys.slice(1).some((key) => placed.test(key))
    );
  }
  if (keys[0] === 'since') return keys.slice(1, 6).some((key) => foundingEn.test(key));
  const at = keys.findIndex((key) => meetsEn.test(key));
  return at > 0 && at <= 4 && (keys[at + 2] === 'all' || !placed.test(keys[at + 1] ?? ''));
}
