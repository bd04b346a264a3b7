import type { PartType } from '@/lib/db/generated/enums';
import {
  firstOfAdded,
  orderOf,
  type RowKind,
  readRowName,
  rowOf,
  rowsOf,
} from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { withMovedFigures } from '@/lib/editing/drafts/stored/moved-figures';
import { restoredPayload } from '@/lib/editing/drafts/stored/restored-payload';

/** `payload`: the record here with what is proposed in it. `names`: the fields that it would change. */
export type ProposedFields = { base: Payload; payload: Payload; names: string[] };

/**
 * What is new in the bundled record, put into the record as it is here: fields and rows that did not change from one
 * release to the next stay as the editors have them. `base` null: it was not bundled before.
 */
export function proposeFields(
  type: PartType,
  stored: { base: unknown; record: unknown },
  theirs: Payload,
): ProposedFields {
  const base = restoredPayload(type, stored.base) ?? {};
  const mine = withFiguresOf(base, restoredPayload(type, stored.record) ?? base, theirs);
  const payload = { ...theirs };
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (orders.has(name) || own(base, name) === own(mine, name)) continue;
    const read = readRowName(name);
    const isWhole =
      read !== null && !(rowsOf(base, read.kind).includes(read.row) && rowsOf(theirs, read.kind).includes(read.row));
    if (read !== null && isWhole) putRow(payload, read, mine);
    else put(payload, name, mine[name]);
  }
  return {
    base,
    payload,
    names: Object.keys({ ...theirs, ...payload }).filter((name) => own(theirs, name) !== own(payload, name)),
  };
}

const orders = new Set<string>(Object.values(orderOf));

/** A row that is new, or that editors have taken out here, comes with all its fields; one that the release took out goes. */
function putRow(payload: Payload, { kind, row }: { kind: RowKind; row: string }, mine: Payload): void {
  const names = Object.keys({ ...payload, ...mine }).filter((name) => {
    const read = readRowName(name);
    return read?.kind === kind && read.row === row;
  });
  for (const name of names) put(payload, name, mine[name]);
}

function put(payload: Payload, name: string, value: string | undefined): void {
  if (value === undefined) delete payload[name];
  else payload[name] = value;
}

/**
 * The figures of a release have no numbers but their places, so one that is put before others would take the number of
 * another. Each is known again by what it says, else by who says it; one that is new is numbered as one that is added.
 */
function withFiguresOf(base: Payload, mine: Payload, theirs: Payload): Payload {
  const free = new Set(rowsOf(base, 'count'));
  const moves = new Map<string, string>();
  for (const keyOf of [wholeOf, sayerOf]) {
    for (const row of rowsOf(mine, 'count')) {
      if (moves.has(row)) continue;
      const same = [...free].find((known) => keyOf(base, known) === keyOf(mine, row));
      if (same === undefined) continue;
      free.delete(same);
      moves.set(row, same);
    }
  }
  let last = Math.max(firstOfAdded, ...rowsOf(theirs, 'count').map(Number));
  for (const row of rowsOf(mine, 'count')) {
    if (moves.has(row)) continue;
    last += 1;
    moves.set(row, String(last));
  }
  return withMovedFigures(mine, moves);
}

function wholeOf(payload: Payload, row: string): string {
  return JSON.stringify(Object.entries(rowOf(payload, 'count', row)).toSorted());
}

function sayerOf(payload: Payload, row: string): string {
  const { source, basis, unit } = rowOf(payload, 'count', row);
  return JSON.stringify([source, basis, unit]);
}

/** A field that is not there says nothing. */
function own(payload: Payload, name: string): string {
  return Object.hasOwn(payload, name) ? (payload[name] ?? '') : '';
}
