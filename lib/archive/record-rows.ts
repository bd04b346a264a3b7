import { type PublishedType, partsOf, publishedRows } from '@/lib/editing/history/published-rows';
import type { Json } from '@/lib/text/canonical-json';
import type { RowPart } from './carried-tables';

export type JsonObject = { [key: string]: Json };

/** A row of a table, its columns by name; those without a value are left out. */
export type TableRow = { table: string; row: JsonObject };

/** The rows of a record, out of the one object that the history digests. */
export function rowsOfRecord(type: PublishedType, rows: JsonObject): TableRow[] {
  const { table, parts } = publishedRows[type];
  const later = partsOf(type).filter((part) => !parts.some((each) => each.table === part.table));
  const own = omit(
    rows,
    later.map((part) => part.table),
  );
  return [...rowsOfPart({ table, column: '', parts }, own), ...later.flatMap((part) => rowsOfParts(part, rows))];
}

function rowsOfPart({ table, parts = [] }: RowPart, content: JsonObject): TableRow[] {
  if (parts.length === 0) return [{ table, row: content }];
  return [{ table, row: objectIn(content.own) }, ...parts.flatMap((part) => rowsOfParts(part, content))];
}

function rowsOfParts(part: RowPart, content: JsonObject): TableRow[] {
  const list = content[part.table];
  return Array.isArray(list) ? list.flatMap((item) => rowsOfPart(part, objectIn(item))) : [];
}

function omit(content: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key)));
}

/** The object that a value is; an empty one for any other value. */
export function objectIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
