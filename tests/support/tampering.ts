import type pg from 'pg';
import { expect } from 'vitest';
import { z } from 'zod';
import { loader } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { recordChanges } from '@/lib/editing/history/history';
import {
  type PublishedType,
  partsOf,
  publishedRows,
  publishedTypes,
  uncoveredTables,
} from '@/lib/editing/history/published-rows';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { type ChainLink, type Queryable, verifyChain } from '@/lib/editing/verify/verify-chain';
import { type GivenHead, verifyRecord } from '@/lib/editing/verify/verify-record';
import { write } from '@/lib/editing/write';
import { connect } from '@/prisma/server-check';
import { chainTamperings, type Named, pick, type Random, type Tampering } from './chain-tampering';
import type { TestDatabase } from './database';
import { readFewRecords } from './few-records';
import { importFolders, makeTextsFolder, officialTextInput, textInput } from './texts';

const operator = { kind: 'operator' } as const;
let admin: pg.Client;
let head: GivenHead;

/** A few records of every kind with their texts, and a chain of at least so many links. */
export async function fillRecord(db: Database, links: number): Promise<void> {
  await loadRecords(loader, await readFewRecords(), { db });
  await publishStatementText(operator, textInput({ slug: 'ar-other' }));
  await publishStatementText(operator, officialTextInput());
  await withdrawStatementText(operator, { statement: 'cifg-13', slug: 'ar-other', version: 1, reason: 'A test.' });
  await importFolders([await makeTextsFolder()]);
  await cite(operator, {}, { db });
  await undertake(operator, {}, { db });
  for (let length = await db.change.count(); length < links; length = await db.change.count()) {
    const entries = Array.from({ length: Math.min(1_000, links - length) }, (_, index) => ({
      action: 'draft.submit',
      subject: { type: 'draft', id: `d${length + index}` },
      before: { state: 'draft' },
      after: { state: 'in_review' },
      tags: [],
      digests: {},
    }));
    await db.$transaction((tx) => recordChanges(tx, operator, entries), { timeout: 60_000 });
  }
}

/** What a source says of a party: no bundled record has such words yet. */
const cite = write('text.revise', z.strictObject({}), async (tx) => {
  const party = await tx.party.findFirstOrThrow({ orderBy: { publicId: 'asc' } });
  const source = await tx.source.findFirstOrThrow({ orderBy: { publicId: 'asc' } });
  const words = { words: 'a state of the north', wordsLang: 'en' };
  await tx.citation.create({ data: { partyId: party.id, sourceId: source.id, position: 1, ...words } });
  const subject = { type: 'party', id: party.publicId };
  const change = { action: 'party.edit', subject, before: null, after: { id: party.publicId }, tags: [] };
  return { changes: [change], result: () => null };
});

/** No commitment is bundled. */
const undertake = write('text.revise', z.strictObject({}), async (tx) => {
  const { id: firstStatementId } = await tx.statement.findFirstOrThrow({ orderBy: { publicId: 'asc' } });
  const words = { actorAr: 'الأعضاء', actorEn: 'Members', whatAr: 'الإبلاغ', whatEn: 'To report' };
  const publicId = 'members-to-report';
  await tx.commitment.create({ data: { ...words, publicId, state: 'open', firstStatementId, firstSlot: 'p1' } });
  const subject = { type: 'commitment', id: publicId };
  const change = { action: 'commitment.publish', subject, before: null, after: { id: publicId }, tags: [] };
  return { changes: [change], result: () => null };
});

/** The same numbers in each run, so that a failure can be looked at again. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

async function rowsOf<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await admin.query<Row>(sql, values)).rows;
}

type Spot = { type: PublishedType; table: string; list: string };

/** Every table of every kind of record, with SQL that lists its rows and the record that each belongs to. */
const spots: Spot[] = publishedTypes.flatMap((type) => {
  const { table, id, ...rest } = publishedRows[type];
  const parts = partsOf(type);
  const join = 'from' in rest ? rest.from : '';
  const own = { type, table, list: `SELECT s.ctid::text AS place, ${id} AS owner FROM "${table}" s ${join}` };
  const below = parts.flatMap((part) => {
    const ofPart = `JOIN "${table}" s ON s.id = c."${part.column}" ${join}`;
    const inner = part.parts ?? [];
    return [
      {
        type,
        table: part.table,
        list: `SELECT c.ctid::text AS place, ${id} AS owner FROM "${part.table}" c ${ofPart}`,
      },
      ...inner.map((each) => ({
        type,
        table: each.table,
        list: `SELECT d.ctid::text AS place, ${id} AS owner FROM "${each.table}" d
                 JOIN "${part.table}" c ON c.id = d."${each.column}" ${ofPart}`,
      })),
    ];
  });
  return [own, ...below];
});

type Column = { name: string; kind: string; type: string };

const columnsOf = (table: string) =>
  rowsOf<Column>(
    `SELECT column_name AS name, CASE WHEN data_type = 'USER-DEFINED' THEN 'enum' ELSE data_type END AS kind,
            udt_name AS type
       FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1`,
    [table],
  );

/** SQL for another value of a column. */
function otherValue({ name, kind, type }: Column): string {
  const column = `"${name}"`;
  switch (kind) {
    case 'text':
      return name.endsWith('lang')
        ? `CASE ${column} WHEN 'ar' THEN 'en' ELSE 'ar' END`
        : `coalesce(${column}, '') || 'x'`;
    case 'integer':
    case 'bigint':
      return `coalesce(${column}, 0) + 1`;
    case 'boolean':
      return `NOT ${column}`;
    case 'date':
      return `coalesce(${column}, '2020-01-01') + 1`;
    case 'jsonb':
      return `jsonb_build_array(coalesce(${column}, '1'))`;
    case 'ARRAY':
      return `array_append(${column}, 'x')`;
    case 'uuid':
      return 'gen_random_uuid()';
    case 'bytea':
      return `${column} || '\\x78'`;
    case 'enum':
      return `(SELECT e FROM unnest(enum_range(NULL::"${type}")) AS e WHERE e IS DISTINCT FROM ${column} LIMIT 1)`;
    default:
      return `coalesce(${column}, now()) + interval '1 second'`;
  }
}

type Place = { place: string; owner: string };

const rowTamperings: Record<string, (spot: Spot, places: Place[], random: Random) => Promise<Tampering>> = {
  async change({ type, table }, places, random) {
    const { place, owner } = pick(places, random);
    const columns = await columnsOf(table);
    for (let from = random(columns.length), tries = 0; tries < columns.length; tries += 1, from += 1) {
      const column = columns[from % columns.length] as Column;
      if (
        await isDone(`UPDATE "${table}" SET "${column.name}" = ${otherValue(column)} WHERE ctid = $1::tid`, [place])
      ) {
        return { done: `${table}.${column.name} of ${type} ${owner} altered`, expected: [{ what: type, id: owner }] };
      }
    }
    throw new Error(`no column of ${table} can be altered`);
  },
  async delete({ type, table }, places, random) {
    const { place, owner } = pick(places, random);
    await admin.query(`DELETE FROM "${table}" WHERE ctid = $1::tid`, [place]);
    return { done: `a row of ${table} of ${type} ${owner} deleted`, expected: [{ what: type, id: owner }] };
  },
  async insert({ type, table }, places, random) {
    const { place, owner } = pick(places, random);
    const columns = (await columnsOf(table)).map(({ name }) => name);
    const fresh: Record<string, unknown> = {
      id: nextId(),
      public_id: 'forged',
      slug: 'forged',
      code: 'forged',
      label: 'p9001',
      text: 'forged',
      name: 'forged',
      position: 9001,
      number: 9001,
      ordinal: 9001,
      B: '0190aaaa-0000-7000-8000-000000000001',
      source_id: '0190aaaa-0000-7000-8000-000000000002',
      slot_id: '0190aaaa-0000-7000-8000-000000000003',
      count_id: null,
    };
    if (table === 'meeting_party') fresh.party_id = '0190aaaa-0000-7000-8000-000000000004';
    if (table === 'claim') fresh.public_id = `forged-${forged}`;
    if (table === 'membership') fresh.role = 'observer';
    if (table === 'meeting') Object.assign(fresh, { ordinal: null, ordinal_scope: null });
    if (table === 'original') fresh.sha256 = 'f'.repeat(64);
    const own = Object.fromEntries(Object.entries(fresh).filter(([name]) => columns.includes(name)));
    await admin.query('ALTER TABLE original DROP CONSTRAINT IF EXISTS original_sha256_is_of_its_bytes');
    await admin.query(
      `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::public."${table}", to_jsonb(x) || $2::jsonb)).*
         FROM "${table}" x WHERE ctid = $1::tid`,
      [place, JSON.stringify(own)],
    );
    const isRoot = publishedRows[type].table === table;
    return {
      done: `a row put into ${table} beside ${type} ${owner}`,
      expected: isRoot ? namesOfForged(type, owner) : [{ what: type, id: owner }],
    };
  },
  async swap({ type, table }, places, random) {
    const one = pick(places, random);
    const two = pick(places, random);
    const columns = (await columnsOf(table)).filter(({ name }) => name !== 'id' && name !== 'bytes');
    for (let from = random(columns.length), tries = 0; tries < columns.length; tries += 1, from += 1) {
      const { name } = columns[from % columns.length] as Column;
      const values = [one.place, two.place];
      const differs = await rowsOf(
        `SELECT FROM "${table}" a, "${table}" b WHERE a.ctid = $1::tid AND b.ctid = $2::tid
            AND to_jsonb(a."${name}") IS DISTINCT FROM to_jsonb(b."${name}")`,
        values,
      );
      const sql = `UPDATE "${table}" t SET "${name}" = o."${name}" FROM "${table}" o
                    WHERE (t.ctid = $1::tid AND o.ctid = $2::tid) OR (t.ctid = $2::tid AND o.ctid = $1::tid)`;
      if (differs.length === 0 || !(await isDone(sql, values))) continue;
      const expected = [one, two].map(({ owner }) => ({ what: type, id: owner }));
      return { done: `${table}.${name} of ${one.owner} and ${two.owner} swapped`, expected };
    }
    return rowTamperings.delete?.({ type, table, list: '' }, places, random) ?? Promise.reject(new Error('no delete'));
  },
};

/** What a copy of a record's own row is called: the copy has names of its own where the row has them. */
function namesOfForged(type: PublishedType, owner: string): Named[] {
  const [first = '', second = ''] = owner.split('/');
  const ids: Partial<Record<PublishedType, string>> = {
    membership: `${first}/${second}/observer`,
    text: `${first}/forged`,
    version: `${first}/v/9001`,
    original: 'f'.repeat(64),
  };
  return [{ what: type, id: ids[type] ?? 'forged' }];
}

/** Checks and keys that a change would break refuse it: another one is tried then. */
async function isDone(sql: string, values: unknown[]): Promise<boolean> {
  await admin.query('SAVEPOINT before');
  try {
    const { rowCount } = await admin.query(sql, values);
    return (rowCount ?? 0) > 0;
  } catch {
    await admin.query('ROLLBACK TO SAVEPOINT before');
    return false;
  }
}

/** While the chain alone is tampered with, the rows are read once: nobody has touched them. */
function rowsAsTheyWere(known: Map<string, unknown>): Queryable {
  let cursor = '';
  const query = async (sql: string, values?: unknown[]) => {
    if (/\bchange\b/.test(sql)) return admin.query(sql, values);
    if (sql.startsWith('DECLARE')) cursor = sql;
    const asked = JSON.stringify([/^(FETCH|CLOSE)/.test(sql) && cursor, sql, values]);
    if (!known.has(asked)) known.set(asked, await admin.query(sql, values));
    return known.get(asked);
  };
  return { query: query as Queryable['query'] };
}

/** Each from the same state, as the owner of everything: no trigger and no foreign key stands in the way. */
async function inReplica<Result>(work: () => Promise<Result>): Promise<Result> {
  await admin.query('BEGIN; SET LOCAL session_replication_role = replica');
  try {
    return await work();
  } finally {
    await admin.query('ROLLBACK');
  }
}

const nameOf = ({ what, id }: Named) => `${what} ${id}`;

/** Those that the portal does not name. Another row that only leads to what is gone does not count as named. */
async function missedOf(client: Queryable, tamperings: Tampering[]): Promise<string[]> {
  const { ok, broken } = await verifyRecord(client, head);
  const named = new Set(broken.filter(({ problem }) => !problem.includes(' leads to a row ')).map(nameOf));
  const missed = tamperings.filter(({ expected }) => ok || !expected.some((each) => named.has(nameOf(each))));
  return missed.map(
    ({ done, expected }) => `${done}: ${JSON.stringify([...named].slice(0, 5))}, not ${JSON.stringify(expected)}`,
  );
}

/** How many tamperings with rows are looked for at once; no two of them with one record. */
const atOnce = 8;

/** Tampers with the chain and with the rows of every table in turn, and expects each to be found and named. */
export async function expectTamperingsFound(
  { url, db }: TestDatabase,
  { attacks, links = 0 }: { attacks: number; links?: number },
): Promise<void> {
  await fillRecord(db, links);
  admin = await connect(url);
  try {
    await tamper(attacks);
  } finally {
    await admin.end();
  }
}

async function tamper(attacks: number): Promise<void> {
  const before = await inReplica(() => verifyRecord(admin));
  expect(before).toMatchObject({ ok: true, anchored: false, broken: [], unsealed: [] });
  head = before.head ?? { seq: 0, hash: '' };
  const chain: ChainLink[] = [];
  await verifyChain(admin, (link) => chain.push(link));
  expect(await inReplica(() => verifyRecord(admin, head))).toMatchObject({ ok: true, anchored: true });
  const filled: Spot[] = [];
  for (const spot of spots) if ((await rowsOf(`${spot.list} LIMIT 1`)).length > 0) filled.push(spot);
  await expectEveryTable(filled);

  const random = randomFrom(20_261_128);
  const kinds = Object.values(chainTamperings);
  const known = rowsAsTheyWere(new Map());
  const missed: string[] = [];
  // Every third has to do with the chain.
  const ofChain = Math.ceil(attacks / 3);
  for (let turn = 0; turn < ofChain; turn += 1) {
    const kind = kinds[turn % kinds.length] ?? kinds[0];
    if (kind)
      missed.push(...(await inReplica(async () => missedOf(known, [await kind({ admin, chain, head }, random)]))));
  }
  const places = new Map<Spot, Place[]>();
  for (const spot of filled) places.set(spot, await rowsOf<Place>(spot.list));
  const turns = Array.from({ length: attacks - ofChain }, (_, turn) => turn);
  let found = ofChain;
  while (turns.length > 0) {
    const tamperings = await inReplica(async () => {
      const done = await tamperWithRows(turns, filled, places, random);
      missed.push(...(await missedOf(admin, done)));
      return done;
    });
    found += tamperings.length;
  }
  expect(missed).toEqual([]);
  expect(found).toBe(attacks);
}

let forged = 0;

/** Several rows may be put into one table at once. */
function nextId(): string {
  forged += 1;
  return `0190aaaa-0000-7000-8001-${String(forged).padStart(12, '0')}`;
}

/** Takes the next turns, as far as they are about records that none before them was about. */
async function tamperWithRows(
  turns: number[],
  filled: Spot[],
  places: Map<Spot, Place[]>,
  random: Random,
): Promise<Tampering[]> {
  const ways = Object.values(rowTamperings);
  const done: Tampering[] = [];
  const named = new Set<string>();
  while (done.length < atOnce) {
    const [turn] = turns;
    if (turn === undefined) break;
    const spot = filled[turn % filled.length] as Spot;
    const way = ways[(turn + Math.floor(turn / filled.length)) % ways.length];
    if (!way) break;
    await admin.query('SAVEPOINT turn');
    const tampering = await way(spot, places.get(spot) ?? [], random);
    if (tampering.expected.some((each) => named.has(nameOf(each)))) {
      await admin.query('ROLLBACK TO SAVEPOINT turn');
      break;
    }
    turns.shift();
    done.push(tampering);
    for (const each of tampering.expected) named.add(nameOf(each));
  }
  return done;
}

async function expectEveryTable(filled: Spot[]): Promise<void> {
  const tables = new Set(filled.map(({ table }) => table));
  const known = await rowsOf<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
  );
  expect(known.map(({ name }) => name).filter((name) => !tables.has(name) && !(name in uncoveredTables))).toEqual([]);
}
