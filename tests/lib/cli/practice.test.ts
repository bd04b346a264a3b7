import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabaseClient } from '@/lib/db/client';
import { readHeadFile } from '@/lib/editing/history/head-file';
import { env } from '@/lib/env';
import { runToEnd } from '@/lib/process/run-program';
import { practiceUrlOf } from '@/prisma/practice-database';
import { connect } from '@/prisma/server-check';
import { databaseApart, testDatabase } from '@/tests/support/database';
import { runVerb } from '@/tests/support/run-verb';

// The real record beside which everything below is done. It must end as it began.
const real = await testDatabase('loaded');
const practiceUrl = practiceUrlOf(real.url);
const data = await mkdtemp(join(tmpdir(), 'portal-data-'));
const before = await fingerprint();

afterAll(async () => {
  const server = await connect(inject('templates').server);
  await server.query(`drop database if exists "${new URL(practiceUrl).pathname.slice(1)}" with (force)`);
  await server.end();
  await rm(data, { recursive: true, force: true });
});

/** Runs the command as a process of its own, which alone reads from its environment which record it is for. */
async function run(
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const own = { DATABASE_URL: real.url, PORTAL_DATA: data, PORTAL_PRACTICE: '', INIT_CWD: process.cwd() };
  return runToEnd(['lib/run/boot.mjs', 'portal', ...args], { environment: { ...own, ...environment }, quiet: true });
}

const practising = { PORTAL_PRACTICE: '1' };

/** Every row of what the real record holds, as far as practice could touch it. */
async function fingerprint(): Promise<string> {
  const client = await connect(real.url);
  try {
    const { rows } = await client.query(
      `select (select json_agg(c.hash order by c.seq) from change c) as chain,
              (select count(*)::int from draft) as drafts, (select count(*)::int from person) as people,
              (select json_agg(s.public_id order by s.public_id) from statement s) as statements,
              (select count(*)::int from practice_mark) as marks, (select count(*)::int from practice_task) as tasks`,
    );
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  } finally {
    await client.end();
  }
}

function jsonOf(output: string): Record<string, unknown> {
  return JSON.parse(output.slice(output.lastIndexOf('\n{') + 1 || output.indexOf('{')));
}

describe('portal practice', () => {
  it('makes the invented record beside the real one, with two invitations, and the second time changes nothing', async () => {
    const made = await run(['practice', '--json', '--lang', 'en']);
    expect(made.code, made.output).toBe(0);
    const people = [
      {
        email: 'editor@practice.example',
        role: 'contributor',
        invitation: expect.stringMatching(/\/en\/desk\/invitation\//),
      },
      {
        email: 'publisher@practice.example',
        role: 'publisher',
        invitation: expect.any(String),
        totp: expect.any(String),
        recoveryCodes: expect.arrayContaining([expect.any(String)]),
      },
    ];
    expect(jsonOf(made.output)).toEqual({ state: 'made', texts: 35, people });
    const db = createDatabaseClient(practiceUrl);
    onTestFinished(() => db.$disconnect());
    expect(await db.paragraph.count({ where: { text: { statement: { publicId: 'tervane-13' } } } })).toBeGreaterThan(
      30,
    );
    const changes = await db.change.count();
    const again = await run(['practice', '--json']);
    expect(jsonOf(again.output)).toEqual({ state: 'there', texts: 0, people: [] });
    expect(await db.change.count()).toBe(changes);
    expect(await fingerprint()).toBe(before);
  });

  it('keeps its head and its state in a folder of its own, and each head is of its own chain alone', async () => {
    expect((await readdir(data)).filter((name) => name !== 'practice')).toEqual([]);
    const head = join(data, 'practice', 'head.json');
    expect(await readHeadFile(head)).not.toBeNull();
    const own = await run(['verify', '--head', head, '--json'], practising);
    expect(jsonOf(own.output)).toMatchObject({ ok: true, anchored: true });
    const other = await runVerb('verify', '--head', head, '--json');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ ok: false, anchored: false, broken: [{ what: 'head' }] });
  });

  it('adds people to the practice database alone', async () => {
    const added = await run(['user', 'add', 'third@practice.example', '--role', 'contributor', '--json'], practising);
    expect(added.code, added.output).toBe(0);
    expect(await real.db.person.count()).toBe(0);
  });

  it('is refused with the real database as its own, and the practice database as the real one', async () => {
    for (const args of [['load'], ['user', 'list']]) {
      const { code, output } = await run(args, { DATABASE_URL: practiceUrl });
      expect(code, output).toBe(1);
      expect(output).toMatch(/This is the database of a practice record/);
    }
    const named = await databaseApart('loaded');
    const asPractice = `${new URL(named.url).pathname.slice(1)}_practice`;
    const server = await connect(inject('templates').server);
    await named.db.$disconnect();
    await server.query(`create database "${asPractice}" template "${new URL(named.url).pathname.slice(1)}"`);
    onTestFinished(async () => {
      await server.query(`drop database "${asPractice}" with (force)`);
      await server.end();
    });
    const url = practiceUrlOf(named.url);
    for (const args of [['practice', '--reset', '--yes'], ['load']]) {
      const { code, output } = await run(args, { ...practising, DATABASE_URL: url });
      expect(code, output).toBe(1);
      expect(output).toMatch(/this is the database of a real record/);
    }
  });

  it('keeps texts of one record out of the other, and knows no run of it', async () => {
    const { code, err } = await runVerb('import', 'prisma/practice/texts', '--publish');
    expect(code).toBe(1);
    expect(err).toMatch(/practice is true: these texts are invented/);
    const db = createDatabaseClient(practiceUrl);
    const { publicId } = await db.run.findFirstOrThrow({ where: { kind: 'load' } });
    await db.$disconnect();
    expect(await runVerb('undo', publicId)).toMatchObject({ code: 1 });
    expect(await fingerprint()).toBe(before);
  });

  it('asks before it empties the record, and then fills it anew', async () => {
    const unasked = await run(['practice', '--reset']);
    expect(unasked).toMatchObject({ code: 1, output: expect.stringMatching(/no terminal to ask at: add --yes/) });
    const db = createDatabaseClient(practiceUrl);
    const people = await db.person.count();
    await db.$disconnect();
    expect(people).toBe(3);
    const reset = await run(['practice', '--reset', '--yes', '--json']);
    expect(reset.code, reset.output).toBe(0);
    expect(jsonOf(reset.output)).toMatchObject({ state: 'reset', texts: 35, people: [{}, {}] });
    expect(await fingerprint()).toBe(before);
  });

  it('empties no record that somebody uses', async () => {
    const client = await connect(practiceUrl);
    onTestFinished(() => client.end());
    const { code, output } = await run(['practice', '--reset', '--yes']);
    expect(code, output).toBe(1);
    expect(output).toMatch(/Somebody else uses the practice record/);
    expect((await client.query('select from statement')).rowCount).toBeGreaterThan(10);
  });

  it('says that its portal must be stopped before it asks anything', async () => {
    const folder = join(data, 'practice');
    await mkdir(folder, { recursive: true });
    const note = join(folder, 'running.json');
    onTestFinished(() => rm(note, { force: true }));
    await writeFile(note, JSON.stringify({ pid: process.pid, origin: 'http://localhost:4999' }));
    const { code, output } = await run(['practice', '--reset']);
    expect(code).toBe(1);
    expect(output).toMatch(/served at http:\/\/localhost:4999: stop that portal first/);
    expect(output).not.toMatch(/--yes/);
  });

  it('empties and fills with the database that comes along, which nothing else keeps open', async () => {
    const own = await mkdtemp(join(tmpdir(), 'portal-data-'));
    onTestFinished(() => rm(own, { recursive: true, force: true }));
    const reset = await run(['practice', '--reset', '--yes', '--json'], { DATABASE_URL: '', PORTAL_DATA: own });
    expect(reset.code, reset.output).toBe(0);
    expect(jsonOf(reset.output)).toMatchObject({ state: 'reset', texts: 35, people: [{}, {}] });
  });

  it('says what its options are', async () => {
    expect(await runVerb('practice', '--yes')).toMatchObject({ code: 2 });
    expect(await runVerb('practice', '--lang', 'fr')).toMatchObject({ code: 2 });
    expect(env.PORTAL_PRACTICE).toBe(false);
  });
});
