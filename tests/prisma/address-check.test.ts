import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkDirect, hearsItself } from '@/prisma/address-check';
import { engineFaultOf } from '@/prisma/server-check';
import { databaseApart } from '@/tests/support/database';

const { url } = await databaseApart('empty');

/**
 * Stands in for a pooler in transaction mode: it passes everything on but what the server sends unasked, as PgBouncer does to
 * a client that is not in a transaction. The real one is in tests/cluster.
 */
async function openDeafProxy(): Promise<string> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connectTo(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    let rest = Buffer.alloc(0);
    upstream.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 5 && rest.length >= rest.readUInt32BE(1) + 1) {
        const length = rest.readUInt32BE(1) + 1;
        if (rest[0] !== 'A'.charCodeAt(0)) client.write(rest.subarray(0, length));
        rest = rest.subarray(length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  return own.href;
}

describe('the direct address', () => {
  it('leads to the server itself where a connection hears what another one says', async () => {
    expect(await hearsItself(url)).toBe(true);
    await checkDirect(url);
  });

  it('is refused with the reason where a pooler swallows that', async () => {
    await expect(checkDirect(await openDeafProxy())).rejects.toThrow(
      /does not lead straight to PostgreSQL.*pooler in transaction mode[\s\S]*DATABASE_READ_URL/,
    );
  });

  it.each([
    ['CockroachDB CCL v24.3.1 (x86_64-pc-linux-gnu, built 2024/11/18 15:41:14, go1.22.8)', /CockroachDB has no LISTEN/],
    ['PostgreSQL 11.2-YB-2.25.0.0-b0 on x86_64-pc-linux-gnu, compiled by clang, 64-bit', /YugabyteDB’s NOTIFY/],
    ['PostgreSQL 15.8 (Debian 15.8-0+deb12u1) on x86_64-pc-linux-gnu', null],
  ])('of %s', (version, fault) => {
    if (fault) expect(engineFaultOf(version)).toMatch(fault);
    else expect(engineFaultOf(version)).toBeNull();
  });
});
