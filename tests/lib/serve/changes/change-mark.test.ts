import { expect, it } from 'vitest';
import { isSameMark, readMark, readSince } from '@/lib/serve/changes/change-mark';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';

const { url } = await testDatabase('migrated');

const hashOf = (seq: number) => String(seq).padStart(64, '0');

it('says what has changed since the last change that was known, by number and not by its letters', async () => {
  const client = await connect(url);
  const add = (seq: number, tags: string[]) =>
    client.query(
      `insert into change (seq, at, actor, action, subject_type, subject_id, tags, previous_hash, hash)
       values ($1, now(), 'operator', 'a.b', 'meeting', 'x', $2, $3, $4)`,
      [seq, tags, hashOf(seq - 1), hashOf(seq)],
    );
  expect(await readMark(client)).toBeNull();
  expect(await readSince(client, null)).toMatchObject({ mark: null, tags: [], isBroken: false });
  await add(9, ['a']);
  const ninth = await readMark(client);
  await add(10, ['b', 'c']);
  await add(11, ['c']);

  const last = await readMark(client);
  expect(last).toEqual({ seq: '11', hash: hashOf(11) });
  expect(isSameMark(last, ninth)).toBe(false);
  expect(await readSince(client, ninth)).toMatchObject({ mark: last, tags: ['b', 'c'], isBroken: false });
  expect(await readSince(client, last)).toMatchObject({ mark: last, tags: [], isBroken: false });
  expect(await readSince(client, null)).toMatchObject({ mark: last, tags: ['a', 'b', 'c'], isBroken: false });
  const elsewhere = { seq: '9', hash: hashOf(900) };
  expect(await readSince(client, elsewhere)).toMatchObject({ mark: last, tags: ['a', 'b', 'c'], isBroken: true });
  await client.end();
});
