import { changeRows } from '@/lib/editing/drafts/parts/change-rows';
import { paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import type { StoredReading } from './stored-reading';

/** A line that was left out of a text as no part of it. */
export type RemovedLine = { start: number; words: string };

/** The lines that a reading left out and the paragraphs of its draft do not have. */
export function listRemoved(
  { text, removed }: Pick<StoredReading, 'text' | 'removed'>,
  payload: StoredPart['payload'],
) {
  const held = new Set(paragraphsInOrder(payload).map((row) => (payload[`paragraph.${row}`] ?? '').trim()));
  const disclaimer = payload['text.disclaimer'] ?? '';
  return removed
    .flatMap(({ start, end }) => linesOf(text, start, end))
    .filter(({ words }) => !held.has(words) && words !== disclaimer);
}

function linesOf(text: string, start: number, end: number): RemovedLine[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    return words === '' ? [] : [{ start: start + index + line.indexOf(words), words }];
  });
}

/** Makes a paragraph of each of these lines, where it stood in the text. */
export function putBack(parts: StoredPart[], reading: StoredReading, starts: readonly number[]): StoredPart[] {
  return parts.map((part) => {
    if (part.type !== 'text') return part;
    const wanted = listRemoved(reading, part.payload).filter(({ start }) => starts.includes(start));
    return { ...part, payload: wanted.reduce((payload, line) => withLine(payload, reading.text, line), part.payload) };
  });
}

function withLine(payload: StoredPart['payload'], text: string, { start, words }: RemovedLine): StoredPart['payload'] {
  const before = text.slice(0, start);
  const after = paragraphsInOrder(payload).findLast((row) => before.includes(payload[`paragraph.${row}`] || '\0'));
  const added = changeRows({ text: payload }, `add-paragraph:${after ?? '0'}`);
  const payloadWith = added?.parts.text;
  return added && payloadWith ? { ...payloadWith, [added.anchor]: words } : payload;
}
