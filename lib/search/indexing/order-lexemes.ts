import { createHash } from 'node:crypto';
import type { SearchKind } from '@/lib/db/generated/enums';

/**
 * Lexemes that no word has, by which a part of a broad match is looked up in the index: a sixteenth and a 256th of all
 * documents taken by chance, and those of a year and of a month.
 */
export function orderLexemes({ kind, subject, day }: { kind: SearchKind; subject: string; day: number }): string[] {
  const chance = createHash('sha256').update(`${kind} ${subject}`).digest('hex');
  const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100)];
  return [`#${chance[0]}`, `#${chance.slice(0, 2)}`, shelfLexeme(year), shelfLexeme(month)];
}

/** `period` is a year or a month as in the number of a day: 2019, 201911. 0: undated. */
export function shelfLexeme(period: number): string {
  return `@${period}`;
}

/** That of a document which has more words than its vector can place: no phrase of the rest is found by its positions. */
export const cutLexeme = '#cut';
