/** A range of a text in UTF-16 offsets, the end exclusive, as `text.slice(start, end)` takes them. */
export type Span = { start: number; end: number };

export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The gaps around and between sorted spans that do not overlap. */
export function gapsBetween(spans: Span[], whole: Span): Span[] {
  const edges = [whole.start, ...spans.flatMap(({ start, end }) => [start, end]), whole.end];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && start < end ? [{ start, end }] : [];
  });
}
