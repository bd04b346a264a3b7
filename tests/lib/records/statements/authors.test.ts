import { expect, it } from 'vitest';
import { findStatementAuthor } from '@/lib/records/statements/authors';
import { findStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

async function authorOf(id: string, changed: { issuer?: { ar: string; en: string } } = {}) {
  const statement = await findStatement(db, id);
  return statement && db.$transaction((tx) => findStatementAuthor(tx, { ...statement, ...changed }));
}

it('the words of a body are by the body, whoever released them', async () => {
  expect(await authorOf('cifg-12')).toMatchObject({ en: 'Counter ISIS Finance Group' });
});

it('a release or a readout is by whoever issued it, and not by the body that met', async () => {
  expect(await authorOf('cifg-3')).toEqual({ ar: 'وزارة الخزانة الأمريكية', en: 'U.S. Department of the Treasury' });
  expect(await authorOf('sg-virtual-2021-09')).toEqual({
    ar: 'وزارة الخارجية الأمريكية',
    en: 'U.S. Department of State',
  });
});

it('an issuer is named without what is remarked of it', async () => {
  const issuer = {
    ar: 'الرئاسة المشتركة؛ نشرته وزارة المرافئ',
    en: 'The chairs; released by the Ministry of Harbours',
  };
  expect(await authorOf('cifg-3', { issuer })).toEqual({ ar: 'الرئاسة المشتركة', en: 'The chairs' });
});
