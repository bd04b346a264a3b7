import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { futureVerb } from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { isHolding } from '@/lib/intake/events/telling/not-held';

const instead = /^(?:instead|rather|بدلا|عوضا)$/;
const negation = /^[وف]?(?:لم|لن|not|never)$/;
const farthest = 8;
const longestTurn = 80;

/**
 * "The meeting will not take place in Seville. It will be held instead by video link on 17 June": what was given up is
 * told of again, by the verb of the same sentence or of the next.
 */
export function withMeetingsHeldInstead(scene: Scene, events: MeetingEvent[]): MeetingEvent[] {
  const named = new Set(events.map(({ word }) => word));
  return events.flatMap((event) => [event, ...(event.time === 'cancelled' ? heldInstead(scene, event, named) : [])]);
}

function heldInstead(
  { reading, meetingBodies }: Scene,
  event: MeetingEvent,
  named: ReadonlySet<number>,
): MeetingEvent[] {
  const { words, sentences } = reading;
  if (!meetingBodies.has(event.owner)) return [];
  const whole = (sentences[event.sentence + 1] ?? sentences[event.sentence])?.end ?? 0;
  const end = Math.min(whole, event.word + longestTurn);
  for (let word = event.word + 1; word < end; word += 1) {
    const head = words[word];
    const before = words.slice(Math.max(event.word + 1, word - 4), word).map(({ key }) => key);
    if (head === undefined || !isHolding(head.key) || before.some((key) => negation.test(key))) continue;
    const around = words.slice(Math.max(event.word + 1, word - farthest), Math.min(end, word + farthest));
    const isNamed = hasNamed(named, event.word + 1, word + farthest);
    if (isNamed || !around.some(({ key }) => instead.test(key))) continue;
    const isAhead = futureVerb.test(head.key) || before.some((key) => /^(?:will|shall|سوف)$/.test(key));
    const place = { sentence: reading.sentenceOf[word] ?? 0, word, origin: word, from: head.from, to: head.to };
    return [{ ...event, ...place, time: isAhead ? 'planned' : 'held', by: 'verb' }];
  }
  return [];
}

function hasNamed(named: ReadonlySet<number>, from: number, to: number): boolean {
  for (let word = from; word <= to; word += 1) if (named.has(word)) return true;
  return false;
}
