import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { unnamed } from '@/lib/intake/events/owners/owner';
import type { EventKind } from '@/lib/intake/events/text-events';
import type { Flag, Proposal, Venue } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { findPlaces } from '@/lib/intake/mentions/places';
import { within } from '@/lib/intake/text/near';
import { propose, type RuleContext } from './rule-context';

const overlooked: ReadonlySet<EventKind> = new Set(['topic', 'seat', 'holding']);

type Around = {
  date: DateMention | null;
  place: Venue | null;
  placeSpan: { from: number; to: number } | null;
  flags: Flag[];
};

/**
 * Reads the meeting that is announced: «الاجتماع القادم … في المملكة مطلع شهر مايو». Kept only with a date or a place.
 */
export function readNextMeeting(context: RuleContext): Proposal[] {
  const event = findFirst(
    context,
    (candidate) =>
      isOwn(context, candidate) &&
      !context.main.has(candidate) &&
      (candidate.time === 'next' || candidate.time === 'planned'),
  );
  if (event === undefined) return [];
  const around = lookAround(context, event);
  const resolved = around.date === null ? null : context.resolve(around.date, 'plan');
  if (resolved === null && around.place === null) return [];
  const flags = [...new Set([...(resolved?.flags ?? []), ...around.flags])];
  const value = { date: resolved?.value ?? null, venue: around.place };
  return [
    propose(
      'meeting.next',
      value,
      evidenceOf(context, event, around),
      'next-meeting',
      0.92 - (resolved?.penalty ?? 0) - (around.flags.length > 0 ? 0.2 : 0),
      { flags },
    ),
  ];
}

/**
 * Reads an earlier meeting of this body, if the text says where it was, and when or which one. One that is only named, and
 * those of other bodies, belong to the background of a text.
 */
export function readPreviousMeeting(context: RuleContext): Proposal[] {
  const event = findFirst(context, (candidate) => isEarlier(context, candidate) && isTold(context, candidate));
  if (event === undefined) return [];
  const around = lookAround(context, event);
  const resolved = around.date === null ? null : context.resolve(around.date, 'meeting');
  const value = {
    body: context.kind.body ?? 'other',
    ordinal: event.ordinal?.value ?? null,
    date: resolved?.value ?? null,
    venue: around.place,
  };
  const flags = [...new Set([...(resolved?.flags ?? []), ...around.flags])];
  return [
    propose(
      'meeting.previous',
      value,
      evidenceOf(context, event, around),
      'previous-meeting',
      0.85 - (resolved?.penalty ?? 0),
      { flags },
    ),
  ];
}

function findFirst(
  { events, scene }: RuleContext,
  isWanted: (event: MeetingEvent) => boolean,
): MeetingEvent | undefined {
  return events.find((event) => !scene.reading.sentences[event.sentence]?.isBackground && isWanted(event));
}

function isOwn({ kind }: RuleContext, { owner }: MeetingEvent): boolean {
  return owner === kind.body || owner === unnamed;
}

function isEarlier(context: RuleContext, event: MeetingEvent): boolean {
  if (context.main.has(event) || !isOwn(context, event)) return false;
  return (
    event.time === 'previous' ||
    (event.time === 'aside' && event.ordinal !== null) ||
    (event.time === 'after' && event.by !== 'name')
  );
}

function isTold(context: RuleContext, event: MeetingEvent): boolean {
  const { date, place } = lookAround(context, event);
  const isDated = date !== null && context.resolve(date, 'record') !== null;
  return place?.city != null && (isDated || event.ordinal !== null);
}

/** In a sentence with more mentions only those near a meeting are looked at, so that time stays linear. */
const mostMentions = 40;
const reach = 1_000;

/** Finds the date and the place that this event governs, not those of another event in its sentence. */
function lookAround(context: RuleContext, event: MeetingEvent): Around {
  const isOf = (word: number) => {
    const owner = context.eventOf(word, overlooked);
    return owner?.kind === 'meeting' && owner.meeting.origin === event.origin;
  };
  const near = <Item extends { from: number }>(items: readonly Item[]) =>
    items.length <= mostMentions ? items : within(items, event.from - reach, event.from + reach, ({ from }) => from);
  const date =
    near(context.datesIn(event.sentence)).find(
      (candidate) => candidate.rule !== 'date-year' && isOf(candidate.first),
    ) ?? null;
  const place = near(findPlaces(context, event.sentence)).find(({ word }) => isOf(word)) ?? null;
  return { date, place: place?.value ?? null, placeSpan: place, flags: place?.flags ?? [] };
}

function evidenceOf({ scene: { reading } }: RuleContext, event: MeetingEvent, { date, placeSpan }: Around) {
  const spans = [event, ...(date === null ? [] : [date]), ...(placeSpan === null ? [] : [placeSpan])];
  const whole = { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
  return [whole, ...spans.slice(1)].map(({ from, to }) => reading.evidence(from, to));
}
