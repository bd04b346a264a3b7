import { afterAll, describe, expect, it } from 'vitest';
import { createAdapter } from '@/lib/db/adapter';
import { PrismaClient } from '@/lib/db/generated/client';
import { isContention, isCrowded } from '@/lib/errors/contention';
import { testDatabase } from '@/tests/support/database';

const { url, db } = await testDatabase();
const open = (limits: object) => new PrismaClient({ adapter: createAdapter({ connectionString: url, ...limits }) });
const limited = open({ lock_timeout: 100, statement_timeout: 300 });
const single = open({ max: 1, connectionTimeoutMillis: 200 });
afterAll(() => Promise.all([limited.$disconnect(), single.$disconnect()]));

const errorOf = (work: () => Promise<unknown>) =>
  work().then(
    () => null,
    (error: unknown) => error,
  );
const slow = (client: Pick<PrismaClient, '$executeRaw'>) => client.$executeRaw`SELECT pg_sleep(1)`;

describe('a failure is told from a fault', () => {
  it('where another transaction has the lock', async () => {
    const error = await db.$transaction(async (holder) => {
      await holder.$executeRaw`SELECT pg_advisory_xact_lock(7)`;
      return errorOf(() => limited.$executeRaw`SELECT pg_advisory_xact_lock(7)`);
    });
    expect([isContention(error), isCrowded(error)]).toEqual([true, false]);
  });

  it('where a query takes too long', async () => {
    const error = await errorOf(() => slow(limited));
    expect([isContention(error), isCrowded(error)]).toEqual([false, true]);
  });

  it('where every connection is taken', async () => {
    const errors = await Promise.all([errorOf(() => slow(single)), errorOf(() => slow(single))]);
    expect(errors.filter((error) => error === null)).toHaveLength(1);
    expect(errors.map(isContention)).toEqual([false, false]);
    expect(errors.map(isCrowded).toSorted()).toEqual([false, true]);
  });

  it('where a transaction has run out of its time', async () => {
    const error = await errorOf(() => db.$transaction((tx) => slow(tx), { timeout: 50 }));
    expect([isContention(error), isCrowded(error)]).toEqual([false, true]);
  });

  it('but not where the query is wrong', async () => {
    const error = await errorOf(() => db.$queryRawUnsafe('SELECT nothing FROM nowhere'));
    expect(error).not.toBeNull();
    expect([isContention(error), isCrowded(error)]).toEqual([false, false]);
  });
});
