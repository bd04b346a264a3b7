/** The part of a paragraph that pairing needs: the places of the work that it renders. */
type Slotted = { slots: string[] };

/** Paragraphs to show side by side; one side is empty where only the other text has them. */
export type PairRow<Left extends Slotted, Right extends Slotted> = { left: Left[]; right: Right[] };

/**
 * Sets two texts of one statement side by side by their slots. Paragraphs that share a slot, directly or through
 * others, form one row (1:1, 1:n, n:1, n:m); each of the rest is a row alone. Rows follow the left text; what only the
 * right text has follows the row of its predecessor there. Every paragraph appears exactly once. O((n + m) · s).
 */
export function pairRows<Left extends Slotted, Right extends Slotted>(
  left: readonly Left[],
  right: readonly Right[],
): PairRow<Left, Right>[] {
  type Row = PairRow<Left, Right>;
  const rowOf = groupBySlots([...left, ...right]);
  const rows: Row[] = [];
  const placed = new Map<number, Row>();
  for (const paragraph of left) open(paragraph, rows.length).left.push(paragraph);
  let after = 0;
  for (const paragraph of right) {
    const row = open(paragraph, after);
    row.right.push(paragraph);
    after = rows.indexOf(row) + 1;
  }
  return rows;

  function open(paragraph: Slotted, at: number): Row {
    const key = rowOf(paragraph);
    const held = placed.get(key);
    if (held) return held;
    const row: Row = { left: [], right: [] };
    rows.splice(at, 0, row);
    placed.set(key, row);
    return row;
  }
}

/** Union-find over paragraphs, joined by the slots that they share. */
function groupBySlots(paragraphs: readonly Slotted[]): (paragraph: Slotted) => number {
  const parents = paragraphs.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const holder = new Map<string, number>();
  for (const [index, { slots }] of paragraphs.entries()) {
    for (const slot of slots) {
      const other = holder.get(slot);
      if (other === undefined) holder.set(slot, index);
      else parents[rootOf(index)] = rootOf(other);
    }
  }
  const positions = new Map(paragraphs.map((paragraph, index) => [paragraph, index]));
  return (paragraph) => rootOf(positions.get(paragraph) ?? -1);
}
