import { z } from 'zod';

export const backupForm = 'portal-backup/1';

export const BackupManifest = z.strictObject({
  format: z.string().regex(/^portal-backup\/\d{1,6}$/),
  record: z.enum(['real', 'practice']),
  /** The migrations that made its tables, each with the checksum of its file. */
  migrations: z.array(z.tuple([z.string(), z.string()])),
  /** Every table with its columns in the order of its file, and its number of rows. */
  tables: z.record(z.string(), z.strictObject({ columns: z.array(z.string()), rows: z.number().int() })),
  /** What each sequence gave last. */
  sequences: z.record(z.string(), z.strictObject({ last: z.string(), isCalled: z.boolean() })),
});

export type BackupManifest = z.infer<typeof BackupManifest>;

/** Tables that are no part of the database's content: who serves it now, and what is made anew. */
export const ofTheMoment = ['serving_portal', 'stored_page', 'build_file', 'outer_cache', 'cache_purge'];

export const backupEntries = {
  manifest: 'manifest.json',
  checksums: 'sha256.txt',
  table: (name: string) => `tables/${name}.copy`,
};
