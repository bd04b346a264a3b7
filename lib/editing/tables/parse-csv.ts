/** The cells of one row, with the number of the line on which it begins. */
export type CsvRow = { line: number; cells: string[] };

/** `unclosed`: the line on which a quotation begins that never ends. */
export type ParsedCsv = { rows: CsvRow[]; unclosed: number | null };

const separators = [',', ';', '\t'] as const;

/** Reads CSV after RFC 4180, with any of three separators and any line ends. Empty lines are no rows. */
export function parseCsv(text: string): ParsedCsv {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  const endRow = () => {
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; ; ) {
    const { cell, end, lines, isClosed } = readCell(text, at, separator);
    if (!isClosed) return { rows, unclosed: line };
    row.cells.push(cell);
    line += lines;
    const after = text[end];
    at = end + 1;
    if (after === separator) continue;
    if (after === '\r' && text[at] === '\n') at += 1;
    line += 1;
    endRow();
    if (at >= text.length) return { rows, unclosed: null };
  }
}

type ReadCell = { cell: string; end: number; lines: number; isClosed: boolean };

/** A cell from `start` to the separator or line end at `end`. `lines`: line ends within it. */
function readCell(text: string, start: number, separator: string): ReadCell {
  let at = start;
  let cell = '';
  if (text[at] === '"') {
    for (;;) {
      const quote = text.indexOf('"', at + 1);
      if (quote < 0) return { cell, end: text.length, lines: 0, isClosed: false };
      cell += text.slice(at + 1, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      cell += '"';
    }
  }
  const from = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  const lines = cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { cell: cell + text.slice(from, at), end: at, lines, isClosed: true };
}

/** The one that parts the headings into most. */
function separatorOf(text: string): string {
  const headings = text.slice(0, text.search(/[\r\n]|$/));
  const counts = separators.map((separator) => headings.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}
