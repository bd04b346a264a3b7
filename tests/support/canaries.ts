import type pg from 'pg';
import type { PersonActor } from '@/lib/auth/permissions';
import { createDatabaseClient } from '@/lib/db/client';
import { recordChanges } from '@/lib/editing/history/history';
import { uncoveredTables } from '@/lib/editing/history/published-rows';
import { connect } from '@/prisma/server-check';

/** The words that search is asked for, and the word beside it that nothing public may say. */
export const canary = { asked: 'zqcanary', hidden: 'qzhidden' };

const words = `${canary.asked} ${canary.hidden}`;

/** What the public sees of these is their purpose. */
const publicTables = [
  'change',
  'search_document',
  'search_term',
  'said_word',
  '_prisma_migrations',
  'stored_page',
  'build_file',
];

/** What these hold is no words, or words that were public. */
const wordless = [
  'text_task',
  'stale_place',
  'practice_mark',
  'practice_task',
  'serving_portal',
  'outer_cache',
  'cache_purge',
];

/** Rows that others name come first. */
const first = ['person', 'draft', 'reading', 'comment'];

const ids = {
  person: '01936a00-0000-7000-8000-00000000ca01',
  draft: '01936a00-0000-7000-8000-00000000ca02',
  comment: '01936a00-0000-7000-8000-00000000ca03',
};

/** Values that a table insists on, and references. Every other column gets canary words, as far as it takes words. */
const given: Record<string, unknown> = {
  'person.id': ids.person,
  'draft.id': ids.draft,
  'comment.id': ids.comment,
  'comment.number': 900_000_000,
  'schedule.outcome': 'refused',
  'person.role': 'contributor',
  'person.translates': null,
  'person.lang': 'ar',
  'draft.run_id': null,
  'draft_part.base_version': 1,
  'reading_value.flags': [`${words} reading_value.flags`],
  'report.number': 900_000_000,
  'report.state': 'answered',
  'report.outcome': 'corrected',
};

const references: Record<string, string> = {
  person_id: ids.person,
  starter_id: ids.person,
  author_id: ids.person,
  draft_id: ids.draft,
  taker_id: ids.person,
  answerer_id: ids.person,
  decider_id: ids.person,
  settled_by_id: ids.person,
  comment_id: ids.comment,
};

type Column = { table: string; name: string; type: string; values: string[] | null };

/** Puts canary words into every column of every table that is not public, and into the history of a draft. */
export async function plantCanaries(url: string): Promise<string[]> {
  const client = await connect(url);
  const columns = await readColumns(client);
  const tables = [...new Set([...first, ...columns.map(({ table }) => table)])];
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table);
    const names = own.map(({ name }) => `"${name}"`).join(', ');
    const places = own.map((_, index) => `$${index + 1}`).join(', ');
    await client.query(`INSERT INTO "${table}" (${names}) VALUES (${places})`, own.map(contentFor));
  }
  await client.end();
  await tellOfDraft(url);
  return columns
    .filter((column) => `${contentFor(column)}`.includes(canary.hidden))
    .map(({ table, name }) => `${table}.${name}`);
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const tables = Object.keys(uncoveredTables).filter((table) => ![...publicTables, ...wordless].includes(table));
  const { rows } = await client.query<Column>(
    `SELECT c.table_name AS "table", c.column_name AS name, c.udt_name AS type,
            (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e
               JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = c.udt_name) AS values
       FROM information_schema.columns c
      WHERE c.table_schema = current_schema() AND c.table_name = ANY($1::text[]) ORDER BY 1, c.ordinal_position`,
    [tables],
  );
  return rows;
}

function contentFor({ table, name, type, values }: Column): unknown {
  const key = `${table}.${name}`;
  if (key in given) return given[key];
  if (references[name] !== undefined) return references[name];
  if (values) return values[0];
  switch (type) {
    case 'text':
      return `${words} ${key}`;
    case 'jsonb':
      return JSON.stringify({ [`${words} ${key}`]: `${words} ${key}` });
    case 'bytea':
      return Buffer.from(`${words} ${key}`);
    case 'uuid':
      return ids.draft;
    case 'timestamptz':
      return new Date();
    default:
      return 1;
  }
}

async function tellOfDraft(url: string): Promise<void> {
  const db = createDatabaseClient(url);
  const actor: PersonActor = { kind: 'person', id: canary.hidden, role: 'reviewer', translates: null };
  const subject = { type: 'draft', id: `${canary.asked}-${canary.hidden}` };
  const entry = { action: 'draft.return', subject, before: { state: words }, after: { state: words }, reason: words };
  await db.$transaction((tx) => recordChanges(tx, actor, [{ ...entry, tags: [] }]));
  await db.$disconnect();
}
