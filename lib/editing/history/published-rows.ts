import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import type { Digests } from './link';

/**
 * Which form a digest has. Raise it with a migration that alters what is stored in published rows: every record is then
 * sealed anew by the next write. A column that starts out as null needs no new form.
 */
export const digestForm = 1;

type Part = { table: string; column: string; parts?: Part[] };

/** Rows that are one record to the history: its own, and what hangs on it. */
type RowsOf = {
  table: string;
  id: string;
  from?: string;
  narrow?: string;
  omit?: string;
  parts: Part[];
  /** Rows that no record had when its first digests were made: one without any has the digest that it had. */
  later?: Part[];
};

const claims = (column: string): Part => ({
  table: 'claim',
  column,
  parts: [{ table: 'claim_source', column: 'claim_id' }],
});
const part = (table: string, column: string): Part => ({ table, column });

/** The rows of each kind of record. `s` is the record's own row, `id` its public name. */
export const publishedRows = {
  source: { table: 'source', id: 's.public_id', parts: [] },
  party: { table: 'party', id: 's.public_id', parts: [], later: [part('citation', 'party_id')] },
  place: { table: 'place', id: 's.public_id', parts: [], later: [part('citation', 'place_id')] },
  topic: { table: 'topic', id: 's.public_id', parts: [], later: [part('citation', 'topic_id')] },
  body: {
    table: 'body',
    id: 's.public_id',
    parts: [part('body_name', 'body_id'), part('body_source', 'body_id'), part('_CoLead', 'A'), claims('body_id')],
  },
  membership: {
    table: 'membership',
    id: "b.public_id || '/' || p.public_id || '/' || s.role",
    from: 'JOIN body b ON b.id = s.body_id JOIN party p ON p.id = s.party_id',
    parts: [part('membership_source', 'membership_id'), claims('membership_id')],
  },
  meeting: {
    table: 'meeting',
    id: 's.public_id',
    parts: [
      part('meeting_party', 'meeting_id'),
      part('meeting_source', 'meeting_id'),
      part('count', 'meeting_id'),
      part('_MeetingToTopic', 'A'),
      claims('meeting_id'),
    ],
  },
  statement: {
    table: 'statement',
    id: 's.public_id',
    parts: [part('slot', 'statement_id'), claims('statement_id')],
  },
  text: {
    table: 'text',
    id: "w.public_id || '/' || s.slug",
    from: 'JOIN statement w ON w.id = s.statement_id',
    narrow: "w.public_id IN (SELECT split_part(name, '/', 1) FROM unnest($1::text[]) AS name)",
    parts: [{ table: 'paragraph', column: 'text_id', parts: [part('paragraph_slot', 'paragraph_id')] }],
  },
  plan: { table: 'plan', id: 's.public_id', parts: [] },
  gap: { table: 'gap', id: 's.public_id', parts: [], later: [part('citation', 'gap_id')] },
  designation: {
    table: 'designation',
    id: 's.public_id',
    parts: [
      part('target', 'designation_id'),
      part('designation_source', 'designation_id'),
      part('_DesignationToTopic', 'A'),
      claims('designation_id'),
    ],
  },
  concept: { table: 'concept', id: 's.public_id', parts: [part('label', 'concept_id')] },
  commitment: { table: 'commitment', id: 's.public_id', parts: [] },
  run: { table: 'run', id: 's.public_id', parts: [] },
  // Its bytes are compared with their SHA-256, which is its name.
  original: { table: 'original', id: 's.sha256', omit: 'bytes', parts: [] },
  version: {
    table: 'statement_version',
    id: "w.public_id || '/v/' || s.number",
    from: 'JOIN statement w ON w.id = s.statement_id',
    parts: [],
  },
} as const satisfies Record<string, RowsOf>;

export type PublishedType = keyof typeof publishedRows;

export const publishedTypes = Object.keys(publishedRows) as PublishedType[];

/** Tables that hold nothing of their own, each with the reason. Every other one is covered by publishedRows. */
export const uncoveredTables: Record<string, string> = {
  change: 'is the chain itself',
  search_document: 'is derived from the records; portal reindex writes it anew',
  search_term: 'is derived from the records; portal reindex writes it anew',
  said_word: 'is derived from the records; portal reindex writes it anew',
  record_words: 'is derived from the records by the database',
  _prisma_migrations: 'is how the schema came about',
  person: 'is an account; the history tells what was done to it, without secrets',
  session: "is nobody's record",
  recovery_code: 'is a secret of an account',
  invitation: 'is a secret of an account',
  known_device: 'is a secret of an account',
  attempt: 'counts guesses and is forgotten',
  kept_post: 'is what one person typed, kept for a day',
  request_key: 'is an answer that was given, kept for a while',
  draft: 'is not published',
  draft_part: 'is not published',
  draft_revision: 'is not published; an approval in the history names its SHA-256',
  approval: 'is not published; the history tells of it',
  autosave: 'is not published',
  proposal: 'is not published; the history tells what was decided of it',
  report: 'is a reader’s; the history tells what was answered',
  draft_original: 'is not published; its name is the SHA-256 of its bytes',
  reading: 'is not published; what became of it is in its draft',
  reading_value: 'is not published; what was accepted is in the draft',
  evidence: 'is not published; a claim of the record has the words',
  comment: 'is not published',
  comment_answer: 'is not published',
  schedule: 'is not published; the history tells of the publication',
  import_upload: 'is not published, and kept for a day at most',
  text_task: 'is not published; it says who enters a text',
  stale_place: 'follows from the texts that are published',
  practice_mark: 'says that a database is for practice, and is looked at whenever it is opened',
  practice_task: 'is not published, and only in a practice record',
  serving_portal: 'says which processes serve readers now',
  stored_page: 'is made anew from the records',
  build_file: 'comes with each build',
  outer_cache: 'says which caches stand before the portals now',
  cache_purge: 'is what these have still to be told',
};

/** Which records: those that `$1` names, as text[]; those whose rows stand where `$1` says, as tid[], in the order of their names; or all. */
type Which = 'named' | 'placed' | 'all';

/**
 * SQL for the rows of records as one line of JSON each: `id`, `content`, and what else of a record's own row `s` is asked for.
 * Runs under TimeZone UTC, so that an instant is written in one way.
 */
export function publishedRowsQuery(type: PublishedType, which: Which, beside: string[] = []): string {
  const rows: RowsOf = publishedRows[type];
  const narrow = rows.narrow ? `AND ${rows.narrow}` : '';
  const where = {
    all: '',
    named: `WHERE ${rows.id} = ANY($1::text[]) ${narrow}`,
    placed: `WHERE s.ctid = ANY($1::tid[]) ${byName(rows)}`,
  };
  const later = (rows.later ?? []).map((each, index) => ` || ${laterOf(each, `s_later_${index}`)}`).join('');
  const content = `(${contentOf(rows, 's', 's')}${later})::text AS content`;
  return `SELECT ${[`${rows.id} AS id`, content, ...beside].join(', ')} ${fromOf(rows)} ${where[which]}`;
}

/** SQL for the places of all records of a kind, as `place`, in the order of their names. They hold in one snapshot alone. */
export function publishedPlacesQuery(type: PublishedType): string {
  const rows: RowsOf = publishedRows[type];
  return `SELECT s.ctid::text AS place ${fromOf(rows)} ${byName(rows)}`;
}

function byName({ id }: RowsOf): string {
  return `ORDER BY (${id}) COLLATE "C"`;
}

function fromOf({ table, from = '' }: RowsOf): string {
  return `FROM "${table}" s ${from}`;
}

/** A row with its parts. Nulls are left out, so that a column which a later release adds changes no digest. */
function contentOf(
  { table, omit, parts = [] }: Omit<Part, 'column'> & { omit?: string },
  row: string,
  path: string,
): string {
  const own = columnsOf(table, row, omit);
  if (parts.length === 0) return own;
  const lists = parts.map((each, index) => {
    const alias = `${path}_${index}`;
    const items = `SELECT ${contentOf(each, alias, alias)} AS item FROM "${each.table}" ${alias}
                    WHERE ${alias}."${each.column}" = ${row}.id`;
    return `'${each.table}', (SELECT coalesce(jsonb_agg(item ORDER BY item::text COLLATE "C"), '[]') FROM (${items}) AS l)`;
  });
  return `jsonb_build_object('own', ${own}, ${lists.join(', ')})`;
}

function laterOf(each: Part, alias: string): string {
  const items = `SELECT ${contentOf(each, alias, alias)} AS item FROM "${each.table}" ${alias} WHERE ${alias}."${each.column}" = s.id`;
  return `(SELECT CASE WHEN count(*) = 0 THEN '{}'
                  ELSE jsonb_build_object('${each.table}', jsonb_agg(item ORDER BY item::text COLLATE "C")) END FROM (${items}) AS l)`;
}

/** The tables of the rows that hang on a record, with the column that says on which. */
export function partsOf(type: PublishedType): Part[] {
  const rows: RowsOf = publishedRows[type];
  return [...rows.parts, ...(rows.later ?? [])];
}

/** The columns of tables that hold JSON: a null inside them is part of a record. */
export const jsonColumns: Record<string, readonly string[]> = {
  claim: ['value'],
  proposal: ['base', 'record'],
  run: ['report'],
  statement_version: ['snapshot'],
  text: ['removed', 'warnings'],
};

/** SQL for the columns of a row of a table that are not null, nor the null of JSON. */
export function columnsOf(table: string, row: string, omit?: string): string {
  const json = jsonColumns[table] ?? [];
  const apart = [...json, ...(omit === undefined ? [] : [omit])];
  const plain = apart.length === 0 ? `to_jsonb(${row})` : `to_jsonb(${row}) - '{${apart.join(',')}}'::text[]`;
  const kept = json.map(
    (name) => ` || CASE WHEN ${row}.${name} <> 'null' THEN jsonb_build_object('${name}', ${row}.${name}) ELSE '{}' END`,
  );
  return `(jsonb_strip_nulls(${plain})${kept.join('')})`;
}

export const pinTimeZone = "SELECT set_config('TimeZone', 'UTC', true)";

export function digestOf(content: string): string {
  return `${digestForm}:${createHash('sha256').update(content).digest('hex')}`;
}

/** True of the digests of a link that was written by this form of the record. */
export function isOfThisForm(digests: Digests | null): boolean {
  return digests !== null && Object.values(digests).every((digest) => digest === null || formOf(digest) === digestForm);
}

export function formOf(digest: string): number {
  return Number(digest.split(':')[0]);
}

export function nameOf(type: string, id: string): string {
  return `${type} ${id}`;
}

/** What the rows of these records come to now; null for a record without rows. */
export async function readDigests(
  tx: Prisma.TransactionClient,
  subjects: { type: string; id: string }[],
): Promise<Map<string, string | null>> {
  const published = subjects.filter(({ type }) => Object.hasOwn(publishedRows, type));
  const digests = new Map<string, string | null>(published.map(({ type, id }) => [nameOf(type, id), null]));
  if (published.length > 0) await tx.$executeRawUnsafe(pinTimeZone);
  for (const type of publishedTypes) {
    const ids = [...new Set(subjects.filter((subject) => subject.type === type).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const rows = await tx.$queryRawUnsafe<PublishedRow[]>(publishedRowsQuery(type, 'named'), ids);
    for (const { id, content } of rows) digests.set(nameOf(type, id), digestOf(content));
  }
  return digests;
}

export type PublishedRow = { id: string; content: string };
