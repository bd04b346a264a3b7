import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compareClocks, examineDatabase } from '@/lib/cli/doctor/examine-database';
import { examineClock, examineNode, judgeDisk } from '@/lib/cli/doctor/examine-machine';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { checkServer, connect, findServerFaults } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';

describe('what the doctor says of a machine', () => {
  it.each([
    ['18.20.0', 'fault'],
    ['20.18.3', 'fault'],
    ['20.19.0', 'advice'],
    ['22.12.0', 'ok'],
    ['24.1.0', 'ok'],
  ])('Node.js %s: %s', (version, state) => {
    expect(examineNode(version)).toMatchObject({ state });
  });

  it.each([
    [100, 'fault'],
    [500, 'advice'],
    [5_000, 'ok'],
  ])('%s MiB free: %s', (mebibytes, state) => {
    expect(judgeDisk(mebibytes, '/var')).toMatchObject({ state });
  });

  it('knows a clock that was never set', () => {
    expect(examineClock(new Date('1970-01-01T00:00:12Z'))).toMatchObject({ state: 'fault' });
    expect(examineClock(new Date('2026-11-21T00:00:00Z'))).toMatchObject({ state: 'ok' });
  });

  it('knows two clocks that differ', () => {
    const noon = new Date('2026-11-21T12:00:00Z');
    expect(compareClocks(noon, new Date('2026-11-21T12:00:30Z'))).toMatchObject({ state: 'ok' });
    expect(compareClocks(noon, new Date('2026-11-21T11:50:00Z'))).toMatchObject({ state: 'fault' });
  });
});

describe('what the doctor says of a database', async () => {
  const { url } = await testDatabase('empty');

  it('names the migrations that are pending', async () => {
    const findings = await examineDatabase();
    expect(findings.find(({ subject }) => subject === 'migrations')).toMatchObject({ state: 'advice' });
    expect(findings.filter(({ state }) => state === 'fault')).toEqual([]);
  });

  it('finds fault with a locale that knows no Arabic letters', async () => {
    const client = await openDatabase(url, `encoding 'UTF8' locale 'C'`);
    expect(await findServerFaults(client)).toEqual([expect.stringContaining('knows no Arabic letters')]);
  });

  it('finds fault with another encoding', async () => {
    const client = await openDatabase(url, `encoding 'SQL_ASCII' locale 'C'`);
    expect(await findServerFaults(client)).toEqual([expect.stringContaining('SQL_ASCII')]);
  });

  it('leaves nothing behind in a database that it looked at', async () => {
    const client = await openDatabase(url, '');
    expect(await findServerFaults(client)).toEqual([]);
    const { rows } = await client.query(`select extname from pg_extension where extname = 'pg_trgm'`);
    expect(rows).toEqual([]);
  });

  it('says in plain words that a database is missing, or that no server answers', async () => {
    await expect(checkServer(withDatabase(url, 'portal_test_none'))).rejects.toThrow(/does not exist\. Make it anew/);
    await expect(connect('postgresql://reader:secret@127.0.0.1:9/portal')).rejects.toThrow(
      'No database answers at postgresql://reader:…@127.0.0.1:9/portal (ECONNREFUSED)',
    );
  });
});

async function openDatabase(server: string, options: string): Promise<pg.Client> {
  const name = `portal_test_doctor_${Math.random().toString(36).slice(2)}`;
  const admin = await connect(server);
  await admin.query(`create database ${name} template template0 ${options}`);
  const client = new pg.Client({ connectionString: withDatabase(server, name) });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return client;
}
