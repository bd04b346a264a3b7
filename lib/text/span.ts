/** A stretch of a text: UTF-16 offsets, the end exclusive, so that `text.slice(start, end)` is what it names. */
export type Span = { start: number; end: number };

export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The gaps between spans that are sorted and do not overlap, the edges of the whole included. */
export function gapsBetween(spans: Span[], whole: Span): Span[] {
  const edges = [whole.start, ...spans.flatMap(({ start, end }) => [start, end]), whole.end];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && start < end ? [{ start, end }] : [];
  });
}
