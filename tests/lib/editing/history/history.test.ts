import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesChannel, fromPayload } from '@/lib/db/changes-channel';
import { type ChangeEntry, recordChanges } from '@/lib/editing/history/history';
import { verifyChain } from '@/lib/editing/verify/verify-chain';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';

const { db, url } = await testDatabase('migrated');
const editor = { kind: 'person', id: 'editor', role: 'publisher', translates: null } as const;
let admin: pg.Client;

beforeEach(async () => {
  admin = await connect(url);
});

afterEach(async () => {
  await inTheBackRoom('DELETE FROM change');
  await admin.end();
});

function entry(changes: Partial<ChangeEntry> = {}): ChangeEntry {
  const subject = { type: 'meeting', id: 'cifg-12' };
  return {
    action: 'meeting.retitle',
    subject,
    before: { title: 'أ' },
    after: { title: 'ب', n: 1.5 },
    tags: [],
    ...changes,
  };
}

function record(...entries: ChangeEntry[]) {
  return db.$transaction((tx) => recordChanges(tx, editor, entries));
}

/** What only the owner of the table can do: with the triggers out of the way. */
async function inTheBackRoom(sql: string): Promise<void> {
  await admin.query(`ALTER TABLE change DISABLE TRIGGER USER; ${sql}; ALTER TABLE change ENABLE TRIGGER USER`);
}

describe('the history', () => {
  it('keeps who changed what, from what to what', async () => {
    await db.$transaction((tx) => recordChanges(tx, editor, [entry({ reason: 'a slip' })]));
    expect(await db.change.findFirst()).toMatchObject({
      actor: 'publisher:editor',
      action: 'meeting.retitle',
      subjectType: 'meeting',
      subjectId: 'cifg-12',
      before: { title: 'أ' },
      after: { title: 'ب', n: 1.5 },
      reason: 'a slip',
    });
  });

  it('links every change to the one before, across transactions', async () => {
    await record(entry(), entry());
    await record(entry({ before: null }));
    const rows = await db.change.findMany({ orderBy: { seq: 'asc' } });
    expect(rows[0]?.previousHash).toBe('0'.repeat(64));
    expect(rows[1]?.previousHash).toBe(rows[0]?.hash);
    expect(rows[2]?.previousHash).toBe(rows[1]?.hash);
    expect(await verifyChain(admin)).toMatchObject({ length: 3, broken: [] });
  });

  it('stays one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => record(entry(), entry())));
    expect(await verifyChain(admin)).toMatchObject({ length: 16, broken: [] });
  });

  it('forgets a change whose transaction failed', async () => {
    const failing = db.$transaction(async (tx) => {
      await recordChanges(tx, editor, [entry()]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.change.count()).toBe(0);
  });

  it('names the link that was tampered with', async () => {
    await record(entry(), entry(), entry());
    const [, second] = await db.change.findMany({ orderBy: { seq: 'asc' } });
    await inTheBackRoom(`UPDATE change SET after = '{"title":"ت"}' WHERE seq = ${second?.seq}`);
    const report = await verifyChain(admin);
    expect(report.broken).toEqual([
      { what: 'change', id: String(second?.seq), problem: 'its content is not what was recorded' },
    ]);
  });

  it.each(['actor', 'action', 'subject_id', 'reason'])('notices a changed %s', async (column) => {
    await record(entry({ reason: 'because' }));
    await inTheBackRoom(`UPDATE change SET ${column} = 'other'`);
    expect((await verifyChain(admin)).broken).not.toEqual([]);
  });

  it('notices a link that was cut out', async () => {
    await record(entry(), entry(), entry());
    const [, second, third] = await db.change.findMany({ orderBy: { seq: 'asc' } });
    await inTheBackRoom(`DELETE FROM change WHERE seq = ${second?.seq}`);
    expect((await verifyChain(admin)).broken.map(({ id }) => id)).toEqual([String(third?.seq)]);
  });

  it.each(['UPDATE change SET reason = NULL', 'DELETE FROM change', 'TRUNCATE change CASCADE'])(
    'refuses %s',
    async (sql) => {
      await record(entry());
      await expect(admin.query(sql)).rejects.toThrow(/history can only grow/);
    },
  );

  it('tells the tags at the commit, and not before', async () => {
    const heard: string[] = [];
    admin.on('notification', ({ payload }) => heard.push(...fromPayload(payload ?? '')));
    await admin.query(`LISTEN ${changesChannel}`);
    await db.$transaction(async (tx) => {
      await recordChanges(tx, editor, [entry({ tags: ['meetings', 'meeting:cifg-12'] })]);
      await admin.query('SELECT 1');
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard).toEqual(['meetings', 'meeting:cifg-12']);
  });
});
