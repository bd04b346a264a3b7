import type { Cell } from './table';

/** `plain` is lossless, after RFC 4180 with a newline at each end of line; `excel` is what that program opens as it should. */
export type CsvVariant = 'plain' | 'excel';

/** What stands between the values of a list in one cell. */
export const listSeparator = ';';

const forms = {
  plain: { mark: '', lineEnd: '\n' },
  excel: { mark: '\uFEFF', lineEnd: '\r\n' },
} as const;

/** Writes a line of headings and a line for each row. */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly Cell[]>, variant: CsvVariant): string {
  const { mark, lineEnd } = forms[variant];
  const lines = [headings, ...rows].map((row) => row.map((cell) => writeCell(cell, variant)).join(','));
  return `${mark}${lines.join(lineEnd)}${lineEnd}`;
}

function writeCell(cell: Cell, variant: CsvVariant): string {
  const text = textOfCell(cell);
  const shown = variant === 'excel' && typeof cell !== 'number' ? guardFormula(text) : text;
  return /[",\r\n]/.test(shown) || shown !== shown.trim() ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** A cell as the words of a file. What is not known is empty. */
export function textOfCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(listSeparator) : String(cell);
}

/** Excel takes what begins so for a formula, and would run it. */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
