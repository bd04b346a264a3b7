import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createConnection } from '@/lib/db/connection';
import { arrive, depart, listServingPortals } from '@/lib/db/serving-portals';
import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { type ChangeWatch, watchChanges } from '@/lib/serve/changes/watch-changes';
import { testDatabaseForEach } from '@/tests/support/database';

const { url } = await testDatabaseForEach('migrated');

async function connect(): Promise<pg.Client> {
  const client = createConnection(url, { name: 'test', patience: 5_000 });
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

/** A front that hears of changes and takes its time over them. */
async function openWatch(slowness = 0): Promise<ChangeWatch & { looks: () => number }> {
  let looks = 0;
  const watch = await watchChanges(url, {
    onTags: () => undefined,
    onQuestion: () => sleep(slowness),
    onLook: () => {
      looks += 1;
    },
  });
  onTestFinished(() => watch.close());
  return { ...watch, looks: () => looks };
}

const cutOff = async (client: pg.Client) =>
  (
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'portal changes' and datname = current_database()`,
    )
  ).rowCount;

it('a writer waits for every portal, and for none where there is none', async () => {
  expect(await untilPagesAreGone(url)).toBe('no-portal');
  await openWatch();
  await openWatch();
  const slow = await openWatch(300);
  const began = performance.now();
  expect(await untilPagesAreGone(url)).toBe('gone');
  expect(performance.now() - began).toBeGreaterThan(290);
  await slow.close();
  expect(await untilPagesAreGone(url, 500)).toBe('gone');
});

it('a portal that was cut off is waited for until it has come back and looked what it missed', async () => {
  const watch = await openWatch();
  const client = await connect();
  const looks = watch.looks();
  expect(await cutOff(client)).toBe(1);
  expect(await untilPagesAreGone(url)).toBe('gone');
  expect(watch.looks()).toBeGreaterThan(looks);
  expect(watch.isListening()).toBe(true);
});

it('one that stays away is told as unanswered, and after a minute as dead', async () => {
  const client = await connect();
  const id = randomUUID();
  await arrive(await connect(), id);
  await client.query(`update serving_portal set place = 'elsewhere'`);
  expect(await untilPagesAreGone(url, 300)).toBe('no-answer');
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test' and pid <> pg_backend_pid()`,
  );
  expect(await untilPagesAreGone(url, 300)).toBe('no-answer');
  expect(await listServingPortals(client)).toEqual([{ id, isListening: false }]);
  await client.query(`update serving_portal set missed_at = now() - interval '61 seconds'`);
  expect(await untilPagesAreGone(url, 300)).toBe('no-portal');
});

it('one whose process is gone from this machine is not waited for', async () => {
  const client = await connect();
  const portal = await connect();
  const id = randomUUID();
  await arrive(portal, id);
  expect(await listServingPortals(client)).toEqual([{ id, isListening: true }]);
  await portal.end();
  // The numbers of processes end far below.
  await client.query('update serving_portal set pid = 2147483647');
  expect(await untilPagesAreGone(url)).toBe('no-portal');
});

it('one that stops takes its name off', async () => {
  const client = await connect();
  const [one, other] = [randomUUID(), randomUUID()];
  await arrive(client, one);
  await arrive(await connect(), other);
  await depart(client, one);
  expect(await listServingPortals(client)).toEqual([{ id: other, isListening: true }]);
});
