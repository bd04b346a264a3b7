import { paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { Evidence } from '@/lib/intake/intake-format';

/**
 * Whether the words of a value still stand in the text of its draft: the line that they came from does, letter by letter, or
 * they themselves do as often as they did. Nothing like them is looked for.
 */
export function isSupported(text: string, { start, end, quote }: Evidence, payload: Payload): boolean {
  const now = paragraphsInOrder(payload)
    .map((row) => (payload[`paragraph.${row}`] ?? '').normalize('NFC'))
    .join('\n');
  const disclaimer = (payload['text.disclaimer'] ?? '').normalize('NFC');
  const here = joined(`${now}\n${disclaimer}`);
  if (here.includes(joined(lineAround(text, start, end)))) return true;
  const words = joined(quote);
  const count = countOf(joined(text), words);
  return count > 0 && countOf(here, words) === count;
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
