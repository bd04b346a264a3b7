import type { PartType } from '@/lib/db/generated/enums';
import { mergePayloads } from '@/lib/editing/drafts/merging/merge-payloads';
import { renumberRows } from '@/lib/editing/drafts/merging/renumber-added';
import { firstOfAdded, orderNames, rowOf, rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { restoredPayload } from '@/lib/editing/drafts/stored/restored-payload';

/** `payload`: the record here with what is proposed in it. `names`: the fields that it would change. */
export type ProposedFields = { base: Payload; payload: Payload; names: string[] };

/**
 * What is new in the bundled record, put into the record as it is here: what did not change from one release to the next
 * stays as the editors have it, and of what both changed the release is proposed. `base` null: it was not bundled before.
 */
export function proposeFields(
  type: PartType,
  stored: { base: unknown; record: unknown },
  theirs: Payload,
): ProposedFields {
  const base = restoredPayload(type, stored.base) ?? {};
  const mine = withFiguresOf(base, restoredPayload(type, stored.record) ?? base, theirs);
  const sides = { base, theirs, mine };
  const { conflicts } = mergePayloads(type, sides);
  const settled = Object.fromEntries(conflicts.map((name) => [name, typed(mine, name)]));
  const { payload } = mergePayloads(type, sides, settled);
  const names = Object.keys({ ...theirs, ...payload }).filter(
    (name) => !orderNames.has(name) && typed(theirs, name) !== typed(payload, name),
  );
  return { base, payload, names };
}

/**
 * The figures of a release have no numbers but their places, so one that is put before others would take the number of
 * another. Each is known again by what it says, else by who says it; one that is new is numbered as one that is added.
 */
function withFiguresOf(base: Payload, mine: Payload, theirs: Payload): Payload {
  const free = new Set(rowsOf(base, 'count'));
  const numbers = new Map<string, string>();
  for (const keyOf of [wholeOf, sayerOf]) {
    for (const row of rowsOf(mine, 'count')) {
      if (numbers.has(row)) continue;
      const same = [...free].find((known) => keyOf(base, known) === keyOf(mine, row));
      if (same === undefined) continue;
      free.delete(same);
      numbers.set(row, same);
    }
  }
  let last = Math.max(firstOfAdded, ...rowsOf(theirs, 'count').map(Number));
  for (const row of rowsOf(mine, 'count')) {
    if (numbers.has(row)) continue;
    last += 1;
    numbers.set(row, String(last));
  }
  return renumberRows(mine, 'count', numbers);
}

function wholeOf(payload: Payload, row: string): string {
  return JSON.stringify(Object.entries(rowOf(payload, 'count', row)).toSorted());
}

function sayerOf(payload: Payload, row: string): string {
  const { source, basis, unit } = rowOf(payload, 'count', row);
  return JSON.stringify([source, basis, unit]);
}
