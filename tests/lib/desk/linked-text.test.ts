import { expect, it } from 'vitest';
import { findPastedText } from '@/lib/desk/readings/linked-text';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');

it('a text that is known by its link is found by it, or by its statement, publisher and language', async () => {
  const row = await db.text.findFirstOrThrow({
    where: { extent: 'link', source: { url: { not: null } } },
    include: { source: true, statement: true },
    orderBy: { id: 'asc' },
  });
  const id = `${row.statement.publicId}/${row.slug}`;
  const nothing = { url: '', statement: '', lang: '', publisher: '' };
  const { lang, source, statement } = row;
  const byLink = { ...nothing, url: source?.url ?? '', lang, statement: statement.publicId };
  expect(await findPastedText(contributor, byLink)).toEqual({ id, rights: row.rights });
  expect(await findPastedText(contributor, { ...nothing, url: 'https://gazette.example/none' })).toBeNull();
  expect(await findPastedText(contributor, nothing)).toBeNull();
  await expect(findPastedText(await addActor(db, 'administrator'), byLink)).rejects.toMatchObject({
    code: 'forbidden',
  });
});
