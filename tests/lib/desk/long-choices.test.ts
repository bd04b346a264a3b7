import { expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { findChoices, getChoices, getPartChoices } from '@/lib/desk/choices';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

const contributor: PersonActor = { kind: 'person', id: 'aaaaaaaaaaaa', role: 'contributor', translates: null };
const kinds = ['meetings', 'statements', 'sources'] as const;
const all = { whole: 0, offered: 1_000_000 };
const three = { whole: 0, offered: 3 };
const ids = (choices: { id: string }[]) => choices.map(({ id }) => id);

it('a form offers of a kind with very many those that were changed last, in the usual order', async () => {
  const whole = await getChoices(contributor, kinds);
  expect(await getChoices(contributor, kinds, [], all)).toEqual(whole);
  const few = await getChoices(contributor, kinds, [], three);
  for (const kind of kinds) {
    expect(few[kind]).toHaveLength(3);
    const offered = ids(few[kind]);
    expect(offered).toEqual(ids(whole[kind]).filter((id) => offered.includes(id)));
  }
  await db.statement.update({ where: { publicId: 'cifg-3' }, data: { titleEn: 'Changed last of all' } });
  expect(ids((await getChoices(contributor, ['statements'], [], three)).statements)).toContain('cifg-3');
});

it('a form offers whatever its fields name, by an id, an address or a title, and what is called the same', async () => {
  const { titleEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-1' } });
  await db.meeting.update({ where: { publicId: 'cifg-2' }, data: { titleEn } });
  const source = await db.source.findFirstOrThrow({ where: { url: { not: null } } });
  const parts = [
    { type: 'statement' as const, subject: 'cifg-5', payload: { 'statement.meeting': titleEn } },
    { type: 'text' as const, subject: 'cifg-4/ar', payload: { 'text.source': source.url ?? '' } },
    { type: 'meeting' as const, subject: null, payload: { 'meeting.sources': 'nothing, state-2016-02-02' } },
  ];
  const { meetings, statements, sources } = await getPartChoices(contributor, parts, { whole: 0, offered: 2 });
  expect(ids(meetings)).toEqual(expect.arrayContaining(['cifg-1', 'cifg-2']));
  expect(ids(statements)).toContain('cifg-4');
  expect(ids(sources)).toEqual(expect.arrayContaining([source.publicId, 'state-2016-02-02']));
  expect(sources.length).toBeLessThan(6);
});

it('a list of sources that is too long to be read finds the same', async () => {
  for (const q of ['', 'treasury', 'الخزانة', '2016', 'nothing at all', 'https reuters']) {
    expect(await findChoices(contributor, 'sources', q, all), q).toEqual(await findChoices(contributor, 'sources', q));
  }
});

it('an administrator is refused all the same', async () => {
  const administrator: PersonActor = { ...contributor, role: 'administrator' };
  await expect(findChoices(administrator, 'sources', '', all)).rejects.toMatchObject({ code: 'forbidden' });
});
