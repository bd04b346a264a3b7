import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartFault, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { createDraft, startPart } from '@/lib/editing/drafts/stored/create-draft';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { findEarlierDrafts } from '@/lib/editing/drafts/stored/earlier-drafts';
import { findStarter } from '@/lib/editing/drafts/stored/find-starter';
import { stepEntry } from '@/lib/editing/drafts/take-step';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { Reason } from '@/lib/editing/reason';
import { type WrittenWork, write } from '@/lib/editing/write';
import { canonicalJson } from '@/lib/text/canonical-json';
import { type TableFault, TableInput, type TableRow, type TableType } from './table-rows';
import { differing, readTypedRow } from './typed-row';

type Tx = Prisma.TransactionClient;

const Input = TableInput.extend({
  isDryRun: z.boolean(),
  reason: Reason.nullable(),
  /** The address of the person whose drafts they are to be. Null: the actor's. */
  starter: z.string().trim().toLowerCase().max(300, 'validation.tooLong').nullable(),
});

/** What becomes of a row. `there`: its draft of an earlier import is not discarded. `id`: null for a record that has none yet. */
export type ImportedRow = {
  line: number;
  id: string | null;
  /** The columns whose cells say something else than the record. */
  changed: string[];
  outcome: 'draft' | 'there' | 'unchanged';
  draft: string | null;
};

export type TableImport =
  | { state: 'refused'; faults: TableFault[] }
  | { state: 'planned' | 'drafted'; run: string | null; rows: ImportedRow[] };

/**
 * Makes a draft of each row that says something else than the record, or that the record does not have: of all of them, or of
 * none where a cell of any cannot be read. What a draft lacks before it can be published, such as the words of a source, is
 * for its editor. One run, which undoRun takes back.
 */
export const importTable = write(
  'draft.start',
  Input,
  async (tx, input, { actor, onProgress }): Promise<WrittenWork<TableImport>> => {
    const { type, rows, isDryRun, reason } = input;
    const starter = await findStarter(tx, actor, input.starter);
    const read: ReadRow[] = [];
    for (const [index, row] of rows.entries()) {
      await onProgress(index, rows.length);
      read.push(await readRow(tx, type, row));
    }
    const faults = [...read.flatMap((row) => row.faults), ...repeated(read)];
    if (faults.length > 0) return { changes: [], result: () => ({ state: 'refused', faults }) };
    const earlier = await findEarlierDrafts(
      tx,
      read.map(({ input: sum }) => sum),
    );
    const told = read.map((row) => toImported(row, earlier.get(row.input) ?? null));
    if (isDryRun) return { changes: [], result: () => ({ state: 'planned', run: null, rows: told }) };
    const changes: ChangeEntry[] = [];
    const report: { draft: string; record: string; input: string }[] = [];
    for (const [index, row] of told.entries()) {
      const { part, input: sum } = read[index] ?? {};
      if (row.outcome !== 'draft' || !part || !sum) continue;
      const draft = await createDraft(tx, starter.actor, {
        parts: [part],
        reason: reason ?? '',
        starter: starter.person,
      });
      row.draft = draft.id;
      report.push({ draft: draft.id, record: `${type} ${row.id ?? ''}`.trim(), input: sum });
      changes.push(stepEntry('start', { id: draft.id, before: null, after: 'draft' }, { revision: draft.sha256 }));
    }
    return {
      changes,
      run: { kind: 'import', report: { drafts: report }, drafts: report.map(({ draft }) => draft) },
      result: (run) => ({ state: 'drafted', run, rows: told }),
    };
  },
  { isLong: true, isDryRun: ({ isDryRun }) => isDryRun },
);

/** `part`: null where the record says the same. `input` names what the row says, wherever it stands. */
type ReadRow = {
  line: number;
  id: string | null;
  changed: string[];
  input: string;
  part: StoredPart | null;
  faults: TableFault[];
};

async function readRow(tx: Tx, type: TableType, row: TableRow): Promise<ReadRow> {
  const { line } = row;
  const { typed, columns, faults } = await readTypedRow(tx, type, row);
  const id = idOf(type, typed);
  const stored = id === null ? null : await partKinds[type].read(tx, id);
  const changed = stored ? differing(typed, stored.payload) : withoutEmpty(typed);
  const isStale = stored !== null && row.version !== null && row.version !== stored.version;
  if (isStale && Object.keys(changed).length > 0) faults.push(staleRow(line, row.version ?? 0, stored));
  const input = createHash('sha256').update(canonicalJson({ type, id, changed })).digest('hex');
  const named = stored ? Object.keys(changed).map((field) => columns.get(field) ?? field) : [];
  const told = { line, id: stored?.id ?? id, changed: named, input };
  if (stored && Object.keys(changed).length === 0) return { ...told, part: null, faults };
  const subject = stored ? id : null;
  const part = await startPart(tx, type, subject, stored ? { ...stored.payload, ...changed } : changed);
  const found = await partKinds[type].examine(tx, part, { [type]: part });
  return { ...told, part, faults: [...faults, ...toCellFaults(line, found.faults, changed, columns)] };
}

/** A row of an earlier version would take back what was published since. */
function staleRow(line: number, exported: number, { version }: { version: number }): TableFault {
  return { line, column: null, message: 'validation.tableStale', values: { exported, version } };
}

/** What a row names itself by; a party by its code as well. */
function idOf(type: TableType, typed: Payload): string | null {
  const named = typed[`${type}.id`] || (type === 'party' ? typed['party.code'] : '');
  return named ? named.toLowerCase() : null;
}

/** A party has no field for its id, which is made of its code. */
function withoutEmpty(typed: Payload): Payload {
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== '' && field !== 'party.id'));
}

/** What keeps a draft from being published and is no fault of a cell: its editor adds the words of a source. */
const forEditors = /^validation\.(?:claim|citationNeeded|sourceUncited|reason|nothingChanged)/;

function toCellFaults(line: number, faults: PartFault[], typed: Payload, columns: Map<string, string>): TableFault[] {
  return faults.flatMap(({ field, message, values }) => {
    const column = columns.get(field);
    if (column === undefined || forEditors.test(message)) return [];
    const isTyped = Object.hasOwn(typed, field) || message === 'validation.required';
    return isTyped ? [{ line, column, message, ...(values && { values }) }] : [];
  });
}

/** Two rows of one record: nobody could tell which of them holds. */
function repeated(rows: ReadRow[]): TableFault[] {
  return rows.flatMap(({ line, id }, index) => {
    const before = id === null ? undefined : rows.slice(0, index).find((row) => row.id === id);
    return before ? [{ line, column: null, message: 'validation.tableRowTwice', values: { line: before.line } }] : [];
  });
}

function toImported({ line, id, changed, part }: ReadRow, earlier: string | null): ImportedRow {
  if (part === null) return { line, id, changed, outcome: 'unchanged', draft: null };
  return { line, id, changed, outcome: earlier === null ? 'draft' : 'there', draft: earlier };
}
