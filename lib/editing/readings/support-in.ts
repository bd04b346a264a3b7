import { paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { Evidence } from '@/lib/intake/intake-format';

/**
 * Tells of each value that was read in `text` whether its words are still in the text of the draft: either the line that they
 * came from is, letter by letter, or they themselves are, as often as they were. Nothing similar is looked for.
 */
export function supportIn(text: string, payload: Payload): (evidence: Evidence) => boolean {
  const now = paragraphsInOrder(payload).map((row) => payload[`paragraph.${row}`] ?? '');
  const here = joined([...now, payload['text.disclaimer'] ?? ''].join('\n').normalize('NFC'));
  const before = joined(text);
  return ({ start, end, quote }) => {
    if (here.includes(joined(lineAround(text, start, end)))) return true;
    const words = joined(quote);
    const count = countOf(before, words);
    return count > 0 && countOf(here, words) === count;
  };
}

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to).trim();
}

/** Lines that a page has wrapped are one paragraph in the draft. */
function joined(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}
