import { expect, inject, it, onTestFinished } from 'vitest';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { joinPracticeDatabase, practiceUrlOf } from '@/prisma/practice-database';
import { connect } from '@/prisma/server-check';
import { databaseApart } from '@/tests/support/database';

const { url } = await databaseApart('migrated');

it('has the name of the one beside it, with an ending', () => {
  expect(practiceUrlOf('postgresql://a:b@host:5432/portal?sslmode=disable')).toBe(
    'postgresql://a:b@host:5432/portal_practice?sslmode=disable',
  );
  expect(practiceUrlOf('postgresql://host/portal_practice')).toBe('postgresql://host/portal_practice');
});

it('is made beside the one that is named, once, and is another', async () => {
  const own = await joinPracticeDatabase(url);
  expect(await joinPracticeDatabase(url)).toBe(own);
  expect(await joinPracticeDatabase(own)).toBe(own);
  const client = await connect(own);
  onTestFinished(async () => {
    const server = await connect(inject('templates').server);
    await server.query(`drop database "${new URL(own).pathname.slice(1)}" with (force)`);
    await server.end();
  });
  const { rows } = await client.query(`select to_regclass('change') as change`);
  await client.end();
  expect(rows).toEqual([{ change: null }]);
});

it('is asked of whoever keeps the server, where our user may make none', async () => {
  const server = await connect(inject('templates').server);
  await server.query(`create role practice_guest login password 'guest'`);
  onTestFinished(async () => {
    await server.query('drop role practice_guest');
    await server.end();
  });
  const guest = new URL(withDatabase(url, new URL(url).pathname.slice(1)));
  Object.assign(guest, { username: 'practice_guest', password: 'guest' });
  await expect(joinPracticeDatabase(guest.href)).rejects.toThrow(
    /could not be made there.*CREATE DATABASE "\w+_practice"/s,
  );
});
