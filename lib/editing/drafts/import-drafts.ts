import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { ChangeEntry } from '@/lib/editing/history/history';
import {
  type ImportFault,
  ImportInput,
  type PreparedRow,
  prepareImport,
} from '@/lib/editing/texts/prepare/prepare-import';
import type { PreparedText } from '@/lib/editing/texts/prepare/prepare-text';
import { type WrittenWork, write } from '@/lib/editing/write';
import { toSourcePayload } from './parts/source/source-payload';
import { toDocumentPayload } from './parts/text/text-payload';
import { createDraft, startPart } from './stored/create-draft';
import { keepDraftOriginal } from './stored/draft-originals';
import type { StoredPart } from './stored/draft-rows';
import { findEarlierDrafts } from './stored/earlier-drafts';
import { findStarter } from './stored/find-starter';
import { stepEntry } from './take-step';

type Tx = Prisma.TransactionClient;

const Input = ImportInput.extend({
  /** The address of the person whose drafts they are to be. Null: the actor's. */
  starter: z.string().trim().toLowerCase().max(300, 'validation.tooLong').nullable(),
});

/** A text of the import with its draft. `there`: the same text was imported before, and its draft is not discarded. */
export type DraftedRow = PreparedRow & { outcome: 'draft' | 'there' | 'unchanged'; draft: string | null };

export type DraftImport =
  | { state: 'refused'; faults: ImportFault[] }
  /** `run` is null where nothing was written: a dry run, or no draft to make. */
  | { state: 'planned' | 'drafted'; run: string | null; texts: DraftedRow[] };

/**
 * Makes a draft of each text that is not published as it is, all of them or none, as one run. The same text makes none
 * while the draft of its first import is there, whatever has become of it.
 */
export const importDrafts = write(
  'draft.start',
  Input,
  async (tx, input, { actor, onProgress }): Promise<WrittenWork<DraftImport>> => {
    const starter = await findStarter(tx, actor, input.starter);
    const { texts, faults } = await prepareImport(tx, input);
    if (faults.length > 0) return { changes: [], result: () => ({ state: 'refused', faults }) };
    const before = await findEarlierDrafts(
      tx,
      texts.map(({ input: sum }) => sum),
    );
    const rows = texts.map((row) => toRow(row, before.get(row.input) ?? null));
    if (input.isDryRun) return { changes: [], result: () => ({ state: 'planned', run: null, texts: rows }) };
    const changes: ChangeEntry[] = [];
    const report: DraftReport[] = [];
    const added = new Set<string>();
    for (const [index, row] of rows.entries()) {
      if (row.outcome !== 'draft') continue;
      await onProgress(index, rows.length);
      const parts = await toParts(tx, row.prepared, added);
      const draft = await createDraft(tx, starter.actor, {
        parts,
        reason: input.reason ?? '',
        starter: starter.person,
      });
      row.draft = draft.id;
      report.push({ draft: draft.id, text: row.prepared.id, input: row.input });
      const step = { id: draft.id, before: null, after: 'draft' as const };
      changes.push(stepEntry('start', step, { revision: draft.sha256 }));
    }
    return {
      changes,
      run: { kind: 'import', report: { drafts: report }, drafts: report.map(({ draft }) => draft) },
      result: (run) => ({ state: 'drafted', run, texts: rows }),
    };
  },
  { isLong: true, isDryRun: ({ isDryRun }) => isDryRun },
);

type DraftReport = { draft: string; text: string; input: string };

function toRow(row: PreparedRow, earlier: string | null): DraftedRow {
  if (row.prepared.outcome === 'unchanged') return { ...row, outcome: 'unchanged', draft: null };
  return { ...row, outcome: earlier === null ? 'draft' : 'there', draft: earlier };
}

/** `added`: the new sources that an earlier draft of the run brings; later ones find them once that is published. */
async function toParts(tx: Tx, prepared: PreparedText, added: Set<string>): Promise<StoredPart[]> {
  const { record, document, bytes, source, before } = prepared;
  await keepDraftOriginal(tx, document.sha256, bytes);
  const slots = await tx.slot.findMany({
    select: { label: true },
    where: { statement: { publicId: record.statement } },
  });
  const payload = toDocumentPayload(
    record,
    slots.map(({ label }) => label),
  );
  const text = await startPart(tx, 'text', before === null ? null : prepared.id, payload);
  if (!source?.created || added.has(source.id)) return [text];
  added.add(source.id);
  const subject = source.how === 'again' ? source.id : null;
  return [
    await startPart(tx, 'source', subject, toSourcePayload(source.created)),
    { ...text, payload: { ...text.payload, 'text.source': '' } },
  ];
}
