import type { TextRecordType } from '@/lib/intake/intake-format';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';
import { type Act, findActs, listerOf } from './listing-acts';
import type { MeetingEvent } from './meeting-events';
import type { Scene } from './scene';

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

/** If two bodies meet in one text, the text is about the narrower one. */
const breadth: Record<string, number> = { coalition: 2, ministerial: 1 };

/**
 * Decides what a text is a record of: a meeting, if its title or its first sentences say that a body on record meets,
 * or if its title is that of the body and the meeting comes later. A meeting mentioned anywhere else makes no record of
 * it.
 */
export function decideKind(scene: Scene, events: MeetingEvent[]): DecidedKind {
  const title = findTitle(scene);
  const resolved = withOwners(scene, withMinisterials(scene, events, title));
  const { sentences } = scene.reading;
  const opening = sentences.find(({ isFurniture, first, end }) => !isFurniture && end - first >= 5)?.index ?? 0;
  const candidates = resolved.filter(
    (event) => isRecordable(scene, event, title, opening) && (event.time !== 'beside' || isEchoed(scene, event)),
  );
  const lead = candidates.filter(({ sentence }) => scene.reading.sentences[sentence]?.isLead);
  const acts = findActs(scene);
  const titleBody = title === null ? null : bodyNamed(scene, scene.namesIn(title.index));
  const chosen =
    pickMain(lead, title, titleBody) ??
    (titleBody && titleBody !== 'coalition' ? candidates.find(({ owner }) => owner === titleBody) : undefined);
  if (chosen !== undefined && isAnnounced(chosen, candidates, title)) chosen.time = 'planned';
  if (chosen === undefined || precedes(acts, chosen, title)) return withoutMeeting(scene, acts, title, resolved);
  if (chosen.owner === 'ministerial' && isStatementOnly(scene, chosen, resolved)) {
    return { recordType: 'statement', body: 'ministerial', main: [], events: resolved };
  }
  const main = resolved.filter((event) => belongs(scene, event, chosen) || isTitleOf(scene, event, chosen, title));
  const recordType = chosen.owner === scene.mainBody ? 'main-meeting' : 'other-meeting';
  return { recordType, body: chosen.owner, main, events: resolved };
}

const echo =
  /^[وفبلك]{0,2}(?:الاجتماع|اللقا|الدوره|الجلسه|المجتمعون|المجتمعين|المشاركون|المشاركين|الوفود)$|^(?:meeting|session|talks|delegates|delegations)$/;

/** What is said on the margins of a meeting is about it, if the text comes back to it: «وغاية اللقاء». */
function isEchoed({ reading: { words } }: Scene, event: MeetingEvent): boolean {
  return words.some(({ key }, word) => word > event.word && echo.test(key));
}

/** «تستضيف» in a title may announce a meeting: the lines below it say which. */
function isAnnounced(chosen: MeetingEvent, candidates: MeetingEvent[], title: Sentence | null): boolean {
  if (chosen.sentence !== title?.index) return false;
  const others = candidates.filter(({ owner, sentence }) => owner === chosen.owner && sentence > chosen.sentence);
  return others.length > 0 && others.every(({ time }) => time === 'planned');
}

/** Finds the first line of five words or more that is no furniture and names a body or a meeting. */
function findTitle({ reading, namesIn }: Scene): Sentence | null {
  const first = reading.sentences.filter(({ isFurniture, first, end }) => !isFurniture && end - first >= 4).slice(0, 3);
  const titled = first.find(({ index, first: from, end }) => {
    const hasBody = namesIn(index).some(
      (name) => entryOf(name, 'body') !== undefined || entryOf(name, 'terrorist-group') !== undefined,
    );
    return hasBody || reading.words.slice(from, end).some(({ key }) => /اجتماع|^meeting$|بيان|statement/.test(key));
  });
  if (titled === undefined || titled.end - titled.first > 40) return null;
  return /[.؟!]$/.test(reading.levelled.slice(titled.from, titled.to)) ? null : titled;
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
    if (event.owner !== 'ministerial?') return event;
    return { ...event, owner: from <= Math.max(event.sentence + 1, title?.index ?? 0) ? 'ministerial' : 'foreign' };
  });
}

/** «الاجتماع الثاني عشر» without an owner belongs to the one narrower body that the title or the first lines name. */
function withOwners({ reading, names, mainBody, meetingBodies }: Scene, events: MeetingEvent[]): MeetingEvent[] {
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
    return id !== undefined && (id === mainBody || id === 'small-group') ? [{ id, from: name.from }] : [];
  });
  const [first] = narrower;
  const other = narrower.find(({ id }) => id !== first?.id)?.from ?? Number.POSITIVE_INFINITY;
  if (first === undefined) return events;
  return events.map((event) => {
    if (
      event.owner !== 'unnamed' ||
      !event.isDefinite ||
      event.ordinal === null ||
      !reading.sentences[event.sentence]?.isLead
    )
      return event;
    return first.from < event.from && event.from < other ? { ...event, owner: first.id } : event;
  });
}

/** A meeting told of in these ways is not what a text is about. */
const untold: ReadonlySet<MeetingEvent['time']> = new Set(['aside', 'previous', 'next', 'cancelled']);

function isRecordable(scene: Scene, event: MeetingEvent, title: Sentence | null, opening: number): boolean {
  if (!scene.meetingBodies.has(event.owner) || scene.reading.sentences[event.sentence]?.isBackground) return false;
  if (untold.has(event.time)) return false;
  if (event.isRelative && event.sentence !== title?.index && event.sentence !== opening) return false;
  return event.by !== 'name' || event.sentence === title?.index;
}

/**
 * Prefers a past meeting to a planned one, the narrower body to the wider, a verb or a number to a bare name, then the
 * first.
 */
function pickMain(events: MeetingEvent[], title: Sentence | null, titleBody: string | null): MeetingEvent | undefined {
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

function belongs(scene: Scene, event: MeetingEvent, chosen: MeetingEvent): boolean {
  const sentence = scene.reading.sentences[event.sentence];
  if (sentence?.isBackground || untold.has(event.time)) return false;
  if (event.isBack && !chosen.isBack) return false;
  const [one, other] = [event.ordinal?.value, chosen.ordinal?.value];
  if (one !== undefined && other !== undefined && one !== other) return false;
  const isSame = event.owner === chosen.owner || (chosen.owner === 'ministerial' && event.owner === 'coalition');
  if (isSame)
    return (
      event.time === chosen.time || chosen.by === 'name' || (event.time !== 'planned' && chosen.time !== 'planned')
    );
  if (chosen.by === 'name' && isNextTo(event, chosen))
    return event.owner === 'unnamed' || breadth[event.owner] !== undefined;
  const isPlan = (time: MeetingEvent['time']) => time === 'planned';
  return (
    event.owner === 'unnamed' &&
    event.isDefinite &&
    event.from > chosen.from &&
    isPlan(event.time) === isPlan(chosen.time)
  );
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

/** A listing is the main event if it is reported first and the meeting is not in the title. */
function precedes(acts: Act[], chosen: MeetingEvent, title: Sentence | null): boolean {
  const [first] = acts;
  if (first === undefined) return false;
  if (first.sentence === title?.index && chosen.sentence !== title.index) return true;
  return first.sentence < chosen.sentence && chosen.sentence !== title?.index;
}

/**
 * Ministers who "said in their communiqué", without a word on when or where, make a statement, not the account of a
 * meeting.
 */
function isStatementOnly(scene: Scene, chosen: MeetingEvent, events: MeetingEvent[]): boolean {
  const hasVerb = events.some(({ owner, by, time }) => owner === 'ministerial' && by === 'verb' && time === 'held');
  const { reading } = scene;
  const sentence = reading.sentences[chosen.sentence];
  const keys = reading.words.slice(sentence?.first, sentence?.end).map(({ key }) => key);
  return !hasVerb && keys.some((key) => /بيان|communique|statement/.test(key));
}

const statementWords = /^[وفبلك]{0,2}(?:ال)?بيان(?:ا|ه|ها|هم|هما)?$|^(?:statement|communique|declaration|principles)$/;

function withoutMeeting(scene: Scene, acts: Act[], title: Sentence | null, events: MeetingEvent[]): DecidedKind {
  const { reading } = scene;
  const [act] = acts;
  if (act !== undefined && act.authority === null) act.authority = listerOf(scene);
  if (act !== undefined) return { recordType: 'not-a-meeting-record', body: act.authority, main: [], events };
  const lead = reading.sentences.filter(({ isLead, isFurniture }) => isLead && !isFurniture).slice(0, 3);
  const speaks = lead.find(({ first, end }) =>
    reading.words.slice(first, end).some(({ key }) => statementWords.test(key)),
  );
  const called = events.find(({ time, owner }) => time === 'cancelled' && scene.meetingBodies.has(owner));
  if (called !== undefined) return { recordType: 'not-a-meeting-record', body: called.owner, main: [], events };
  const ministerial = events.find(
    ({ owner, sentence }) => owner === 'ministerial' && reading.sentences[sentence]?.isLead,
  );
  const names = [...(title === null ? [] : [title]), ...lead].flatMap(({ index }) => scene.namesIn(index));
  const body = ministerial ? 'ministerial' : bodyNamed(scene, names);
  if (speaks !== undefined && body !== null) return { recordType: 'statement', body, main: [], events };
  return { recordType: 'not-a-meeting-record', body: null, main: [], events };
}

function bodyNamed({ meetingBodies }: Scene, names: readonly Name[]): string | null {
  const ids = names.flatMap((name) => entryOf(name, 'body')?.id ?? []).filter((id) => meetingBodies.has(id));
  return ids.find((id) => id !== 'coalition') ?? ids[0] ?? null;
}
