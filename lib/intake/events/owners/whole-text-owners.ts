import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { foreign, someMinisters, unnamed } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

/** Gives each meeting the owner that only the whole text tells. */
export function withOwnersOfText(scene: Scene, events: MeetingEvent[], title: Sentence | null): MeetingEvent[] {
  return withNeighbours(scene, withOneBody(scene, withMinisterials(scene, events, title)));
}

const farthestNumber = 3;

/** «كمبالا تستضيف الاجتماع التاسع عشر للمجموعة … في ختام الاجتماع الثامن عشر»: neighbouring numbers are of one body. */
function withNeighbours(scene: Scene, events: MeetingEvent[]): MeetingEvent[] {
  const { meetingBodies } = scene;
  const owned = events.filter(({ owner }) => owner === foreign || meetingBodies.has(owner));
  const byNumber = new Map<number, MeetingEvent>();
  for (const event of owned)
    if (event.ordinal !== null && event.owner !== foreign && !byNumber.has(event.ordinal.value))
      byNumber.set(event.ordinal.value, event);
  const numbered = [...byNumber.values()];
  const [only, ...others] = new Set(owned.map(({ owner }) => owner));
  const isAllPrevious = others.length === 0 && owned.every(({ time }) => time === 'previous');
  return events.map((event) => {
    const number = event.ordinal?.value;
    if (event.owner !== unnamed || number === undefined || !event.isDefinite) return event;
    const neighbour = numbered.find(({ ordinal }) => Math.abs((ordinal?.value ?? 0) - number) <= farthestNumber);
    const isFirstTold = isAllPrevious && event.time === 'held' && event.by === 'verb';
    if (neighbour === undefined) return only !== undefined && isFirstTold ? { ...event, owner: only } : event;
    const isAhead = neighbour.time === 'planned' && (neighbour.ordinal?.value ?? 0) > number;
    const time = isAhead && !isScene(scene, event) ? 'previous' : event.time;
    return { ...event, owner: neighbour.owner, time };
  });
}

/** «أعلن رئيس الجلسة في ختام الاجتماع الثامن عشر»: what was announced there makes the text its record. */
function isScene({ reading: { words } }: Scene, { word, ordinal }: MeetingEvent): boolean {
  const first = Math.min(word, ordinal?.first ?? word);
  return words
    .slice(Math.max(0, first - 4), first)
    .some(({ key }) => /^(?:ختام|اختتام|نهايه|خلال|close|conclusion|end)$/.test(key));
}

/** "The ministerial meeting" without its owner is the Coalition's, if the text speaks of no other. */
function withMinisterials(scene: Scene, events: MeetingEvent[], title: Sentence | null): MeetingEvent[] {
  const firstOfOurs = scene.names.find((name) => {
    const body = entryOf(name, 'body')?.id;
    return (
      body !== undefined &&
      scene.meetingBodies.has(body) &&
      body !== 'tftc' &&
      !scene.reading.sentences[name.sentence]?.isFurniture
    );
  });
  const from = firstOfOurs?.sentence ?? Number.POSITIVE_INFINITY;
  return events.map((event) => {
    if (event.owner !== someMinisters) return event;
    return { ...event, owner: from <= Math.max(event.sentence + 1, title?.index ?? 0) ? 'ministerial' : foreign };
  });
}

/** «الاجتماع الثاني عشر» without an owner belongs to the one narrower body that the title or the first lines name. */
function withOneBody({ reading, names, mainBody, meetingBodies }: Scene, events: MeetingEvent[]): MeetingEvent[] {
  if (
    events.some(
      ({ owner, by, sentence }) =>
        owner !== 'coalition' && meetingBodies.has(owner) && by !== 'name' && reading.sentences[sentence]?.isLead,
    )
  ) {
    return events;
  }
  const narrower = names.flatMap((name) => {
    const id = entryOf(name, 'body')?.id;
    return id !== undefined && (id === mainBody || id === 'small-group')
      ? [{ id, from: name.from, sentence: name.sentence }]
      : [];
  });
  const [first] = narrower;
  const other = narrower.find(({ id }) => id !== first?.id)?.from ?? Number.POSITIVE_INFINITY;
  if (first === undefined) return events;
  const firstForeign =
    events.find(({ owner, by }) => owner === foreign && by === 'verb')?.from ?? Number.POSITIVE_INFINITY;
  return events.map((event) => {
    const { owner, isDefinite, ordinal, sentence, from } = event;
    const isNamedHere = event.by === 'verb' && first.sentence === sentence;
    const isOwnable = owner === unnamed && isDefinite && (ordinal !== null || isNamedHere);
    if (firstForeign < from || !isOwnable || !reading.sentences[sentence]?.isLead) return event;
    const isBelow = event.by === 'ordinal' && first.sentence === sentence + 1;
    return (first.from < from || isBelow) && from < other ? { ...event, owner: first.id } : event;
  });
}
