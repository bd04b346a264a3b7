import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, expect, it } from 'vitest';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { PrismaClient } from '@/lib/db/generated/client';
import { importTexts } from '@/lib/editing/texts/import-texts';
import { testDatabase } from '@/tests/support/database';
import { arabicPage, makeTextsFolder, manifestRow } from '@/tests/support/texts';

const { url } = await testDatabase('loaded');
const operator = { kind: 'operator' } as const;
const db = new PrismaClient({
  adapter: new PrismaPg({ connectionString: url }),
  log: [{ emit: 'event', level: 'query' }],
});
let queries = 0;
db.$on('query', () => {
  queries += 1;
});
afterAll(() => db.$disconnect());

async function countQueries(texts: number, name: string, isDryRun: boolean): Promise<number> {
  const rows = Array.from({ length: texts }, (_, index) =>
    manifestRow({ id: `cifg-13/${name}-${index}`, file: `${index}.txt` }),
  );
  const files = Object.fromEntries(rows.map((_, index) => [`${index}.txt`, `${arabicPage}\n\nفقرة رقم ${index}.`]));
  const folder = await readTextsFolders([await makeTextsFolder({ rows, files })]);
  queries = 0;
  const result = await importTexts(operator, { ...folder, isDryRun, reason: null }, { db });
  expect(result).toMatchObject({ state: isDryRun ? 'planned' : 'published' });
  return queries;
}

it('an import asks for what it needs once, for three texts and for thirty', async () => {
  const few = await countQueries(3, 'few', true);
  expect(await countQueries(30, 'many', true)).toBe(few);
  expect(few).toBeLessThan(25);
}, 60_000);

it('what is written for each text is all that grows with their number', async () => {
  const few = await countQueries(3, 'some', false);
  const more = await countQueries(6, 'more', false);
  const most = await countQueries(30, 'most', false);
  const perText = (more - few) / 3;
  expect(perText).toBeLessThan(18);
  expect(Math.abs(most - few - 27 * perText)).toBeLessThan(30);
}, 120_000);
