import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { Reason } from '@/lib/editing/reason';
import { DocumentBytes, TextTerms } from '@/lib/editing/texts/document/text-input';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { type PreparedText, prepareText } from './prepare-text';
import { readStoredBefore } from './stored-before';

const place = { path: z.string(), row: z.number().int().positive() };

const ImportRow = z.strictObject({
  ...place,
  id: z.string(),
  file: z.string(),
  terms: TextTerms,
  /** The document as it was received. */
  bytes: DocumentBytes,
});

/** A text that can't be prepared, with what else can be looked up of it. */
const UnsoundRow = z.strictObject({ ...place, id: z.string().nullable(), statement: z.string().nullable() });

/** A fault of an import, with where a person finds it: the folder, the text of its manifest, the field. */
const ImportFault = z.strictObject({
  path: z.string(),
  row: z.number().int().positive().nullable(),
  id: z.string().nullable(),
  field: z.string(),
  reason: z.string(),
});

/** What both kinds of import are given. */
export const ImportInput = z.strictObject({
  /** The texts of all manifests, with their documents. */
  rows: z.array(ImportRow),
  unsound: z.array(UnsoundRow),
  /** What was wrong already when they were read. With any fault nothing is written. */
  faults: z.array(ImportFault),
  /** Only says what would happen. */
  isDryRun: z.boolean(),
  reason: Reason.nullable(),
});

export type ImportRow = z.infer<typeof ImportRow>;
export type UnsoundRow = z.infer<typeof UnsoundRow>;
export type ImportFault = z.infer<typeof ImportFault>;

/** A text with where it came from and without its bytes. `input` is the SHA-256 of its terms and its document. */
export type PreparedRow = { row: Omit<ImportRow, 'terms' | 'bytes'>; prepared: PreparedText; input: string };

type Tx = Prisma.TransactionClient;

/** Prepares the texts of an import in their order, and finds everything that is wrong with any of them. */
export async function prepareImport(
  tx: Tx,
  { rows, unsound, faults: known }: z.output<typeof ImportInput>,
): Promise<{ texts: PreparedRow[]; faults: ImportFault[] }> {
  const { texts, faults } = await prepareRows(tx, rows);
  const all = [...known, ...findDuplicates([...rows, ...unsound]), ...faults, ...(await findUnknown(tx, unsound))];
  return { texts, faults: all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

async function prepareRows(tx: Tx, rows: ImportRow[]): Promise<{ texts: PreparedRow[]; faults: ImportFault[] }> {
  const stored = await readStoredBefore(
    tx,
    rows.map(({ terms }) => terms),
  );
  const texts: PreparedRow[] = [];
  const faults: ImportFault[] = [];
  for (const { terms, bytes, ...row } of rows) {
    const earlier = texts.map(({ prepared }) => prepared);
    const prepared = prepareText(terms, bytes, stored, earlier);
    if ('faults' in prepared) {
      const { path, row: number, id } = row;
      faults.push(...prepared.faults.map((fault) => ({ path, row: number, id, ...fault })));
    } else {
      texts.push({ row, prepared, input: fingerprint(terms, prepared) });
    }
  }
  return { texts, faults };
}

function fingerprint(terms: TextTerms, { document }: PreparedText): string {
  return createHash('sha256')
    .update(canonicalJson(toJson([terms, document.sha256])))
    .digest('hex');
}

/** Two rows for one text, in one manifest or in two. */
function findDuplicates(rows: { path: string; row: number; id: string | null }[]): ImportFault[] {
  const inOrder = rows.toSorted((a, b) => a.row - b.row);
  const firsts = new Map<string | null, { path: string; row: number }>();
  return inOrder.flatMap(({ path, row, id }) => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, { path, row });
    if (id === null || first === undefined) return [];
    return [{ path, row, id, field: 'id', reason: `is the id of text ${first.row} already` }];
  });
}

/** A prepared text was asked for its statement already; of the rest this much can be said too. */
async function findUnknown(tx: Tx, unsound: UnsoundRow[]): Promise<ImportFault[]> {
  const named = unsound.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const known = await tx.statement.findMany({ select: { publicId: true }, where: { publicId: { in: named } } });
  const ids = new Set(known.map(({ publicId }) => publicId));
  return unsound.flatMap(({ statement, ...at }) => {
    const reason = `there is no statement ${statement}`;
    return statement === null || ids.has(statement) ? [] : [{ ...at, field: 'statement', reason }];
  });
}
