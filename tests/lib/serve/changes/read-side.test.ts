import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPool } from '@/lib/db/connection';
import { closeReadSide, openReadSide, type Position, readPosition } from '@/lib/db/reading/read-side';
import { joinPools } from '@/lib/db/reading/reading-pool';
import { watchReadSide } from '@/lib/serve/changes/watch-read-side';
import { examineReadSide } from '@/prisma/address-check';
import { connect } from '@/prisma/server-check';
import { openReplicatedServer, type ReplicatedServer } from '@/tests/support/streaming-replica';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let servers: ReplicatedServer;
let client: pg.Client;
let seq = 0;

beforeAll(async () => {
  servers = await openReplicatedServer();
  client = await connect(servers.primaryUrl);
  await client.query('create table change (seq bigint primary key, hash text not null)');
});
afterAll(async () => {
  await client?.end();
  await servers?.close();
});
beforeEach(() => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  return () => said.mockRestore();
});

/** A publication: its number, once the server that is written to has acknowledged it. */
async function publish(): Promise<Position> {
  seq += 1;
  await client.query('insert into change values ($1, $2)', [seq, `hash ${seq}`]);
  return { seq: BigInt(seq), log: 0n };
}

async function openSide(times = { patience: 1_000, look: 100, wait: 300 }) {
  const side = openReadSide(servers.replicaUrl, { isPooled: false });
  const watch = watchReadSide(side, times);
  const open = (url: string) => createPool(url, { name: 'test', most: 4, patience: 1_000, answerPatience: 3_000 });
  const pool = joinPools(open(servers.primaryUrl), open(servers.replicaUrl), side);
  onTestFinished(async () => {
    await watch.close();
    await pool.end();
    closeReadSide();
  });
  await watch.require(await publish());
  await expect.poll(() => side.state, { timeout: 10_000 }).toBe('level');
  const read = async () => {
    const { rows } = await pool.query<{ seq: string; replica: boolean }>(
      'select max(seq)::text as seq, pg_is_in_recovery() as replica from change',
    );
    return { seq: BigInt(rows[0]!.seq), from: rows[0]!.replica ? 'replica' : 'primary' };
  };
  return { side, watch, read };
}

describe('the gate before a page is made', () => {
  it('lets nothing be read that is older than the change that was told, and reads from the replica', async () => {
    const { watch, read } = await openSide();
    const waits: number[] = [];
    for (let turn = 0; turn < 100; turn += 1) {
      const position = await publish();
      const began = performance.now();
      await watch.require(position);
      waits.push(performance.now() - began);
      const seen = await Promise.all([read(), read(), read()]);
      for (const each of seen) expect(each.seq).toBe(position.seq);
    }
    expect((await read()).from).toBe('replica');
    waits.sort((a, b) => a - b);
    // Its median says that it waits for the log and for no clock; the goal of its p95 is measured on a machine at rest.
    expect(waits[50]).toBeLessThan(100);
  });

  it('asks the server that is written to as long as the replica is held behind, and comes back then', async () => {
    const { side, watch, read } = await openSide();
    await servers.hold();
    const position = await publish();
    await watch.require(position);
    expect(side.state).toBe('behind');
    expect(await read()).toEqual({ seq: position.seq, from: 'primary' });
    await sleep(300);
    expect(await read()).toEqual({ seq: position.seq, from: 'primary' });
    await servers.release();
    await expect.poll(async () => (await read()).from, { timeout: 10_000 }).toBe('replica');
    expect((await read()).seq).toBe(position.seq);
  });

  it('finds a connection out by itself whose server is behind', async () => {
    const { side, read } = await openSide({ patience: 1_000, look: 60_000, wait: 1 });
    await servers.hold();
    side.required = await publish();
    expect(side.state).toBe('level');
    expect(await read()).toEqual({ seq: side.required.seq, from: 'primary' });
    expect(side.state).toBe('behind');
    await servers.release();
  });

  it('goes by the log where something was told without a change, as after a restore', async () => {
    const { side, watch, read } = await openSide();
    await servers.hold();
    await client.query('create table if not exists restored (x int); insert into restored values (1)');
    const { seq: same, log } = await readPosition(client);
    await watch.require({ seq: same, log });
    expect([side.state, (await read()).from]).toEqual(['behind', 'primary']);
    await servers.release();
    await expect.poll(() => side.state, { timeout: 10_000 }).toBe('level');
  });

  it('trusts nothing that the replica shows while nobody knows what has changed', async () => {
    const { watch, read } = await openSide();
    await watch.require('unknown');
    await sleep(300);
    expect((await read()).from).toBe('primary');
    await watch.require({ seq: BigInt(seq), log: 0n });
    await expect.poll(async () => (await read()).from, { timeout: 10_000 }).toBe('replica');
  });
});

it('a replica that is gone costs no reader an answer for longer than three seconds, and is taken again', async () => {
  const { side, read } = await openSide();
  await read();
  const began = performance.now();
  await servers.stopReplica();
  await expect.poll(() => read().catch(() => null), { timeout: 10_000 }).toMatchObject({ from: 'primary' });
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(side.falls).toBeGreaterThan(0);
  await servers.startReplica();
  await expect.poll(async () => (await read()).from, { timeout: 20_000 }).toBe('replica');
});

it('is examined at the start: a replica, one that is behind, another record, none', async () => {
  const { primaryUrl, replicaUrl } = servers;
  await publish();
  await expect
    .poll(() => examineReadSide(primaryUrl, replicaUrl), { timeout: 10_000 })
    .toEqual({ isPooled: false, isReplica: true, behind: 0 });
  await servers.hold();
  await publish();
  expect(await examineReadSide(primaryUrl, replicaUrl)).toMatchObject({ behind: 1 });
  await servers.release();
  expect(await examineReadSide(primaryUrl, primaryUrl)).toMatchObject({ isReplica: false, behind: 0 });
  await client.query(`create database other`);
  const other = primaryUrl.replace(/\/postgres\b/, '/other');
  const elsewhere = await connect(other);
  await elsewhere.query(`create table change (seq bigint primary key, hash text); insert into change values (1, 'x')`);
  await elsewhere.end();
  expect(await examineReadSide(primaryUrl, other)).toEqual({ fault: expect.stringContaining('another record') });
  expect(await examineReadSide(primaryUrl, primaryUrl.replace(/:\d+\//, ':1/'))).toBeNull();
});

it('while the server that is written to is away, the replica answers with all that the portal knew, or nobody does', async () => {
  const { side, watch, read } = await openSide();
  const position = await publish();
  await watch.require(position);
  await servers.stopPrimary();
  watch.standAlone();
  // A change was told, and nobody could say which.
  await watch.require('unknown');
  expect(await read()).toEqual({ seq: position.seq, from: 'replica' });
  side.known = { seq: position.seq + 1n, log: 0n };
  await expect(read(), 'the portal has shown a later one').rejects.toThrow();
  await servers.startPrimary();
  client = await connect(servers.primaryUrl);
  await watch.require(await publish());
  expect(side.isAlone).toBe(false);
  await expect.poll(async () => (await read()).seq, { timeout: 20_000 }).toBe(BigInt(seq));
});
