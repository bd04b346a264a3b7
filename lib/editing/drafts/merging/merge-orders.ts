/** The rows of one kind in their order: as somebody began, as it is now, and as somebody left it. */
export type Orders = { base: readonly string[]; theirs: readonly string[]; mine: readonly string[] };

/**
 * Joins two ways in which rows were moved, added and taken out. A pair of rows that one person swapped is swapped; pairs
 * have two orders only, so both cannot have swapped it to different ones. A row that was added comes after the one that it
 * was added after. Null: the swaps of the two contradict each other in a circle.
 */
export function mergeOrders({ base, theirs, mine }: Orders, kept: ReadonlySet<string>): string[] | null {
  const inAll = (order: readonly string[]) =>
    order.filter((row) => kept.has(row) && [base, theirs, mine].every((each) => each.includes(row)));
  const order = mergeMoves({ base: inAll(base), theirs: inAll(theirs), mine: inAll(mine) });
  if (order === null) return null;
  for (const side of [theirs, mine]) {
    const own = side.filter((row) => kept.has(row));
    for (const [at, row] of own.entries()) {
      if (!order.includes(row)) order.splice(at === 0 ? 0 : order.indexOf(own[at - 1] ?? '') + 1, 0, row);
    }
  }
  return order;
}

function mergeMoves({ base, theirs, mine }: Orders): string[] | null {
  const isAsBefore = (order: readonly string[]) => order.every((row, at) => row === base[at]);
  if (isAsBefore(mine)) return [...theirs];
  if (isAsBefore(theirs)) return [...mine];
  const [before, here, there] = [placesOf(base), placesOf(mine), placesOf(theirs)];
  const isFirst = (places: Map<string, number>, a: string, b: string) => (places.get(a) ?? 0) < (places.get(b) ?? 0);
  const rowsAfter = (row: string) =>
    base.filter((other) => {
      const was = isFirst(before, row, other);
      return other !== row && (isFirst(here, row, other) !== was || isFirst(there, row, other) !== was ? !was : was);
    }).length;
  const counts = new Map(base.map((row) => [row, rowsAfter(row)]));
  if (new Set(counts.values()).size < base.length) return null;
  return [...base].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function placesOf(order: readonly string[]): Map<string, number> {
  return new Map(order.map((row, at) => [row, at]));
}
