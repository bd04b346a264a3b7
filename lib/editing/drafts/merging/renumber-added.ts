import {
  type NumberedRow,
  numberedKinds,
  orderOf,
  readRowName,
  rowsOf,
} from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { Sides } from './sides';

/** My fields, with another number for each row that both added under the same one. */
export function renumberAdded({ base, theirs, mine }: Sides): Payload {
  let fields = mine;
  for (const kind of numberedKinds) {
    const known = new Set(rowsOf(base, kind));
    const taken = new Set(rowsOf(theirs, kind));
    const own = rowsOf(mine, kind);
    const differing = differingRows(kind, theirs, mine);
    const twice = own.filter((row) => !known.has(row) && taken.has(row) && differing.has(row));
    const highest = Math.max(0, ...[...known, ...taken, ...own].map(Number));
    fields = renumberRows(fields, kind, new Map(twice.map((row, at) => [row, String(highest + at + 1)])));
  }
  return fields;
}

function differingRows(kind: NumberedRow, theirs: Payload, mine: Payload): ReadonlySet<string> {
  const names = [...Object.keys(theirs), ...Object.keys(mine)];
  const differing = names.filter((name) => (theirs[name] ?? '') !== (mine[name] ?? '')).map(readRowName);
  return new Set(differing.flatMap((read) => (read?.kind === kind ? [read.row] : [])));
}

/** Fields with these rows under other numbers; the claims about a figure and the order of paragraphs follow. */
export function renumberRows(fields: Payload, kind: NumberedRow, numbers: ReadonlyMap<string, string>): Payload {
  if (numbers.size === 0) return fields;
  const renamed = Object.entries(fields).map(([name, value]) => {
    const read = readRowName(name);
    if (read?.kind === kind) {
      const row = `${kind}.${numbers.get(read.row) ?? read.row}`;
      return [read.last === '' ? row : `${row}.${read.last}`, value];
    }
    if (kind === 'count' && read?.kind === 'claim' && read.last === 'count') return [name, numbers.get(value) ?? value];
    const isOrder = kind === 'paragraph' && name === orderOf.text;
    return [
      name,
      isOrder
        ? value
            .split(' ')
            .map((row) => numbers.get(row) ?? row)
            .join(' ')
        : value,
    ];
  });
  return Object.fromEntries(renamed);
}
