import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { getStatementVersion } from '@/lib/records/statements/statement-versions';
import { getStatement } from '@/lib/records/statements/statements';
import { connect } from '@/prisma/server-check';
import { testDatabaseForEach } from '@/tests/support/database';
import { textInput } from '@/tests/support/texts';

const { db, url } = await testDatabaseForEach('loaded');

/** The bundled files with other terms for one text. */
async function makeRecords(change: (text: Record<string, unknown>) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'records-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('prisma/records', folder, { recursive: true });
  const file = join(folder, 'statements.json');
  const statements = JSON.parse(await readFile(file, 'utf8')) as { id: string; texts: Record<string, unknown>[] }[];
  const [text] = statements.find(({ id }) => id === 'cifg-12')?.texts ?? [];
  change(text ?? {});
  await writeFile(file, JSON.stringify(statements));
  return folder;
}

it('every statement has its first version from the load', async () => {
  expect(await db.statementVersion.count()).toBe(await db.statement.count());
  const statement = await getStatement('cifg-12');
  const version = await getStatementVersion('cifg-12', 1);
  expect(version).toMatchObject({ n: 1, why: null, isNewest: true, versions: statement?.versions });
  const { texts, title, issuer, meeting } = statement ?? {};
  expect(version?.statement).toMatchObject({ id: 'cifg-12', title, issuer, meeting });
  expect(version?.statement.texts).toEqual(texts);
});

it('a load that alters a text makes a version, and the one before stays as it was', async () => {
  const folder = await makeRecords((text) => Object.assign(text, { disclaimer: 'Advance copy.' }));
  await loadRecords(loader, await readRecordFiles(folder), { db });
  const disclaimerOf = async (n: number) => {
    const texts = (await getStatementVersion('cifg-12', n))?.statement.texts;
    return texts?.find(({ slug }) => slug === 'en')?.disclaimer;
  };
  expect(await Promise.all([disclaimerOf(1), disclaimerOf(2)])).toEqual([null, 'Advance copy.']);
  expect((await getStatement('cifg-12'))?.versions.map(({ n }) => n)).toEqual([1, 2]);
  expect((await getStatementVersion('cifg-12', 1))?.isNewest).toBe(false);
});

it('what was published before there were versions is written down before it is replaced', async () => {
  const client = await connect(url);
  await client.query(
    `ALTER TABLE statement_version DISABLE TRIGGER USER; DELETE FROM statement_version;
     ALTER TABLE statement_version ENABLE TRIGGER USER`,
  );
  await client.end();
  const { version = 0 } = (await getStatement('cifg-13')) ?? {};
  await publishStatementText({ kind: 'operator' }, textInput());
  expect((await getStatement('cifg-13'))?.versions.map(({ n }) => n)).toEqual([version, version + 1]);
});

it.each([0, -1, 1.5, Number.NaN, 99, 2 ** 40])('there is no version %d', async (n) => {
  expect(await getStatementVersion('cifg-12', n)).toBeNull();
});

it('an unknown statement has no version', async () => {
  expect(await getStatementVersion('cifg-99', 1)).toBeNull();
});
