import type { Sentence } from '@/lib/intake/text/read-text';
import type { MeetingEvent } from './meeting-events';
import type { Scene } from './scene';

/** A meeting told of in these ways is not what a text is about. */
const untold: ReadonlySet<MeetingEvent['time']> = new Set(['aside', 'previous', 'next', 'cancelled']);

/** If two bodies meet in one text, the text is about the narrower one. */
const breadth: Record<string, number> = { coalition: 2, ministerial: 1 };

/** Lists the meetings that a text can be a record of. `opening`: its first sentence of some length. */
export function findCandidates(
  scene: Scene,
  events: MeetingEvent[],
  title: Sentence | null,
  opening: number,
): MeetingEvent[] {
  return events.filter(
    (event) =>
      isRecordable(scene, event, title, opening) &&
      (event.time !== 'beside' || isEchoed(scene, event)) &&
      !isOvershadowed(scene, event, events),
  );
}

function isRecordable(scene: Scene, event: MeetingEvent, title: Sentence | null, opening: number): boolean {
  if (!scene.meetingBodies.has(event.owner) || scene.reading.sentences[event.sentence]?.isBackground) return false;
  if (untold.has(event.time)) return false;
  if (event.isRelative && event.sentence !== title?.index && event.sentence !== opening) return false;
  return event.by !== 'name' || event.sentence === title?.index;
}

const echo =
  /^[وفبلك]{0,2}(?:الاجتماع|اللقا|الدوره|الجلسه|المجتمعون|المجتمعين|المشاركون|المشاركين|الوفود)$|^(?:meeting|session|talks|delegates|delegations)$/;

/** What is said on the margins of a meeting is about it, if the text comes back to it: «وغاية اللقاء». */
function isEchoed({ reading: { words } }: Scene, event: MeetingEvent): boolean {
  return words.some(({ key }, word) => word > event.word && echo.test(key));
}

/** «ترأس … اجتماع اللجنة الوطنية الذي خصص للاجتماع المقبل للمجموعة»: another body's meeting is what is told of. */
function isOvershadowed({ clauses }: Scene, event: MeetingEvent, events: MeetingEvent[]): boolean {
  const depth = clauses[event.word]?.depth ?? 0;
  return events.some(
    ({ owner, by, time, sentence, word }) =>
      owner === 'foreign' &&
      by === 'verb' &&
      !untold.has(time) &&
      sentence === event.sentence &&
      word < event.word &&
      (event.time === 'planned' || depth > (clauses[word]?.depth ?? 0)),
  );
}

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
    (breadth[event.owner] === 2 ? 100 : 0) +
    (breadth[event.owner] === 1 && titleBody !== null && titleBody !== 'coalition' && titleBody !== event.owner
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
    return event.owner === 'unnamed' || breadth[event.owner] !== undefined;
  return (
    event.owner === 'unnamed' &&
    event.isDefinite &&
    event.from > chosen.from &&
    (event.time === 'planned') === (chosen.time === 'planned')
  );
}

/** «بعد ثمانية أشهر من لقائها في كوبنهاغن عادت المجموعة إلى الانعقاد»: the meeting after which one is held is earlier. */
export function isComeAfter(event: MeetingEvent, chosen: MeetingEvent): boolean {
  const isAfter = event.time === 'after' && chosen.time !== 'after';
  return isAfter && event.sentence === chosen.sentence && event.owner === chosen.owner && event.ordinal === null;
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
