import type { PersonActor } from '@/lib/auth/permissions';
import { importTable } from '@/lib/editing/tables/import-table';
import { readTable } from '@/lib/editing/tables/read-table';

/** Something wrong with a cell, with a row where `column` is null, or with the file where `line` is null as well. */
export type PlannedFault = {
  line: number | null;
  column: string | null;
  message: string;
  values?: Record<string, string | number>;
};

/** A row with what becomes of it. `id`: null for a record that has none yet. */
export type PlannedRow = {
  line: number;
  id: string | null;
  /** The columns whose cells say something else than the record. */
  changed: string[];
  outcome: 'draft' | 'there' | 'unchanged';
  draft: string | null;
};

/** What importing a table would do, or why it cannot be done. `leftAside`: its columns that nothing is taken from. */
export type TablePlan =
  | { state: 'faulty'; faults: PlannedFault[] }
  | { state: 'rows'; rows: PlannedRow[]; leftAside: string[] };

/** A table has the name of one; anything else is a folder of texts. */
export function isTable(name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}

export async function planTable(actor: PersonActor, name: string, bytes: Uint8Array): Promise<TablePlan> {
  const table = await readTable(bytes, name);
  if ('faults' in table) return { state: 'faulty', faults: table.faults };
  const { type, rows, leftAside } = table;
  const result = await importTable(actor, { type, rows, isDryRun: true, reason: null, starter: null });
  if (result.state === 'refused') return { state: 'faulty', faults: result.faults };
  return { state: 'rows', rows: result.rows, leftAside };
}
