import type { Concordance } from '@/lib/findings/concordance/concordance';
import type { PhraseTrack } from '@/lib/findings/phrase/track-phrase';

type Cell = string | number | null;

/** Writes lines after RFC 4180. What is not known is empty. */
export function writeLines(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(writeCell).join(',')}\n`).join('');
}

function writeCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line for each use in its surroundings. */
export function concordanceCsv({ lines, moment: { seq } }: Concordance): string {
  const headings = ['statement', 'text', 'date', 'slot', 'lang', 'standing', 'before', 'hit', 'after'];
  return writeLines(
    [...headings, 'aligned_text', 'aligned', 'seq'],
    lines.map(({ text, slots, before, hit, after, aligned }) => [
      text.statement,
      text.id,
      text.date,
      slots[0] ?? null,
      text.lang,
      text.standing,
      before,
      hit,
      after,
      aligned?.text ?? null,
      aligned?.quote ?? null,
      seq,
    ]),
  );
}

/** A line for each use of a phrase, in its words or in others; those of copies and press texts come last and say so. */
export function phraseCsv({ uses, elsewhere, moment: { seq } }: PhraseTrack): string {
  const headings = [
    'statement',
    'text',
    'date',
    'slot',
    'lang',
    'standing',
    'counted',
    'similarity',
    'wording',
    'quote',
  ];
  return writeLines(
    [...headings, 'aligned_text', 'aligned', 'seq'],
    [...uses, ...elsewhere].map((use) => [
      use.text.statement,
      use.text.id,
      use.text.date,
      use.slots[0] ?? null,
      use.text.lang,
      use.text.standing,
      uses.includes(use) && use.similarity === 1 ? 'true' : 'false',
      use.similarity,
      use.wording,
      use.quote,
      use.other?.text ?? null,
      use.other?.quote ?? null,
      seq,
    ]),
  );
}
