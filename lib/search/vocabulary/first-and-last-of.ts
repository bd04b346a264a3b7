import { groupBy } from '@/lib/text/group-by';

type Held = { publicId: string; earliest: Date | null; latest: Date | null };

/** The first of some meetings, and the last; null where their days, as far as they are known, do not tell. */
export type FirstAndLast = { first: string | null; last: string | null };

export function firstAndLastOf(meetings: readonly Held[]): FirstAndLast {
  const spans = meetings.map(({ publicId, earliest, latest }) => ({
    id: publicId,
    from: earliest?.getTime() ?? Number.NEGATIVE_INFINITY,
    to: latest?.getTime() ?? Number.POSITIVE_INFINITY,
  }));
  const [head] = spans;
  if (head === undefined) return { first: null, last: null };
  // Nothing but the one that begins first can be before all others.
  const earliest = spans.reduce((one, other) => (other.from < one.from ? other : one), head);
  const latest = spans.reduce((one, other) => (other.to > one.to ? other : one), head);
  return {
    first: spans.every((other) => other === earliest || earliest.to < other.from) ? earliest.id : null,
    last: spans.every((other) => other === latest || latest.from > other.to) ? latest.id : null,
  };
}

type Kept = Held & { body: string; mode: string | null; place: string | null };

/** Names a group of meetings: those of a body, of a body in a mode, at a place under any body. */
export function endsKey(body: string | null, facet: string | null): string {
  return [body, facet].filter((part) => part !== null).join(' ');
}

/** The ends of every group of meetings that readers ask for. */
export function endsOf(meetings: readonly Kept[]): Map<string, FirstAndLast> {
  const keyed = meetings.flatMap((meeting) => {
    const facets = [`mode:${meeting.mode ?? 'unknown'}`, ...(meeting.place === null ? [] : [`place:${meeting.place}`])];
    const keys = [endsKey(meeting.body, null), ...facets.flatMap((each) => [each, endsKey(meeting.body, each)])];
    return keys.map((key) => ({ key, meeting }));
  });
  const groups = groupBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, firstAndLastOf(own.map(({ meeting }) => meeting))]));
}
