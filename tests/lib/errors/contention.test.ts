import { type AddressInfo, createServer, type Socket } from 'node:net';
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

/** The address of a server that takes a connection and says nothing, as one does that has no time for it. */
async function openSilentServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return { address: `postgresql://nobody:x@127.0.0.1:${port}/none?sslmode=disable`, close };
}

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

  it('where a connection takes too long to be made, with a transaction and without', async () => {
    const { address, close } = await openSilentServer();
    const unheard = new PrismaClient({
      adapter: createAdapter({ connectionString: address, connectionTimeoutMillis: 200 }),
    });
    const errors = [
      await errorOf(() => unheard.meeting.findMany()),
      await errorOf(() => unheard.$transaction((tx) => tx.meeting.findMany())),
    ];
    await unheard.$disconnect();
    close();
    expect(errors.map(isContention)).toEqual([false, false]);
    expect(errors.map(isCrowded)).toEqual([true, true]);
  });

  it('where the server takes no more connections', async () => {
    await db.$executeRaw`CREATE ROLE portal_test_crowded LOGIN PASSWORD 'x' CONNECTION LIMIT 0`;
    const address = new URL(url);
    address.username = 'portal_test_crowded';
    address.password = 'x';
    const refused = new PrismaClient({ adapter: createAdapter({ connectionString: address.href }) });
    const error = await errorOf(() => refused.meeting.findMany());
    await refused.$disconnect();
    await db.$executeRaw`DROP ROLE portal_test_crowded`;
    expect([isContention(error), isCrowded(error)]).toEqual([false, true]);
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
