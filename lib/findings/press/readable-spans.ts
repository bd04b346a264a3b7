import type { Span } from '@/lib/text/span';

type Paragraph = { kind: string; content: string };

/** Where the public part of a text is in the whole, its paragraphs joined by a line end. */
export function readable(whole: readonly Paragraph[], open: readonly Paragraph[]): Span[] {
  const left = [...open];
  let at = 0;
  return whole.flatMap(({ kind, content }) => {
    const start = at;
    at += content.length + 1;
    const [next] = left;
    if (!next || next.kind !== kind || !content.startsWith(next.content)) return [];
    left.shift();
    return [{ start, end: start + next.content.length }];
  });
}
