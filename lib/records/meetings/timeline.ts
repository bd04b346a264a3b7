import type { Gap } from './gaps';
import type { MeetingSummary } from './meetings';
import { seriesNumber } from './series-number';

export type TimelineEntry = { kind: 'meeting'; meeting: MeetingSummary; gap: Gap | null } | { kind: 'gap'; gap: Gap };

export type TimelineYear = { year: number; entries: TimelineEntry[] };

/**
 * Meetings and gaps as one story, the newest first, by Gregorian year. A gap about a meeting goes with it; an ordinal
 * without a meeting comes where its number falls among the meetings of its body, and one beyond the last meeting comes
 * before them all. Expects meetings by ascending date.
 */
export function buildTimeline(meetings: MeetingSummary[], gaps: Gap[]): TimelineYear[] {
  const gapOf = new Map(gaps.filter((gap) => gap.meeting !== null).map((gap) => [gap.meeting, gap]));
  const entries: TimelineEntry[] = meetings.map((meeting) => ({
    kind: 'meeting',
    meeting,
    gap: gapOf.get(meeting.id) ?? null,
  }));
  for (const gap of gaps.filter((gap) => gap.meeting === null)) {
    entries.splice(placeOf(gap, entries), 0, { kind: 'gap', gap });
  }
  return groupByYear(entries.reverse());
}

/** Just after the last meeting of the body with a lower number, stated or inferred. */
function placeOf(gap: Gap, entries: TimelineEntry[]): number {
  const before = entries.findLastIndex((entry) => {
    if (entry.kind === 'gap') return entry.gap.body === gap.body && entry.gap.ordinal < gap.ordinal;
    const number = seriesNumber(entry.meeting);
    return entry.meeting.body === gap.body && number !== null && number < gap.ordinal;
  });
  return before + 1;
}

function groupByYear(entries: TimelineEntry[]): TimelineYear[] {
  const years: TimelineYear[] = [];
  for (const entry of entries) {
    const year = Number((entry.kind === 'meeting' ? entry.meeting.date.earliest : entry.gap.earliest).slice(0, 4));
    const last = years.at(-1);
    if (last?.year === year) last.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return years;
}
