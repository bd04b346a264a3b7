import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChangeMark } from '@/lib/serve/changes/change-mark';
import { makePage, packPage } from '@/lib/serve/pages/kept-page';
import { openSharedPages } from '@/lib/serve/pages/shared-pages';
import { connect } from '@/prisma/server-check';
import { testDatabaseForEach } from '@/tests/support/database';

const { url, db } = await testDatabaseForEach('migrated');

const hashOf = (seq: number) => String(seq).padStart(64, '0');
const markOf = (seq: number): ChangeMark => ({ seq: String(seq), hash: hashOf(seq) });
const change = (seq: number, tags: string[]) =>
  db.$executeRaw`
    insert into change (seq, at, actor, action, subject_type, subject_id, tags, previous_hash, hash)
    values (${seq}, now(), 'operator', 'a.b', 'meeting', 'x', ${tags}, ${hashOf(seq - 1)}, ${hashOf(seq)})`;

function open(build = 'one') {
  const shared = openSharedPages(url, build);
  onTestFinished(() => shared.close());
  return shared;
}

const page = (path: string, { tags = ['meetings'], build = 'one', text = path }: Partial<Settings> = {}) =>
  makePage({ path, type: 'text/html', headers: {}, tags, build }, Buffer.from(text), { before: null, isKnown: true });

type Settings = { tags: string[] | null; build: string; text: string };

const textOf = async (found: Promise<{ bodies: { identity: Buffer } } | null>) =>
  (await found)?.bodies.identity.toString() ?? null;

describe('a page that one portal made', () => {
  it('is there for the others with its packed bytes', async () => {
    await change(1, ['meetings']);
    const [one, other] = [open(), open()];
    const made = await page('/en', { text: 'a page of some length. '.repeat(50) });
    const packed = (await packPage(made))!;
    await one.offer(packed, markOf(1));
    expect((await other.find('/en'))?.document).toEqual(packed.document);
    expect(await other.find('/ar')).toBeNull();
  });

  it('is there no more after a change that touches it, however long ago it was made', async () => {
    await change(1, []);
    const shared = open();
    await shared.offer(await page('/a', { tags: ['meetings'] }), markOf(1));
    await shared.offer(await page('/b', { tags: ['bodies'] }), markOf(1));
    await shared.offer(await page('/c', { tags: null }), markOf(1));
    await change(2, ['meetings']);
    const found = async () => Promise.all(['/a', '/b', '/c'].map((path) => textOf(shared.find(path))));
    expect(await found()).toEqual([null, '/b', null]);
    await shared.drop(['meetings']);
    expect((await db.storedPage.findMany()).map(({ path }) => path)).toEqual(['/b']);
  });

  it('comes too late if it was made before a change, and never takes the place of a newer one', async () => {
    await change(1, []);
    await change(2, ['meetings']);
    const shared = open();
    await shared.offer(await page('/en', { text: 'new' }), markOf(2));
    await shared.offer(await page('/en', { text: 'old' }), markOf(1));
    expect(await textOf(shared.find('/en'))).toBe('new');
    await shared.offer(await page('/ar', { text: 'old' }), markOf(1));
    expect(await shared.find('/ar')).toBeNull();
  });

  it('is of no use in a history that lacks the change it knows', async () => {
    await change(1, []);
    const shared = open();
    await shared.offer(await page('/en'), { seq: '1', hash: hashOf(9) });
    expect(await shared.find('/en')).toBeNull();
  });

  it('is found by another build where that has made none itself', async () => {
    await change(1, []);
    const [old, fresh] = [open('one'), open('two')];
    await old.offer(await page('/en', { text: 'of one' }), markOf(1));
    expect((await fresh.find('/en'))?.build).toBe('one');
    await fresh.offer(await page('/en', { text: 'of two', build: 'two' }), markOf(1));
    expect([await textOf(fresh.find('/en')), await textOf(old.find('/en'))]).toEqual(['of two', 'of one']);
  });

  it('does no harm where the database is gone', async () => {
    const shared = openSharedPages(url.replace(/:\d+\//, ':1/'), 'one');
    await shared.offer(await page('/en'), markOf(1));
    expect(await shared.find('/en')).toBeNull();
    expect(await shared.tryToClaim('/en')).not.toBeNull();
    await shared.close();
  });
});

describe('a piece of work', () => {
  it('is one portal’s at a time, and free again when that gives it back or dies', async () => {
    const [one, other] = [open(), open()];
    const release = await one.tryToClaim('/en');
    expect(release).not.toBeNull();
    expect(await other.tryToClaim('/en')).toBeNull();
    expect(await other.tryToClaim('/ar')).not.toBeNull();
    await release!();
    expect(await other.tryToClaim('/en')).not.toBeNull();
    expect(await one.tryToClaim('/en')).toBeNull();
    const client = await connect(url);
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'portal work' and datname = current_database()`,
    );
    await client.end();
    await sleep(50);
    expect(await one.tryToClaim('/en')).not.toBeNull();
  });

  it('of another build is other work', async () => {
    expect(await open('one').tryToClaim('/en')).not.toBeNull();
    expect(await open('two').tryToClaim('/en')).not.toBeNull();
  });
});
