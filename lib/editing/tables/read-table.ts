import { readAllMessages } from '@/lib/i18n/messages/read-messages';
import { decodeTable } from './decode-table';
import headings from './export-headings.json';
import { exportWords } from './export-words';
import { type CsvRow, parseCsv } from './parse-csv';
import { mostRows, type ReadTable, type TableFault, type TableType, tableTypes } from './table-rows';

type Column = { name: string; field: string | null };

/**
 * Reads a table of meetings, designations or members: a heading is the name of a field at the desk in either language, or that
 * of a column of our own export. All that is wrong with it is named, not only the first.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<ReadTable | { faults: TableFault[] }> {
  const decoded = decodeTable(bytes);
  if (decoded === null) return ofWhole('tableEncoding');
  const { rows, unclosed } = parseCsv(decoded.text);
  if (unclosed !== null) return { faults: [{ line: unclosed, column: null, message: 'validation.tableUnclosed' }] };
  const [head, ...body] = rows;
  if (!head || body.length === 0) return ofWhole('tableEmpty');
  if (body.length > mostRows) return ofWhole('tableTooLong', { most: mostRows, rows: body.length });
  const known = await knownHeadings();
  const names = head.cells.map((name) => name.trim());
  const type = typeOf(names, known, fileName);
  if (type === null) return ofWhole('tableUnknown');
  const columns = names.map((name) => ({ name, field: known[type].get(fold(name)) ?? null }));
  const aside = await namesLeftAside(type);
  const versionAt = await placeOfVersion(type, names);
  const faults = [...faultsOfHead(head, columns, aside), ...body.flatMap((row) => faultsOfLength(row, columns))];
  if (faults.length > 0) return { faults };
  return {
    type,
    encoding: decoded.encoding,
    leftAside: columns.filter(({ field }, index) => field === null && index !== versionAt).map(({ name }) => name),
    rows: body.map(({ line, cells }) => ({
      line,
      version: toVersion(cells[versionAt]),
      cells: columns.flatMap(({ name, field }, index) =>
        field === null ? [] : [{ column: name, field, value: unguarded(cells[index] ?? '') }],
      ),
    })),
  };
}

function ofWhole(name: string, values?: TableFault['values']): { faults: TableFault[] } {
  return { faults: [{ line: null, column: null, message: `validation.${name}`, ...(values && { values }) }] };
}

type Headings = Record<TableType, Map<string, string>>;

async function knownHeadings(): Promise<Headings> {
  const messages = await readAllMessages();
  const of = (type: TableType) => {
    const own: Record<string, string> = headings[type];
    const known = new Map(Object.entries(own));
    for (const { name, words } of exportWords(type, messages)) if (own[name]) known.set(fold(words), own[name]);
    for (const { desk } of [messages.ar, messages.en]) {
      for (const [name, label] of Object.entries(desk.fields[type])) {
        known.set(fold(label), `${type}.${name}`);
        known.set(fold(`${type}.${name}`), `${type}.${name}`);
      }
    }
    return known;
  };
  return { meeting: of('meeting'), designation: of('designation'), party: of('party') };
}

/** Headings are compared without capitals and without what keeps words apart. */
function fold(name: string): string {
  return name
    .normalize()
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
}

/** The names of files of our own export, in part. */
const fileNames: Record<TableType, RegExp> = {
  meeting: /meeting/i,
  designation: /designation/i,
  party: /member|part(?:y|ies)/i,
};

/** The kind whose headings most of these are; of several alike, the one that the file is named for. Null: nobody can tell. */
function typeOf(names: string[], known: Headings, fileName: string): TableType | null {
  const counts = new Map(tableTypes.map((type) => [type, names.filter((name) => known[type].has(fold(name))).length]));
  const most = Math.max(...counts.values());
  const likely = tableTypes.filter((type) => counts.get(type) === most);
  if (most < 2) return null;
  if (likely.length === 1) return likely[0] ?? null;
  const named = likely.filter((type) => fileNames[type].test(fileName));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Columns of our export that say nothing which could be typed, by their names and by their words in either language. */
async function namesLeftAside(type: TableType): Promise<Set<string>> {
  const names = new Set(headings.leftAside);
  const words = exportWords(type, await readAllMessages()).filter(({ name }) => names.has(name));
  return new Set([...names, ...words.map((each) => fold(each.words))]);
}

/** The column in which our export gives the version of a row; -1 where it does not. */
async function placeOfVersion(type: TableType, names: string[]): Promise<number> {
  const words = exportWords(type, await readAllMessages()).filter(({ name }) => name === 'version');
  const known = new Set(['version', ...words.map((each) => fold(each.words))]);
  return names.findIndex((name) => known.has(fold(name)));
}

function toVersion(cell = ''): number | null {
  return /^\d{1,9}$/.test(cell.trim()) ? Number(cell) : null;
}

function faultsOfHead({ line, cells }: CsvRow, columns: Column[], leftAside: Set<string>): TableFault[] {
  return columns.flatMap(({ name, field }, index): TableFault[] => {
    const column = name || `${index + 1}`;
    if (field === null && !leftAside.has(fold(name))) return [{ line, column, message: 'validation.tableColumn' }];
    const isTwice = cells.findIndex((other) => fold(other) === fold(name)) < index;
    return isTwice ? [{ line, column, message: 'validation.tableColumnTwice' }] : [];
  });
}

function faultsOfLength({ line, cells }: CsvRow, columns: Column[]): TableFault[] {
  if (cells.length === columns.length) return [];
  const values = { cells: cells.length, columns: columns.length };
  return [{ line, column: null, message: 'validation.tableCells', values }];
}

/** Our variant for Excel puts an apostrophe before what that program would run. */
function unguarded(value: string): string {
  return value.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '').replaceAll('\r\n', '\n');
}
