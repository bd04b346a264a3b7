import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { type DraftImport, importDrafts } from '@/lib/editing/drafts/import-drafts';
import { readTable } from '@/lib/editing/tables/read-table';
import type { TableInput } from '@/lib/editing/tables/table-rows';
import { openZip } from '@/lib/editing/texts/folder/open-zip';
import { type ForRecord, readTexts, type TextsFolder } from '@/lib/editing/texts/folder/read-texts';
import type { ZipFault } from '@/lib/editing/texts/folder/zip-entries';
import { env } from '@/lib/env';
import { type FaultKind, faultKind } from './fault-kind';
import { isTable, planTable, type TablePlan } from './table-plan';

/** Something wrong with a text of the folder, or with the folder itself. */
export type PlanFault = {
  row: number | null;
  id: string | null;
  field: string;
  kind: FaultKind;
};

export type PlannedText = {
  row: number;
  id: string;
  file: string;
  /** `draft`: it will be one. `there`: its draft of an earlier import is there. */
  outcome: 'draft' | 'there' | 'unchanged';
  draft: string | null;
  paragraphs: number;
  removed: number;
  warnings: number;
};

/** What importing a folder would do, or why it cannot be done. */
type ImportPlan =
  | { state: 'closed'; fault: ZipFault }
  | { state: 'refused'; faults: PlanFault[] }
  | { state: 'planned'; texts: PlannedText[] }
  | TablePlan;

export type KeptUpload = { name: string; at: Date; sha256: string; plan: ImportPlan };

/** The folder that somebody sent last, and what importing it would do now: nothing is written. Null: there is none. */
export async function findUpload(actor: PersonActor): Promise<KeptUpload | null> {
  const kept = await db.importUpload.findFirst({ where: { person: { publicId: actor.id } } });
  if (kept === null) return null;
  const { name, at, sha256, bytes } = kept;
  const plan = isTable(name) ? await planTable(actor, name, bytes) : await planImport(actor, name, bytes);
  return { name, at, sha256, plan };
}

/** What somebody sent last, as its verb takes it: a table, or a folder of texts. Null: there is none, or it cannot be read. */
export async function readUpload(
  actor: PersonActor,
  sha256: string,
): Promise<{ table: TableInput } | { texts: TextsFolder } | null> {
  const kept = await db.importUpload.findFirst({ where: { person: { publicId: actor.id }, sha256 } });
  if (kept === null) return null;
  if (isTable(kept.name)) {
    const table = await readTable(kept.bytes, kept.name);
    return 'faults' in table ? null : { table: { type: table.type, rows: table.rows } };
  }
  const folder = await openZip(kept.name, kept.bytes);
  return 'fault' in folder ? null : { texts: await readTexts(folder, ownRecord()) };
}

const ownRecord = (): ForRecord => (env.PORTAL_PRACTICE ? 'practice' : 'real');

async function planImport(actor: PersonActor, name: string, bytes: Uint8Array): Promise<ImportPlan> {
  const folder = await openZip(name, bytes);
  if ('fault' in folder) return { state: 'closed', fault: folder.fault };
  const texts = await readTexts(folder, ownRecord());
  return toPlan(await importDrafts(actor, { ...texts, isDryRun: true, reason: null, starter: null }));
}

function toPlan(result: DraftImport): ImportPlan {
  if (result.state === 'refused') {
    const faults = result.faults.map(({ row, id, field, reason }) => ({ row, id, field, kind: faultKind(reason) }));
    return { state: 'refused', faults };
  }
  const texts = result.texts.map(({ row, prepared, outcome, draft }) => ({
    row: row.row,
    id: prepared.id,
    file: row.file,
    outcome,
    draft,
    paragraphs: prepared.record.paragraphs.length,
    removed: prepared.record.removed.length,
    warnings: prepared.record.warnings.length,
  }));
  return { state: 'planned', texts };
}

/** An import of drafts that this person made. `untouched`: how many of its drafts undoing it would discard. */
export type OwnRun = { id: string; at: Date; undoneAt: Date | null; drafts: number; untouched: number };

const shownRuns = 10;

/** The last imports of this person, the newest first. */
export async function listOwnRuns(actor: PersonActor): Promise<OwnRun[]> {
  const runs = await db.run.findMany({
    select: { publicId: true, startedAt: true, undoneAt: true, drafts: { select: { state: true, version: true } } },
    where: { kind: 'import', actor: { endsWith: `:${actor.id}` } },
    orderBy: { startedAt: 'desc' },
    take: shownRuns,
  });
  return runs.map(({ publicId, startedAt, undoneAt, drafts }) => ({
    id: publicId,
    at: startedAt,
    undoneAt,
    drafts: drafts.length,
    untouched: drafts.filter(({ state, version }) => state === 'draft' && version === 1).length,
  }));
}
