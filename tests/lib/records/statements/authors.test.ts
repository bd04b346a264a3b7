import { expect, it } from 'vitest';
import { findStatementAuthor } from '@/lib/records/statements/authors';
import { findStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

async function authorOf(id: string, changed: { issuer?: { ar: string; en: string } } = {}) {
  const statement = await findStatement(db, id);
  return statement && db.$transaction((tx) => findStatementAuthor(tx, { ...statement, ...changed }));
}

it.each([
  ['cifg-12', 'Counter ISIS Finance Group'],
  ['cifg-4', 'Counter ISIS Finance Group'],
  ['cifg-2', 'Counter ISIS Finance Group'],
  ['min-riyadh-2023', 'Ministerial meeting of the Global Coalition'],
  ['sg-virtual-2020-06', 'Small Group of the Global Coalition'],
])('what the chairs or ministers of a body issue is by the body, whoever released it: %s', async (id, en) => {
  expect(await authorOf(id)).toMatchObject({ en });
});

it.each([
  ['sg-madrid-2025', 'الولايات المتحدة وإسبانيا', 'United States and Spain'],
  ['sg-riyadh-2026', 'السعودية والولايات المتحدة', 'Saudi Arabia and the United States'],
  ['sg-rome-2023', 'الولايات المتحدة وإيطاليا', 'United States and Italy'],
  [
    'wg-africa-cotonou-2023',
    'الولايات المتحدة وإيطاليا والمغرب والسعودية',
    'United States, Italy, Morocco and Saudi Arabia',
  ],
  ['cifg-1', 'إيطاليا والسعودية والولايات المتحدة', 'Italy, Saudi Arabia and the United States'],
  ['min-brussels-2014', 'وزارة الخارجية الأمريكية', 'U.S. Department of State'],
  ['other-unsc-finance-2015', 'مجلس الأمن التابع للأمم المتحدة', 'United Nations Security Council'],
])('what states or a ministry issue is by them, and not by the body that met: %s', async (id, ar, en) => {
  expect(await authorOf(id)).toEqual({ ar, en });
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

it('what is issued outside every body is by its issuer alone', async () => {
  const issuer = { ar: 'وزراء مجلس الأنهار، والناشر وزارة المياه', en: 'Ministers of the Rivers Council' };
  const author = { ar: 'وزراء مجلس الأنهار', en: 'Ministers of the Rivers Council' };
  expect(await authorOf('other-unsc-finance-2015', { issuer })).toEqual(author);
});
