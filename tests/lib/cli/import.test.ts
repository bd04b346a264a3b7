import { basename, dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { env } from '@/lib/env';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { runVerb } from '@/tests/support/run-verb';
import { arabicPage, makeTextsFolder, manifestRow } from '@/tests/support/texts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');

describe('portal import', () => {
  it('says line by line what it would do, and does nothing', async () => {
    const before = await db.change.count();
    const { code, out } = await runVerb('import', await makeTextsFolder(), '--publish', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^\+ cifg-13\/ar-harbour {2}published, ar, press_report, press, excerpt\n/);
    expect(out).toMatch(/source harbour-gazette-2020-09-01 \(new\), file "page\.txt"/);
    expect(out).toMatch(/x2 {4}paragraph اختتمت لجنة الموانئ/);
    expect(out).toMatch(/line 1 {4}menu {13}الرئيسية/);
    expect(out).toMatch(/line 11 {3}share {12}مشاركة :/);
    expect(out).toMatch(/Would publish 1 text\. Nothing was written\.\n$/);
    expect(await db.change.count()).toBe(before);
  });

  it('makes a draft of each text, once, for whom it is told, and none of it is public', async () => {
    const folder = await makeTextsFolder();
    const { id } = await addActor(db, 'contributor');
    const planned = await runVerb('import', folder, '--dry-run', '--as', `${id}@example.org`);
    expect(planned.out).toMatch(/^\+ cifg-13\/ar-harbour {2}a new draft, ar, press_report, press, excerpt\n/);
    expect(planned.out).toMatch(/Would make 1 draft\. Nothing was written\.\n$/);
    expect(await db.draft.count()).toBe(0);
    const first = await runVerb('import', folder, '--as', `${id.toUpperCase()}@example.org`, '--json');
    const { run, texts } = JSON.parse(first.out);
    expect(texts).toMatchObject([{ id: 'cifg-13/ar-harbour', outcome: 'draft', draft: expect.any(String) }]);
    const draft = await db.draft.findUniqueOrThrow({
      where: { publicId: texts[0].draft },
      include: { starter: true, run: true, parts: true, revisions: { include: { author: true } } },
    });
    expect(draft).toMatchObject({ state: 'draft', starter: { publicId: id }, run: { publicId: run } });
    expect(draft.revisions).toMatchObject([{ number: 1, author: { publicId: id } }]);
    expect(draft.parts.map(({ type }) => type).sort()).toEqual(['source', 'text']);
    expect(await db.text.count({ where: { slug: 'ar-harbour' } })).toBe(0);
    expect(await db.source.count({ where: { publicId: 'harbour-gazette-2020-09-01' } })).toBe(0);
    expect(await db.original.count()).toBe(0);
    const second = await runVerb('import', folder);
    expect(second.out).toMatch(/draft \w+ of an earlier import.*No draft to make: 1 text/s);
    expect(await db.draft.count()).toBe(1);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('makes drafts for nobody that has no account, and publishes in no name but the operator’s', async () => {
    const folder = await makeTextsFolder();
    const nobody = await runVerb('import', folder, '--as', 'nobody@example.org');
    expect(nobody).toMatchObject({ code: 1, out: '', err: expect.stringContaining('"nobody@example.org"') });
    const named = await runVerb('import', folder, '--publish', '--as', 'a@example.org');
    expect(named).toMatchObject({
      code: 1,
      err: expect.stringMatching(/leave out --publish or --as.*Nothing was changed/),
    });
    expect(await db.draft.count()).toBe(0);
  });

  it('discards drafts that nobody has touched when such an import is undone, and keeps the others', async () => {
    const rows = [manifestRow(), manifestRow({ id: 'cifg-13/ar-b', file: 'b.txt' })];
    const files = { 'page.txt': arabicPage, 'b.txt': `${arabicPage}\n\nوتشكر اللجنة المضيف.` };
    const { run, texts } = JSON.parse((await runVerb('import', await makeTextsFolder({ rows, files }), '--json')).out);
    const [touched, other] = texts.map(({ draft }: { draft: string }) => draft);
    const contributor = await addActor(db, 'contributor');
    await saveDraft(contributor, { id: touched, version: 1, fields: { reason: 'Found in the archive' } });
    const undone = await runVerb('undo', run);
    expect(undone).toMatchObject({ code: 0, out: expect.stringMatching(`kept draft ${touched}`) });
    expect(undone.out).toMatch(`discarded draft ${other}`);
    const states = await db.draft.findMany({ select: { state: true }, orderBy: { state: 'asc' } });
    expect(states).toEqual([{ state: 'draft' }, { state: 'discarded' }]);
    expect(await runVerb('undo', run)).toMatchObject({ code: 1, err: expect.stringContaining('was undone') });
  });

  it('publishes with --publish, from the folder that it was called in, and once', async () => {
    const folder = await makeTextsFolder();
    env.INIT_CWD = dirname(folder);
    onTestFinished(() => {
      env.INIT_CWD = undefined;
    });
    const first = await runVerb('import', basename(folder), '--publish', '--json');
    const report = JSON.parse(first.out);
    expect(report).toMatchObject({ state: 'published', run: expect.stringMatching(/^import-/) });
    expect(report.texts[0]).toMatchObject({
      id: 'cifg-13/ar-harbour',
      removed: [{ line: 1, why: 'menu' }, { line: 11 }],
    });
    const second = await runVerb('import', basename(folder), '--publish');
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to change: 1 text') });
    const undone = await runVerb('undo', report.run);
    expect(undone).toMatchObject({ code: 0, out: expect.stringContaining('withdrew text cifg-13/ar-harbour') });
    expect(await runVerb('undo', report.run)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('was undone'),
    });
  });

  it('names every fault of a bad import on standard error, with its text and field', async () => {
    const rows = [manifestRow({ statement: 'cifg-99' }), manifestRow({ id: 'cifg-13/ar-b', file: 'none.txt' })];
    const folder = await makeTextsFolder({ rows });
    const { code, out, err } = await runVerb('import', folder, '--publish');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Nothing was changed: 3 faults.');
    expect(err).toContain('text 1 "cifg-13/ar-harbour": id does not begin with cifg-99/');
    expect(err).toContain('text 2 "cifg-13/ar-b": file "none.txt" is not there');
    const asJson = await runVerb('import', folder, '--publish', '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({ state: 'refused', run: null, faults: [{ row: 1 }, {}, { row: 2 }] });
  });

  it.each([
    ['[]', 'manifest.json is of the wrong kind: expected object, received array'],
    ['null', 'manifest.json is of the wrong kind: expected object, received null'],
    ['{ "format": "texts/1" }', 'texts is missing'],
  ])('says of the manifest %s what is true', async (manifest, words) => {
    const { code, err } = await runVerb('import', await makeTextsFolder({ manifest }), '--publish');
    expect(code).toBe(1);
    expect(err).toContain(`: ${words}\n`);
  });

  it('says of a date that is a number that it is one, and of a source that is not there that it is missing', async () => {
    const source = { publisher: 'Harbour Gazette', url: null, date: 2020 };
    const rows = [manifestRow({ source }), manifestRow({ id: 'cifg-13/ar-b', source: undefined })];
    const { err } = await runVerb('import', await makeTextsFolder({ rows }), '--publish');
    expect(err).toContain('source.date is of the wrong kind: expected string, received number\n');
    expect(err).toContain('source is missing\n');
  });

  it.each([[['import']], [['import', 'x', '--colour']], [['undo']]])('answers %j with how it is used', async (args) => {
    expect(await runVerb(...args)).toMatchObject({ code: 2, out: '' });
  });

  it('refuses what is no folder of texts', async () => {
    const { code, err } = await runVerb('import', 'nowhere', '--publish');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('path is no archive (.zip), no table (.csv) and no folder of texts'),
    });
  });
});

describe('the progress line', () => {
  const show = (isTTY: boolean) => {
    const written: string[] = [];
    const out = { isTTY, write: (words: string) => written.push(words) } as unknown as NodeJS.WriteStream;
    const line = progressLine('Publishing', out);
    line.show(1, 2);
    line.clear();
    return written;
  };

  it('is drawn on a terminal and nowhere else', () => {
    expect(show(true)).toEqual([`\rPublishing ${'█'.repeat(15)}${'░'.repeat(15)} 1/2`, '\r\u001b[2K']);
    expect(show(false)).toEqual([]);
  });
});
