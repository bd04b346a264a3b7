import { expect, it } from 'vitest';
import { undoRun } from '@/lib/editing/runs/undo-run';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { findVersionsWithSlot } from '@/lib/records/statements/slots';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabaseForEach } from '@/tests/support/database';
import { arabicPage, importFolders, makeTextsFolder, manifestRow, textInput } from '@/tests/support/texts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;

const known = {
  ...{ id: 'cifg-13/ar-baghdad-post', file: 'page.txt' },
  source: { publisher: 'Baghdad Post', url: null, date: null },
};

async function importAll(rows = [manifestRow(known), manifestRow()], page = arabicPage): Promise<string> {
  const folder = await makeTextsFolder({ rows, files: { 'page.txt': page } });
  const result = await importFolders([folder]);
  if (result.state === 'refused' || result.run === null) throw new Error(JSON.stringify(result));
  return result.run;
}

const undo = (run: string) => undoRun(operator, { run, reason: null });

async function readText(slug: string) {
  return (await getStatement('cifg-13'))?.texts.find((text) => text.slug === slug);
}

it('an import is taken back: what was there is as it was, what was new is withdrawn', async () => {
  const before = await readText('ar-baghdad-post');
  const run = await importAll();
  const during = await readText('ar-baghdad-post');
  expect(during?.paragraphs).not.toEqual([]);

  const report = await undo(run);
  expect(report.restored.map(({ type, id, outcome }) => `${outcome} ${type} ${id}`)).toEqual([
    'withdrew text cifg-13/ar-harbour',
    'restored text cifg-13/ar-baghdad-post',
    'kept source harbour-gazette-2020-09-01',
  ]);
  const statement = await getStatement('cifg-13');
  const place = during?.paragraphs[0]?.slots[0] ?? '';
  const earlier = statement && (await findVersionsWithSlot(statement, place));
  expect(JSON.stringify(earlier?.newest.statement.texts)).toContain(during?.paragraphs[0]?.content);
  const { version: _now, ...after } = (await readText('ar-baghdad-post')) ?? {};
  const { version: _then, ...was } = before ?? {};
  expect(after).toEqual(was);
  expect(await readText('ar-harbour')).toBeUndefined();
  const changes = await db.change.findMany({ where: { runId: null } });
  expect(changes.map(({ action }) => action).sort()).toEqual(['text.restore', 'text.withdraw']);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [], unsealed: [] });

  await importAll();
  expect((await readText('ar-baghdad-post'))?.paragraphs).toEqual(during?.paragraphs);
});

it('a source that came with an import goes with it when nothing cites it any more', async () => {
  const source = { publisher: 'Harbour Wire', url: 'https://wire.example/1', date: null };
  const run = await importAll([manifestRow({ ...known, id: 'cifg-13/ar-shaam', source })]);
  expect((await readText('ar-shaam'))?.source?.url).toBe('https://wire.example/1');
  expect((await undo(run)).restored).toContainEqual({ type: 'source', id: 'harbour-wire-cifg-13', outcome: 'removed' });
  expect((await readText('ar-shaam'))?.source?.id).toBe('shaam-network-2020-08-29');
});

it('two imports are taken back in turn, the later one first', async () => {
  const rows = [manifestRow({ id: 'cifg-13/ar-turn' })];
  const first = await importAll(rows);
  const second = await importAll(rows, arabicPage.replace('السابع', 'الثامن'));
  await expect(undo(first)).rejects.toThrow(/cifg-13\/ar-turn: text\.revise by operator/);
  await undo(second);
  await undo(first);
  expect(await readText('ar-turn')).toBeUndefined();
});

it('an undo that would lose a later change is refused, and names it', async () => {
  const run = await importAll([manifestRow({ id: 'cifg-13/ar-later' })]);
  const bytes = Buffer.from(arabicPage.replace('السابع', 'التاسع'));
  await publishStatementText(operator, textInput({ slug: 'ar-later', version: 1, bytes }));
  const count = await db.change.count();
  await expect(undo(run)).rejects.toMatchObject({ code: 'conflict' });
  await expect(undo(run)).rejects.toThrow(/text cifg-13\/ar-later: text\.revise by operator on/);
  expect(await db.change.count()).toBe(count);
});

it('an undo is refused for a load, for what was undone, for what never was, and to others', async () => {
  const load = await db.run.findFirstOrThrow({ where: { kind: 'load' } });
  await expect(undo(load.publicId)).rejects.toThrow(/is no import/);
  const run = await importAll([manifestRow({ id: 'cifg-13/ar-once' })]);
  const other = { kind: 'person', id: 'x', role: 'publisher', translates: null } as const;
  await expect(undoRun(other, { run, reason: null })).rejects.toMatchObject({ code: 'forbidden' });
  await undo(run);
  await expect(undo(run)).rejects.toThrow(/was undone on/);
  await expect(undo('import-1')).rejects.toMatchObject({ code: 'not-found' });
  await expect(undo('')).rejects.toThrow(/validation\.required/);
});

it('the id of what was taken back stays its own, and the same comes back under it', async () => {
  const source = { publisher: 'Harbour Relay', url: null, date: null };
  const rows = [manifestRow({ ...known, id: 'cifg-13/ar-baghdad-post', source })];
  const first = await importAll(rows);
  const id = 'harbour-relay-cifg-13';
  expect((await undo(first)).restored).toContainEqual({ type: 'source', id, outcome: 'removed' });

  const other = { publisher: 'Harbour Relay', url: 'https://relay.example/other', date: null };
  await importAll([manifestRow({ id: 'cifg-13/ar-other-relay', source: other })]);
  expect((await readText('ar-other-relay'))?.source?.id).toBe(`${id}-2`);

  const again = await importAll(rows);
  expect((await readText('ar-baghdad-post'))?.source?.id).toBe(id);
  expect(await db.change.findFirst({ where: { subjectId: id }, orderBy: { seq: 'desc' } })).toMatchObject({
    action: 'source.restore',
  });
  await undo(again);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
});

it('a withdrawn text gives words as its reason, never the name of the run', async () => {
  const withoutWords = await importAll([manifestRow({ id: 'cifg-13/ar-no-words' })]);
  await undo(withoutWords);
  const withWords = await importAll([manifestRow({ id: 'cifg-13/ar-words' })]);
  await undoRun(operator, { run: withWords, reason: 'The page was a forgery.' });
  const reasonOf = async (slug: string) => (await db.text.findFirst({ where: { slug } }))?.withdrawnReason;
  expect(await reasonOf('ar-no-words')).toBe('import_undone');
  expect(await reasonOf('ar-words')).toBe('The page was a forgery.');
  const told = await db.change.findMany({ where: { action: 'text.withdraw' } });
  expect(JSON.stringify(told.map(({ after, reason }) => [after, reason]))).not.toMatch(/import-\d/);
});
