import { describe, expect, it } from 'vitest';
import { forgetOldAttempts, giveBackSlots, guessesOf, takeSlots } from '@/lib/auth/limits/rate-limit';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach();
const bucket = guessesOf('test', 'somebody');
const start = new Date('2026-11-04T10:00:00Z');
const minutes = (count: number) => new Date(+start + count * 60_000);
const take = async (now = start) => !(await takeSlots([bucket], now)).isLimited;

async function takeTimes(times: number, now = start): Promise<number> {
  const taken: boolean[] = [];
  for (let time = 0; time < times; time += 1) taken.push(await take(now));
  return taken.filter(Boolean).length;
}

describe('a bucket of guesses', () => {
  it('takes five of fifty guesses that are made at once', async () => {
    const taken = await Promise.all(Array.from({ length: 50 }, () => take()));
    expect(taken.filter(Boolean)).toHaveLength(5);
  });

  it('never takes more than five within a quarter of an hour, however they are spread', async () => {
    const times: number[] = [];
    for (let second = 0; second < 3 * 3600; second += 50) {
      if (await take(minutes(second / 60))) times.push(second);
    }
    expect(times.length).toBeGreaterThan(10);
    for (const from of times) expect(times.filter((at) => at >= from && at < from + 900).length).toBeLessThanOrEqual(5);
  });

  it('takes no more when it was filled late', async () => {
    expect([await take(minutes(0)), await takeTimes(9, minutes(14.9)), await take(minutes(15.1))]).toEqual([
      true,
      4,
      false,
    ]);
    expect(await takeTimes(9, minutes(29.9))).toBe(5);
  });

  it('says when it is empty again, and is', async () => {
    await takeTimes(5);
    expect(await takeSlots([bucket], minutes(5))).toEqual({ isLimited: true, retryAfter: 600 });
    expect(await take(minutes(15))).toBe(true);
  });

  it('says of one guess alone that it filled it', async () => {
    const slots = await Promise.all(Array.from({ length: 20 }, () => takeSlots([bucket], start)));
    expect(slots.filter((taken) => !taken.isLimited && taken.filled.length === 1)).toHaveLength(1);
  });

  it('does not count guesses that were right', async () => {
    for (let time = 0; time < 12; time += 1) {
      expect(await take()).toBe(true);
      await giveBackSlots([bucket]);
    }
    expect(await db.attempt.count()).toBe(0);
    expect(await takeTimes(4)).toBe(4);
    expect(await take()).toBe(true);
    await giveBackSlots([bucket]);
    expect(await takeTimes(5)).toBe(1);
  });

  it('has room for one guess after another guess was refused meanwhile and one was right', async () => {
    expect(await takeTimes(9)).toBe(5);
    await giveBackSlots([bucket]);
    expect(await takeTimes(9)).toBe(1);
  });

  it('leaves the buckets behind a full one alone', async () => {
    const other = guessesOf('test', 'somebody else');
    await takeTimes(5);
    await takeSlots([bucket, other], start);
    expect(await db.attempt.count({ where: { bucket: other.name } })).toBe(0);
  });

  it('is in the database, by a digest alone, until it is empty', async () => {
    await takeTimes(2);
    const rows = await db.attempt.findMany();
    expect(rows).toEqual([{ bucket: expect.stringMatching(/^test:[0-9a-f]{64}$/), count: 2, resetsAt: minutes(15) }]);
    await forgetOldAttempts(minutes(14));
    expect(await db.attempt.count()).toBe(1);
    await forgetOldAttempts(minutes(16));
    expect(await db.attempt.count()).toBe(0);
  });
});
