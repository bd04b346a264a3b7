type Held = { publicId: string; earliest: Date | null; latest: Date | null };

/** The first of some meetings, and the last; null where their days, as far as they are known, do not tell. */
export type FirstAndLast = { first: string | null; last: string | null };

export function firstAndLastOf(meetings: readonly Held[]): FirstAndLast {
  const spans = meetings.map(({ publicId, earliest, latest }) => ({
    id: publicId,
    from: earliest?.getTime() ?? Number.NEGATIVE_INFINITY,
    to: latest?.getTime() ?? Number.POSITIVE_INFINITY,
  }));
  const isAlone = (is: (one: (typeof spans)[number], other: (typeof spans)[number]) => boolean) =>
    spans.find((one) => spans.every((other) => other === one || is(one, other)))?.id ?? null;
  return {
    first: isAlone((one, other) => one.to < other.from),
    last: isAlone((one, other) => one.from > other.to),
  };
}
