import { expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { withdrawDesignation } from '@/lib/editing/designations/withdraw-designation';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { archiveFolder, exportFrom, importInto, verifyFile } from '@/tests/support/archives';
import { databaseApart, testDatabase } from '@/tests/support/database';
import { readManyRecords } from '@/tests/support/many-records';
import { addActor } from '@/tests/support/people';
import { publishText } from '@/tests/support/publish-text';

const { url, db } = await testDatabase('migrated');
const empty = await databaseApart('migrated');
const at = await archiveFolder();

it('an archive of 1,000 generated records with history, originals, versions and withdrawn ones comes back as the same bytes', async () => {
  await loadRecords(loader, await readManyRecords(500), { db, headFile: null });
  for (let number = 2; number <= 200; number += 2) {
    const text = { statement: `generated-${number}`, slug: 'en-generated', lang: 'en' } as const;
    await publishText({ ...text, paragraphs: [`Members met for the ${number}th time.`, 'They will meet again.'] }, db);
    await publishText(
      { ...text, paragraphs: [`Members met, ${number} of them.`, 'They will meet again in spring.'] },
      db,
    );
  }
  const publisher = await addActor(db, 'publisher');
  const setting = { db, headFile: null };
  for (let number = 2; number <= 60; number += 2) {
    await withdrawDesignation(publisher, { id: `generated-${number}`, version: 1, reason: 'A test.' }, setting);
    const text = { statement: `generated-${number}`, slug: 'en-generated', version: 2, reason: 'A test.' };
    await withdrawStatementText({ kind: 'operator' }, text, setting);
  }
  const sum = await exportFrom(url, at('many.zip'));
  const report = await verifyFile(at('many.zip'));
  expect(report).toMatchObject({ ok: true, broken: [], unsealed: [] });
  expect(await importInto(empty.url, at('many.zip'))).toMatchObject({ state: 'imported', head: report.head });
  expect(await exportFrom(empty.url, at('again.zip'))).toBe(sum);
}, 1_200_000);
