import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { env } from '@/lib/env';
import { testDatabaseForEach } from '@/tests/support/database';
import { runVerb } from '@/tests/support/run-verb';
import { makeTextsFolder, manifestRow } from '@/tests/support/texts';

const { db } = await testDatabaseForEach('loaded');

describe('portal import', () => {
  it('says line by line what it would do, and does nothing', async () => {
    const before = await db.change.count();
    const { code, out } = await runVerb('import', await makeTextsFolder(), '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^\+ cifg-13\/ar-harbour {2}published, ar, press_report, press, excerpt\n/);
    expect(out).toMatch(/source harbour-gazette-2020-09-01 \(new\), file "page\.txt"/);
    expect(out).toMatch(/x2 {4}paragraph اختتمت لجنة الموانئ/);
    expect(out).toMatch(/line 1 {4}menu {13}الرئيسية/);
    expect(out).toMatch(/line 11 {3}share {12}مشاركة :/);
    expect(out).toMatch(/Would publish 1 text\. Nothing was written\.\n$/);
    expect(await db.change.count()).toBe(before);
  });

  it('makes no drafts while there is no desk, and says so', async () => {
    const { code, out, err } = await runVerb('import', await makeTextsFolder());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/Add --publish .* Nothing was changed/s);
    const forSomebody = await runVerb('import', await makeTextsFolder(), '--publish', '--as', 'a@example.org');
    expect(forSomebody).toMatchObject({ code: 1, err: expect.stringContaining('no accounts yet') });
  });

  it('publishes with --publish, from the folder that it was called in, and once', async () => {
    const folder = await makeTextsFolder();
    env.INIT_CWD = dirname(folder);
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
    const { code, err } = await runVerb('import', 'nowhere.csv', '--publish');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('path is no folder of texts') });
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
