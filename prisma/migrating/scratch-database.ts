import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { connect } from '@/prisma/server-check';

/**
 * Runs work on a fresh, empty database on the server of `url`, then drops it. Its name has the prefix of tests'
 * databases.
 */
export async function withScratchDatabase<Result>(
  url: string,
  work: (client: pg.Client, url: string) => Promise<Result>,
): Promise<Result> {
  const name = `portal_test_scratch_${randomBytes(6).toString('hex')}`;
  const server = await connect(url);
  try {
    await server.query(`create database ${name} template template0`);
    const scratchUrl = withDatabase(url, name);
    const client = await connect(scratchUrl);
    try {
      return await work(client, scratchUrl);
    } finally {
      await client.end();
      await server.query(`drop database ${name} with (force)`);
    }
  } finally {
    await server.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
