/** A table as it is written down: the names of its columns in the first line, and the names of a row before its cells. */
export type CellRow = { names: string[]; cells: { column: string; cell: string }[] };

/** Reads a table of words apart by spaces. An empty name is written `-`. */
export function readTable(written: string): CellRow[] {
  const [head = '', ...lines] = written.trim().split('\n');
  const columns = head.trim().split(/\s+/);
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '')
    .map((words) => {
      const names = words.slice(0, words.length - columns.length).map((name) => (name === '-' ? '' : name));
      const cells = words.slice(-columns.length);
      if (names.length === 0) throw new Error(`A row of the table has too few cells: ${words.join(' ')}`);
      return { names, cells: columns.map((column, index) => ({ column, cell: cells[index] ?? '' })) };
    });
}
