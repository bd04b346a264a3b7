import { toIsoDay } from '@/lib/dates/plain-date';
import type { DecidedKind } from '@/lib/intake/events/kind';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { pointsBack } from '@/lib/intake/events/record/points-back';
import type { Scene } from '@/lib/intake/events/scene';
import { type EventKind, findTextEvents, isThis, type TextEvents } from '@/lib/intake/events/text-events';
import type { Alternative, Evidence, Field, Flag, Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { type ResolvedDate, resolveDate, type Use } from '@/lib/intake/mentions/resolve-date';
import { findHeader, type Header } from '@/lib/intake/rules/days/date-lines';
import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { groupBy } from '@/lib/text/group-by';

/** The data that the rules of one text share. */
export type RuleContext = {
  scene: Scene;
  kind: DecidedKind;
  events: readonly MeetingEvent[];
  main: ReadonlySet<MeetingEvent>;
  dates: readonly DateMention[];
  /** The text bears the dateline of the Saudi agency. */
  isSaudiSource: boolean;
  /** Returns the event that a mention at a word belongs to. */
  eventOf: TextEvents['eventOf'];
  datesIn: (sentence: number) => readonly DateMention[];
  resolve: (date: DateMention, use: Use) => ResolvedDate | null;
  /** Tells whether a sentence says something of the meeting itself. */
  isMain: (sentence: number) => boolean;
  /** Tells whether a sentence says something of the meeting, goes on about it right after, or is pointed back to. */
  isAbout: (sentence: number) => boolean;
  /** The day that the text bears. */
  header: Header | null;
  /** Sentences that are no furniture and not copied from elsewhere. */
  readable: readonly Sentence[];
};

type Given = { published: string | null };

export function makeContext(scene: Scene, kind: DecidedKind, dates: readonly DateMention[], given: Given): RuleContext {
  const { events } = kind;
  const main = new Set(kind.main);
  const mainSentences = new Set(kind.main.map(({ sentence }) => sentence));
  const pointedTo = new Set(kind.main.flatMap((event) => (pointsBack(scene, event) ? [event.sentence - 1] : [])));
  const datesOf = groupBySentence(dates);
  const { eventOf } = findTextEvents(scene, kind);
  const header = findHeader(scene, dates);
  const issued = issuedIn(scene, dates, eventOf);
  const dated = dates.filter(({ year, start }) => year !== null && start.month !== null);
  return {
    scene,
    kind,
    events,
    main,
    dates,
    isSaudiSource: hasSaudiDateline(scene),
    eventOf,
    header,
    datesIn: datesOf,
    resolve: (date, use) => {
      const nearbyYear = nearbyYearOf(date, datesOf(date.sentence), eventOf);
      return resolveDate(
        date,
        {
          header: header !== null && header.otherwise.length === 0 ? header.value : issued,
          published: given.published,
          nearbyYear,
          precedingDay: precedingDayOf(date, dated),
          stated: publishedIn(date, datesOf(date.sentence), eventOf),
          precedingYear: precedingYearOf(date, dated),
        },
        use,
      );
    },
    isMain: (sentence) => mainSentences.has(sentence),
    isAbout: (sentence) => mainSentences.has(sentence) || mainSentences.has(sentence - 1) || pointedTo.has(sentence),
    readable: scene.reading.sentences.filter(({ isFurniture, isBackground }) => !isFurniture && !isBackground),
  };
}

/** «برقيتنا المؤرخة في 12 شباط 2027»: the day of a text that bears none gives later dates their year. */
function issuedIn(scene: Scene, dates: readonly DateMention[], eventOf: TextEvents['eventOf']): string | null {
  const date = dates.find(
    ({ year, start, end, first, sentence }) =>
      scene.reading.sentences[sentence]?.isLead &&
      year !== null &&
      start.day !== null &&
      end === null &&
      eventOf(first)?.kind === 'publication',
  );
  if (date === undefined || date.year === null || date.start.month === null || date.start.day === null) return null;
  return toIsoDay(date.year, date.start.month, date.start.day);
}

function groupBySentence<Item extends { sentence: number }>(
  items: readonly Item[],
): (sentence: number) => readonly Item[] {
  const groups = groupBy(items, ({ sentence }) => sentence);
  return (sentence) => groups.get(sentence) ?? [];
}

const agency = /^.{0,40}(?:-|:)\s*["(]?(?:واس|و\s?ا\s?س|spa)["):\s-]/;

function hasSaudiDateline({ reading }: Scene): boolean {
  return reading.sentences
    .slice(0, 6)
    .some(
      ({ from, to }) =>
        agency.test(`${reading.levelled.slice(from, Math.min(to, from + 60))} `) ||
        /^\(?واس\)?$/.test(reading.levelled.slice(from, to)),
    );
}

/** Finds the day of publication that the sentence gives: «في عددها الصادر الخميس 11 حزيران 2026». */
function publishedIn(
  { from, sentence }: DateMention,
  dates: readonly DateMention[],
  eventOf: TextEvents['eventOf'],
): string | null {
  const day = dates.slice(0, nearestDates).find((date) => {
    const { year, start, end, anchored, sentence: own } = date;
    const isDay = year !== null && start.day !== null && end === null && anchored === null && own === sentence;
    return isDay && date.from !== from && date.flags.length === 0 && eventOf(date.first)?.kind === 'publication';
  });
  if (day === undefined || day.start.month === null || day.start.day === null) return null;
  return toIsoDay(day.year ?? 0, day.start.month, day.start.day);
}

function precedingYearOf({ from }: DateMention, dated: readonly DateMention[]): number | null {
  return dated[lastBefore(dated, from, (date) => date.from)]?.year ?? null;
}

function precedingDayOf({ from }: DateMention, dated: readonly DateMention[]): string | null {
  const { year = null, start, end } = dated[lastBefore(dated, from, (date) => date.from)] ?? {};
  if (year === null || start?.month == null || start.day === null || end !== null) return null;
  return toIsoDay(year, start.month, start.day);
}

const nearestDates = 6;

/** Finds the year of an explicit date in the same sentence; never that of a founding or of a listing. */
function nearbyYearOf(date: DateMention, dates: readonly DateMention[], eventOf: TextEvents['eventOf']): number | null {
  const at = dates.indexOf(date);
  const usable = dates
    .slice(Math.max(0, at - nearestDates), at + nearestDates)
    .filter(({ year, start, first }) => year !== null && (start.month !== null || isThis(eventOf(first))))
    .filter(({ first }) => !otherYears.has(eventOf(first)?.kind ?? 'topic'));
  return usable[0]?.year ?? null;
}

const otherYears: ReadonlySet<EventKind> = new Set(['founding', 'listing']);

export function propose(
  field: Field,
  value: unknown,
  evidence: Evidence[],
  rule: string,
  confidence: number,
  more: { flags?: Flag[]; alternatives?: Alternative[] } = {},
): Proposal {
  const certain = Math.max(0.1, Math.min(0.99, Math.round(confidence * 100) / 100));
  return {
    field,
    value,
    evidence,
    rule,
    confidence: certain,
    flags: more.flags ?? [],
    alternatives: more.alternatives ?? [],
  };
}

/** Nobody reads more, and each candidate is compared with all of them. */
const mostAlternatives = 20;

/**
 * Settles on one value for a field: the more certain, then the earlier. Other values become its alternatives, and it is
 * flagged.
 */
export function settle(candidates: Proposal[], isSame: (a: unknown, b: unknown) => boolean): Proposal[] {
  const [best, ...rest] = candidates.toSorted((a, b) => b.confidence - a.confidence);
  if (best === undefined) return [];
  const others: Alternative[] = [];
  for (const { value, evidence } of rest) {
    if (others.length === mostAlternatives) break;
    if (isSame(value, best.value) || others.some((other) => isSame(other.value, value))) continue;
    others.push({ value, evidence });
  }
  if (others.length === 0) return [best];
  return [
    {
      ...best,
      flags: [...new Set<Flag>([...best.flags, 'two_candidates'])],
      alternatives: [...best.alternatives, ...others],
    },
  ];
}

export function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
