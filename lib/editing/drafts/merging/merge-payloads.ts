import type { PartType } from '@/lib/db/generated/enums';
import {
  type Claimant,
  claimsInOrder,
  isClaimant,
  namesOfRow,
  numberedKinds,
  orderNames,
  orderOf,
  own,
  paragraphsInOrder,
  readRowName,
  rowsOf,
} from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { mergeOrders } from './merge-orders';
import { renumberAdded } from './renumber-added';
import type { Sides } from './sides';

/** `conflicts`: the fields that both changed, each its own way; they say what theirs say. */
export type MergedPayload = { payload: Payload; conflicts: string[] };

/**
 * Joins what two people made of one part, field by field: what only one of them changed is as that one left it. A row that
 * one took out goes, unless the other changed something in it. `settled` has what was decided of fields in conflict; a row
 * that was taken out comes back if it is decided to say something.
 */
export function mergePayloads(type: PartType, sides: Sides, settled: Payload = {}): MergedPayload {
  const { base, theirs } = sides;
  const mine = renumberAdded(sides);
  const rows = compareRows({ base, theirs, mine }, settled);
  const payload: Payload = {};
  const conflicts = [...rows.conflicts];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const left = rows.sideOf(name);
    if (orderNames.has(name) || left === 'none') continue;
    const [before, here, there] = [base[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
    const isBoth = left === 'both' && here !== before && there !== before && here !== there;
    if (isBoth && settled[name] === undefined) conflicts.push(name);
    const isMine = left === 'mine' || (left === 'both' && !isBoth && here !== before);
    const isSettled = settled[name] !== undefined && (isBoth || left !== 'both');
    const value = isSettled ? settled[name] : own(isMine ? mine : theirs, name);
    if (value !== undefined) payload[name] = value;
  }
  if (type === 'text' || isClaimant(type)) addOrder(type, { base, theirs, mine }, settled, { payload, conflicts });
  return { payload: type === 'meeting' ? withoutLostFigures(payload, base) : payload, conflicts };
}

/** Who has a row, or the row of a field. `none`: it is gone. A field that is in no row is of both. */
type RowSide = 'theirs' | 'mine' | 'both' | 'none';

type ComparedRows = { sideOf(name: string): RowSide; conflicts: string[] };

/** `conflicts`: fields of rows that one took out and the other changed. */
function compareRows({ base, theirs, mine }: Sides, settled: Payload): ComparedRows {
  const sides = new Map<string, RowSide>();
  const conflicts: string[] = [];
  for (const kind of [...numberedKinds, 'claim'] as const) {
    const [before, there, here] = [base, theirs, mine].map((fields) => new Set(rowsOf(fields, kind)));
    for (const row of new Set([...(there ?? []), ...(here ?? [])])) {
      const only = !here?.has(row) ? 'theirs' : !there?.has(row) ? 'mine' : 'both';
      sides.set(`${kind}.${row}`, only);
      if (only === 'both' || !before?.has(row)) continue;
      const left = only === 'theirs' ? theirs : mine;
      const changed = namesOfRow(left, kind, row).filter((name) => left[name] !== '' && left[name] !== base[name]);
      conflicts.push(...changed.filter((name) => settled[name] === undefined));
      if (changed.every((name) => settled[name] === '')) sides.set(`${kind}.${row}`, 'none');
    }
  }
  const sideOf = (name: string) => {
    const read = readRowName(name);
    return read === null ? 'both' : (sides.get(`${read.kind}.${read.row}`) ?? 'both');
  };
  return { sideOf, conflicts };
}

type Ordered = Claimant | 'text';

function addOrder(type: Ordered, sides: Sides, settled: Payload, merged: MergedPayload): void {
  const { payload, conflicts } = merged;
  const name = orderOf[type];
  const inOrder = (fields: Payload) => (type === 'text' ? paragraphsInOrder(fields) : claimsInOrder(fields, type));
  const kept = new Set(inOrder(payload));
  const chosen = settled[name];
  const given = { base: inOrder(sides.base), theirs: inOrder(sides.theirs), mine: inOrder(sides.mine) };
  const order = chosen === undefined ? mergeOrders(given, kept) : null;
  if (order === null && chosen === undefined) conflicts.push(name);
  const written = order?.join(' ') ?? chosen ?? own(sides.theirs, name);
  const isTheirs = written === given.theirs.join(' ');
  const value = isTheirs ? own(sides.theirs, name) : written;
  if (value !== undefined && (isTheirs || written !== [...kept].join(' '))) payload[name] = value;
}

/** A claim about a figure that one of the two took out is about no figure. */
function withoutLostFigures(payload: Payload, base: Payload): Payload {
  const figures = new Set(rowsOf(payload, 'count'));
  const lost = new Set(rowsOf(base, 'count').filter((row) => !figures.has(row)));
  const isLost = (name: string, value: string) => lost.has(value) && readRowName(name)?.last === 'count';
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, isLost(name, value) ? '' : value]));
}
