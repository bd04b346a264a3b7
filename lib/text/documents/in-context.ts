/** The words at a span with a few on either side, so that a bare number is understood. */
export function inContext(text: string, { start, end }: { start: number; end: number }): string {
  const before = /(?:\S+\s+){0,3}\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,3}/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
