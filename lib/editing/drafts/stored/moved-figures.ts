import { firstOfAdded, readRowName, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** Figures that were added here under a number that one of the record has been given meanwhile get another. */
export function movesOfFigures(base: Payload, typed: Payload, current: Payload): Map<string, string> {
  const [known, taken] = [rowsOf(base, 'count'), rowsOf(current, 'count')];
  const added = rowsOf(typed, 'count').filter((row) => !known.includes(row) && taken.includes(row));
  const highest = Math.max(firstOfAdded, ...[...taken, ...rowsOf(typed, 'count')].map(Number));
  return new Map(added.map((row, index) => [row, String(highest + index + 1)]));
}

/** The same fields with these figures under their new numbers, and the claims that are about them. */
export function withMovedFigures(fields: Payload, moves: ReadonlyMap<string, string>): Payload {
  if (moves.size === 0) return fields;
  const moved = Object.entries(fields).map(([name, value]) => {
    const read = readRowName(name);
    if (read?.kind === 'count') return [`count.${moves.get(read.row) ?? read.row}.${read.last}`, value];
    return [name, read?.kind === 'claim' && read.last === 'count' ? (moves.get(value) ?? value) : value];
  });
  return Object.fromEntries(moved);
}
