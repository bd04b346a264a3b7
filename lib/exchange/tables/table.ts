import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';

/** What a cell may hold. Null: not known. A list has the ids or codes of several things. */
export type Cell = string | number | boolean | null | readonly string[];

export type CellKind = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'edtf' | 'instant' | 'address' | 'list';

export type Column<Row> = {
  /** As the heading of a plain file has it. */
  name: string;
  /** The field of the API that it gives, `Meeting.mode`: what the dictionary says of one it says of the other. */
  field: string;
  kind: CellKind;
  /** The language that its words are in, where all of them are in one. */
  lang?: 'ar' | 'en';
  read(row: Row): Cell;
};

/** A table made from the records of one noun: each record gives rows of it, one or many or none. */
export type RecordTable<Name extends Noun = Noun, Row = unknown> = {
  name: string;
  noun: Name;
  /** The columns that no two rows have alike. */
  keys: readonly string[];
  columns: readonly Column<Row>[];
  rows(item: ItemOf<Name>): Row[];
};

/** A table whose rows nobody needs to know: it makes cells of a record. */
export type AnyTable = Pick<RecordTable, 'name' | 'noun' | 'keys'> & {
  columns: readonly Omit<Column<unknown>, 'read'>[];
  cellsOf(item: ItemOf<Noun>): Cell[][];
};

export function tableOf<Name extends Noun, Row>(table: RecordTable<Name, Row>) {
  const { name, noun, keys, columns, rows } = table;
  return {
    name,
    noun,
    keys,
    columns,
    cellsOf(item: ItemOf<Name>): Cell[][] {
      return rows(item).map((row) => columns.map(({ read }) => read(row)));
    },
  };
}

type Words = { ar: string | null; en: string | null } | null;

/** Two columns for words that the record has in both languages. */
export function inBothLanguages<Row>(name: string, field: string, read: (row: Row) => Words): Column<Row>[] {
  return (['en', 'ar'] as const).map((lang) => ({
    name: `${name}_${lang}`,
    field,
    kind: 'text',
    lang,
    read: (row) => read(row)?.[lang] ?? null,
  }));
}
