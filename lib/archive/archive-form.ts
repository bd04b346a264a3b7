import { z } from 'zod';
import { publishedTypes } from '@/lib/editing/history/published-rows';
import { besideNames } from './carried-tables';

/** The number goes up when an older portal could no longer read what a newer one writes. */
export const archiveForm = 'portal-archive/1';

export const Manifest = z.strictObject({
  format: z.string().regex(/^portal-archive\/\d{1,6}$/),
  /** An invented record never gets into a real one. */
  record: z.enum(['real', 'practice']),
  /** The last change. Null: a record without a history. */
  head: z.strictObject({ seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  changes: z.number().int().nonnegative(),
  /** How many records of each kind there are. */
  records: z.record(z.string(), z.number().int().nonnegative()),
  /** The columns of each table, as they were when the archive was made. */
  tables: z.record(z.string(), z.array(z.string())),
  /** Which column leads to which: `[table, column, table, column]`. */
  references: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});

export type Manifest = z.infer<typeof Manifest>;

export const entries = {
  readme: 'README.md',
  history: 'history.jsonl',
  manifest: 'manifest.json',
  checksums: 'sha256.txt',
  records: (type: string) => `records/${type}.jsonl`,
  beside: (name: string) => `beside/${name}.jsonl`,
};

/** Every file of an archive, in the order in which it is written: by name, so that the checksums come last. */
export function entryNames(): string[] {
  return [
    entries.readme,
    ...besideNames.map(entries.beside),
    entries.history,
    entries.manifest,
    ...publishedTypes.map(entries.records),
    entries.checksums,
  ].toSorted((one, other) => (one < other ? -1 : 1));
}
