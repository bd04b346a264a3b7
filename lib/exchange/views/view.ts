import type { AnyTable, Cell, Column } from '@/lib/exchange/tables/table';

/** What a page shows as a list, a table or a chart, as rows. */
export type View = {
  table: Pick<AnyTable, 'name' | 'keys' | 'columns'>;
  rows: Cell[][];
};

/** A table whose rows are no records. */
export type OwnTable<Row> = { name: string; keys: readonly string[]; columns: readonly Column<Row>[] };

/** A view whose rows are no records but are counted or put together for their page. */
export function viewOf<Row>(table: OwnTable<Row>, rows: readonly Row[]): View {
  return { table, rows: rows.map((row) => table.columns.map(({ read }) => read(row))) };
}
