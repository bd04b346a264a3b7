import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolders, readSchema } from '@/prisma/migrating/schema-files';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';

const { url } = await testDatabase('migrated');
const schema = (await readSchema(projectFolders)).map(([, text]) => text).join('\n');

/** Foreign keys that nothing walks from the other end, each with the reason. */
const neverWalked: Record<string, string> = {
  statement_version_change_seq_fkey: 'a change is never deleted, and a version is found by its statement',
};

let client: pg.Client;

beforeAll(async () => {
  client = await connect(url);
});

afterAll(() => client.end());

async function namesOf(query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query);
  return rows.map(({ name }) => name).toSorted();
}

/** The foreign keys whose columns no whole index begins with. */
const unindexedKeys = `
  select f.conname as name from pg_constraint f
   where f.contype = 'f' and f.connamespace = current_schema()::regnamespace
     and not exists (
       select from pg_index i
        where i.indrelid = f.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)`;

const columnsNamed = (column: string) => `
  select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
   where a.attname = '${column}' and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`;

describe('every foreign key', () => {
  it('has an index that begins with it, or a reason not to', async () => {
    expect(await namesOf(unindexedKeys), 'add an @@index named for its query, or a reason to neverWalked').toEqual(
      Object.keys(neverWalked).toSorted(),
    );
  });

  it('would be caught otherwise', async () => {
    await client.query('BEGIN; DROP INDEX plans_of_source');
    expect(await namesOf(unindexedKeys)).toContain('plan_source_id_fkey');
    await client.query('CREATE INDEX ON plan (source_id) WHERE place_id IS NULL');
    expect(await namesOf(unindexedKeys)).toContain('plan_source_id_fkey');
    await client.query('ROLLBACK');
  });
});

it('what says when it was changed is stamped by the database', async () => {
  const stamped = `
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgfoid = 'stamp_update'::regproc and t.tgenabled = 'O'`;
  expect(await namesOf(stamped)).toEqual(await namesOf(columnsNamed('updated_at')));
});

it('every record can be withdrawn', async () => {
  const withdrawable = await namesOf(columnsNamed('withdrawn_at'));
  expect(withdrawable).toEqual([
    'body',
    'commitment',
    'concept',
    'designation',
    'gap',
    'meeting',
    'membership',
    'party',
    'place',
    'plan',
    'source',
    'statement',
    'text',
    'topic',
  ]);
});

describe('the schema says', () => {
  it('of every model in a sentence what it is', () => {
    const models = schema.split(/\n(?=model )/).slice(1);
    expect(models.length).toBeGreaterThan(30);
    expect([...schema.matchAll(/(?<!\/\/\/ [^\n]*\n)^model (\w+)/gm)].map(([, name]) => name)).toEqual([]);
  });

  it('of every reference what a delete does', () => {
    const silent = schema.split('\n').filter((line) => /fields: \[/.test(line) && !/onDelete: /.test(line));
    expect(silent).toEqual([]);
  });

  it('of every index which query it serves', () => {
    expect(schema.split('\n').filter((line) => /@@index\(/.test(line) && !/map: "/.test(line))).toEqual([]);
  });

  it('of nothing that its kind is none', () => {
    const enums = [...schema.matchAll(/^enum \w+ \{[^}]*\}/gm)].map(([block]) => block);
    expect(enums.filter((block) => /^\s+none$/m.test(block))).toEqual([]);
    expect(enums.length).toBeGreaterThan(20);
  });
});
