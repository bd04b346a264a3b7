import { partsOf, publishedRows, publishedTypes } from '@/lib/editing/history/published-rows';

type Beside = {
  table: string;
  /** The order of the file, in SQL. */
  order: string;
  /** Columns that stay behind: they lead to accounts and drafts, or are secrets. */
  omit: string[];
  where: string;
};

/** Rows that are part of no published record and no other table could give back. */
export const besideRecords = {
  proposals: { table: 'proposal', order: 'public_id COLLATE "C"', omit: [], where: 'true' },
  /** Words that an editor has shown to readers. All others were promised to be forgotten. */
  reports: {
    table: 'report',
    order: 'number',
    omit: ['token', 'taker_id', 'draft_id', 'answerer_id'],
    where: 'released_at IS NOT NULL AND words IS NOT NULL',
  },
  'stale-places': { table: 'stale_place', order: 'text_id, slot_id, source_id', omit: [], where: 'true' },
} as const satisfies Record<string, Beside>;

export type BesideName = keyof typeof besideRecords;

export const besideNames = Object.keys(besideRecords) as BesideName[];

/** Tables that an archive leaves out, each with the reason. A new table is carried, or it is added here. */
export const leftOut: Record<string, string> = {
  search_document: 'is written anew from the records',
  search_term: 'is written anew from the records',
  said_word: 'is written anew from the records',
  record_words: 'is written by the database from the records',
  _prisma_migrations: 'is how the schema came about; the archive names the columns that it has',
  person: 'is an account; the history knows it by a name without meaning',
  session: 'is of an account',
  recovery_code: 'is a secret of an account',
  invitation: 'is a secret of an account',
  known_device: 'is a secret of an account',
  attempt: 'counts guesses and is forgotten',
  kept_post: 'is what one person typed, kept for a day',
  request_key: 'is an answer that was given, kept for a while',
  draft: 'is not published',
  draft_part: 'is not published',
  draft_revision: 'is not published',
  draft_original: 'is not published',
  approval: 'is not published; the history tells of it',
  autosave: 'is not published',
  reading: 'lies beside a draft',
  reading_value: 'lies beside a draft',
  evidence: 'lies beside a draft; a claim of the record has the words',
  comment: 'is what editors say to one another',
  comment_answer: 'is what editors say to one another',
  schedule: 'is of a draft',
  import_upload: 'is not imported yet, and kept for a day at most',
  text_task: 'says which account has taken a text to enter',
  practice_mark: 'is made where a practice record is opened; the archive says which of the two it is of',
  practice_task: 'is of an account',
  serving_portal: 'says which processes serve readers now',
  stored_page: 'is made anew from the records',
  build_file: 'comes with each build',
  outer_cache: 'says which caches stand before the portals now',
  cache_purge: 'is what these have still to be told',
};

/** A table whose rows are part of a record, and the tables of the rows that hang on them. */
export type RowPart = { table: string; column: string; parts?: readonly RowPart[] };

/** Every table that an archive carries. */
export function carriedTables(): string[] {
  const tablesOf = ({ table, parts = [] }: Omit<RowPart, 'column'>): string[] => [table, ...parts.flatMap(tablesOf)];
  const ofRecords = publishedTypes.flatMap((type) =>
    tablesOf({ table: publishedRows[type].table, parts: partsOf(type) }),
  );
  const beside = besideNames.map((name) => besideRecords[name].table);
  return [...new Set(['change', ...ofRecords, ...beside])].toSorted();
}

/** The columns of a table that stay behind, other than those that each record names. */
export function columnsLeftOut(table: string): readonly string[] {
  const beside = besideNames.map((name) => besideRecords[name]).find((each) => each.table === table);
  return beside?.omit ?? [];
}
