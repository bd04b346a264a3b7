import { z } from 'zod';
import { fieldOf, reasonOf } from '@/lib/editing/fault-words';
import { readDocument } from '@/lib/editing/texts/document/read-document';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import type { ImportFault, ImportRow, UnsoundRow } from '@/lib/editing/texts/prepare/prepare-import';
import { publicIdWord } from '@/lib/i18n/public-id';
import { sourceLimit } from '@/lib/text/characters/source-limit';

/** Where texts lie beside their manifest. `read` gives the bytes of a file, or says in plain words why not. */
export type Folder = { path: string; read(name: string, limit: number): Promise<Uint8Array | string> };

/** The record that texts are for; `either` asks nothing. */
export type ForRecord = 'real' | 'practice' | 'either';

export type TextsFolder = { rows: ImportRow[]; unsound: UnsoundRow[]; faults: ImportFault[] };

const manifestLimit = 2 ** 20;
const importLimit = 64 * 2 ** 20;
const mostTexts = 1_000;

const underscored = (value: unknown) => (typeof value === 'string' ? value.replaceAll('-', '_') : value);

const Row = z.strictObject({
  file: z.string().min(1, 'validation.required').max(255, 'validation.tooLong'),
  id: z.string().regex(new RegExp(`^${publicIdWord}/${publicIdWord}$`), 'validation.id'),
  statement: TextTerms.shape.statement,
  lang: TextTerms.shape.lang,
  status: z.preprocess(underscored, TextTerms.shape.standing),
  extent: TextTerms.shape.extent,
  rights: z.preprocess(underscored, TextTerms.shape.rights),
  disclaimer: TextTerms.shape.disclaimer.default(null),
  source: TextTerms.shape.source,
  slots: TextTerms.shape.slots,
});

const Manifest = z.strictObject({
  format: z.literal('texts/1', 'validation.format'),
  note: z.string().optional(),
  /** Its texts are invented. */
  practice: z.boolean().default(false),
  texts: z.array(z.unknown()).min(1, 'validation.required').max(mostTexts, 'validation.tooLong'),
});

type Say = (field: string, reason: string) => void;

/**
 * Reads a folder of texts with its manifest.json, whole, and names every fault, not only the first. A manifest of invented
 * texts is a fault where they are for the real record, and any other where they are for practice.
 */
export async function readTexts(folder: Folder, record: ForRecord): Promise<TextsFolder> {
  const { path } = folder;
  const faults: ImportFault[] = [];
  const sayOf = (row: number | null, id: string | null): Say => {
    return (field, reason) => faults.push({ path, row, id, field, reason });
  };
  const say = sayOf(null, null);
  const manifest = parseManifest(await folder.read('manifest.json', manifestLimit), say);
  if (manifest?.practice === true && record === 'real') say('practice', 'is true: these texts are invented');
  if (manifest?.practice === false && record === 'practice')
    say('practice', 'is not true, and a practice record takes no other texts');
  const rows: ImportRow[] = [];
  const unsound: UnsoundRow[] = [];
  for (const [index, raw] of (manifest?.texts ?? []).entries()) {
    const row = index + 1;
    const id = stringIn(raw, 'id');
    const statement = stringIn(raw, 'statement');
    const read = await readRow(folder, raw, sayOf(row, id));
    if (read === null) unsound.push({ path, row, id, statement });
    else rows.push({ path, row, ...read });
  }
  const total = rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > importLimit) say('texts', `has ${total} bytes in all; ${importLimit} are the most`);
  return { rows, unsound, faults };
}

/** Reads one text of a manifest with its document; null, with every fault reported, if either is wrong. */
async function readRow(folder: Folder, raw: unknown, say: Say): Promise<Omit<ImportRow, 'path' | 'row'> | null> {
  const parsed = Row.safeParse(raw);
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      say(fieldOf(issue) || 'manifest.json', reasonOf(issue));
    }
  const file = stringIn(raw, 'file');
  const bytes = file ? await folder.read(file, sourceLimit) : null;
  if (typeof bytes === 'string') say('file', `${JSON.stringify(file)} ${bytes}`);
  if (bytes === null || typeof bytes === 'string') return null;
  if (!parsed.success) {
    const lang = TextTerms.shape.lang.safeParse(stringIn(raw, 'lang')).data ?? null;
    const document = readDocument(bytes, { lang, standing: 'official', disclaimer: null });
    if ('faults' in document) for (const reason of document.faults) say('file', reason);
    return null;
  }
  const { id, file: name, status: standing, ...terms } = parsed.data;
  const [statement, slug = ''] = id.split('/');
  if (statement !== terms.statement) say('id', `does not begin with ${terms.statement}/`);
  return { id, file: name, terms: { ...terms, slug, standing }, bytes };
}

function parseManifest(bytes: Uint8Array | string, say: Say): z.infer<typeof Manifest> | null {
  if (typeof bytes === 'string') {
    say('manifest.json', bytes);
    return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = Manifest.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) say(fieldOf(issue) || 'manifest.json', reasonOf(issue));
  } catch (error) {
    say('manifest.json', `is not JSON in UTF-8: ${(error as Error).message}`);
  }
  return null;
}

function stringIn(raw: unknown, field: 'file' | 'id' | 'lang' | 'statement'): string | null {
  const value = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[field] : null;
  return typeof value === 'string' ? value : null;
}
