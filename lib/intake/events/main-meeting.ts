import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import type { Owner } from '@/lib/intake/events/owners/owner';
import { unnamed } from '@/lib/intake/events/owners/owner';
import { untold } from '@/lib/intake/events/record/candidates';
import { pointsBack } from '@/lib/intake/events/record/points-back';
import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';

/** If two bodies meet in one text, the text is about the narrower one. */
const breadth: ReadonlyMap<Owner, number> = new Map([
  ['coalition', 2],
  ['ministerial', 1],
]);

/**
 * Prefers a past meeting to a planned one, the narrower body to the wider, a verb or a number to a bare name, then the
 * first.
 */
export function pickMain(
  events: MeetingEvent[],
  title: Sentence | null,
  titleBody: string | null,
): MeetingEvent | undefined {
  const rank = (event: MeetingEvent) =>
    (breadth.get(event.owner) === 2 ? 100 : 0) +
    (breadth.get(event.owner) === 1 && titleBody !== null && titleBody !== 'coalition' && titleBody !== event.owner
      ? 8
      : 0) +
    (event.time === 'held' || event.time === 'beside' ? 0 : event.time === 'after' ? 20 : 30) +
    (event.sentence === title?.index && event.by !== 'name' ? 0 : 2) +
    (event.by === 'name' ? 5 : 0) +
    (event.isBack ? 12 : 0);
  return events.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)[0];
}

/** «تستضيف» in a title may announce a meeting: the lines below it say which. */
export function isAnnounced(chosen: MeetingEvent, candidates: MeetingEvent[], title: Sentence | null): boolean {
  if (chosen.sentence !== title?.index) return false;
  const others = candidates.filter(({ owner, sentence }) => owner === chosen.owner && sentence > chosen.sentence);
  return others.length > 0 && others.every(({ time }) => time === 'planned');
}

/** Tells whether an event is the chosen meeting, named again. */
export function isSameMeeting(
  scene: Scene,
  event: MeetingEvent,
  chosen: MeetingEvent,
  title: Sentence | null,
): boolean {
  return belongs(scene, event, chosen) || isTitleOf(scene, event, chosen, title);
}

function belongs(scene: Scene, event: MeetingEvent, chosen: MeetingEvent): boolean {
  const sentence = scene.reading.sentences[event.sentence];
  if (sentence?.isBackground || untold.has(event.time)) return false;
  if (event.isBack && !chosen.isBack) return false;
  if (isComeAfter(event, chosen)) return false;
  const [one, other] = [event.ordinal?.value, chosen.ordinal?.value];
  if (one !== undefined && other !== undefined && one !== other) return false;
  const isSame = event.owner === chosen.owner || (chosen.owner === 'ministerial' && event.owner === 'coalition');
  if (isSame)
    return (
      event.time === chosen.time || chosen.by === 'name' || (event.time !== 'planned' && chosen.time !== 'planned')
    );
  if (chosen.by === 'name' && isNextTo(event, chosen))
    return event.owner === unnamed || breadth.get(event.owner) !== undefined;
  const isBefore = event.sentence === chosen.sentence - 1 && pointsBack(scene, chosen);
  return (
    event.owner === unnamed &&
    event.isDefinite &&
    (event.from > chosen.from || isBefore) &&
    (event.time === 'planned') === (chosen.time === 'planned')
  );
}

/** «بعد ثمانية أشهر من لقائها في كوبنهاغن عادت المجموعة إلى الانعقاد»: the meeting after which one is held is earlier. */
export function isComeAfter(event: MeetingEvent, chosen: MeetingEvent): boolean {
  const isAfter = event.time === 'after' && chosen.time !== 'after';
  const isNumberOf = event.ordinal !== null && event.ordinal.value === chosen.ordinal?.value;
  return isAfter && event.sentence === chosen.sentence && isOfOwner(event, chosen) && !isNumberOf;
}

/** «في أعقاب الاجتماع الثاني»: a numbered meeting without an owner is one of the body just named. */
function isOfOwner(event: MeetingEvent, { owner, from }: MeetingEvent): boolean {
  if (event.owner === owner) return true;
  return event.owner === unnamed && event.isDefinite && event.ordinal !== null && event.from > from;
}

/** A title may name only the Coalition if the lines below name the group of it that meets. */
function isTitleOf({ mainBody }: Scene, event: MeetingEvent, chosen: MeetingEvent, title: Sentence | null): boolean {
  const isWider = event.owner === 'coalition' && chosen.owner === mainBody && event.ordinal === null;
  return isWider && event.sentence === title?.index && isNextTo(chosen, event);
}

/** The lines that follow a title complete it, if it only names the meeting. */
function isNextTo(event: MeetingEvent, chosen: MeetingEvent): boolean {
  return event.sentence > chosen.sentence && event.sentence <= chosen.sentence + 3;
}
