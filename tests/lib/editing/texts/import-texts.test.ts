import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { undoRun } from '@/lib/editing/runs/undo-run';
import { importTexts } from '@/lib/editing/texts/import-texts';
import { listTexts } from '@/lib/editing/texts/rows/text-record';
import { getStatement } from '@/lib/records/statements/statements';
import { connect } from '@/prisma/server-check';
import { testDatabaseForEach } from '@/tests/support/database';
import { arabicPage, englishText, importFolders, makeTextsFolder, manifestRow } from '@/tests/support/texts';

const { db, url } = await testDatabaseForEach('loaded');

function importFolder(path: string, changes: Record<string, unknown> = {}) {
  return importFolders([path], changes);
}

/** Everything that an import could write, counted. */
async function rowCounts() {
  const tables = [db.text, db.paragraph, db.slot, db.original, db.source, db.change, db.run, db.statementVersion];
  return Promise.all(tables.map((table) => (table as typeof db.text).count()));
}

async function faultsOf(options: Parameters<typeof makeTextsFolder>[0], spoil?: (folder: string) => Promise<unknown>) {
  const before = await rowCounts();
  const folder = await makeTextsFolder(options);
  await spoil?.(folder);
  const result = await importFolder(folder);
  expect(await rowCounts()).toEqual(before);
  return result.state === 'refused' ? result.faults : [];
}

describe('a dry run', () => {
  it('says what would happen, and writes nothing', async () => {
    const before = await rowCounts();
    const result = await importFolder(await makeTextsFolder(), { isDryRun: true });
    expect(result).toMatchObject({
      state: 'planned',
      run: null,
      texts: [
        {
          prepared: {
            outcome: 'published',
            source: { how: 'new', created: { id: 'harbour-gazette-2020-09-01', state: 'no_address' } },
            record: { removed: [{ why: 'menu' }, { why: 'share' }], paragraphs: [{ slots: ['x1'] }, {}, {}, {}] },
          },
        },
      ],
    });
    expect(await rowCounts()).toEqual(before);
  });
});

const officialRow = manifestRow({
  file: 'en.txt',
  id: 'cifg-12/en',
  statement: 'cifg-12',
  lang: 'en',
  status: 'official',
  rights: 'us-federal',
  extent: 'full',
  source: { publisher: null, url: 'https://home.treasury.gov/news/press-releases/sm834', date: null },
});

describe('an import', () => {
  it('publishes every text in one run, with its source, and reports its progress', async () => {
    const rows = [manifestRow(), officialRow];
    const files = { 'page.txt': arabicPage, 'en.txt': englishText };
    const progress: string[] = [];
    const folder = await makeTextsFolder({ rows, files });
    const result = await importFolders(
      [folder],
      { reason: 'Found in the archive.' },
      (done, total) => void progress.push(`${done}/${total}`),
    );
    expect(progress).toEqual(['0/2', '1/2']);
    expect(result).toMatchObject({ state: 'published', run: expect.stringMatching(/^import-\d+$/) });
    const changes = await db.change.findMany({ where: { run: { kind: 'import' } }, orderBy: { seq: 'asc' } });
    expect(changes.map(({ action, subjectId }) => `${action} ${subjectId}`)).toEqual([
      'text.publish cifg-12/en',
      'source.add harbour-gazette-2020-09-01',
      'text.publish cifg-13/ar-harbour',
    ]);
    expect(new Set(changes.map(({ actor, reason }) => `${actor}: ${reason}`))).toEqual(
      new Set(['operator: Found in the archive.']),
    );
    expect((await getStatement('cifg-12'))?.texts[0]?.paragraphs).toHaveLength(4);
  });

  it('changes nothing when the same comes again, and says so', async () => {
    await importFolder(await makeTextsFolder());
    const before = await rowCounts();
    const result = await importFolder(await makeTextsFolder());
    expect(result).toMatchObject({ state: 'published', run: null, texts: [{ prepared: { outcome: 'unchanged' } }] });
    expect(await rowCounts()).toEqual(before);
  });

  it.each<[string, string | Uint8Array]>([
    ['with other line ends', arabicPage.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\ufeff${arabicPage}`],
    ['with its letters taken apart', arabicPage.normalize('NFD')],
    ['with an empty line more', `${arabicPage}\n\n`],
  ])('changes nothing when it was saved again %s', async (_, saved) => {
    await importFolder(await makeTextsFolder());
    const before = await rowCounts();
    expect(await importFolder(await makeTextsFolder({ files: { 'page.txt': saved } }))).toMatchObject({
      run: null,
      texts: [{ prepared: { outcome: 'unchanged' } }],
    });
    expect(await rowCounts()).toEqual(before);
  });

  it('finds the source of a text by its address, whatever the case of its percent escapes', async () => {
    const given = (address: string) => ({ publisher: 'Harbour Post', url: address, date: null });
    const row = (slug: string, address: string) => manifestRow({ id: `cifg-13/${slug}`, source: given(address) });
    const rows = [row('ar-a', 'https://post.example/%D8%A7'), row('ar-b', 'https://post.example/%d8%a7')];
    await importFolder(await makeTextsFolder({ rows }));
    const sources = await db.source.findMany({ where: { publisherEn: 'Harbour Post' } });
    expect(sources.map(({ url: address }) => address)).toEqual(['https://post.example/%D8%A7']);
  });

  it('keeps the fuller address of a text when it is given cut, and says so', async () => {
    await importFolder(await makeTextsFolder({ rows: [officialRow], files: { 'en.txt': englishText } }));
    const row = manifestRow({
      ...{ id: 'cifg-12/ar', statement: 'cifg-12', status: 'courtesy_translation', extent: 'full' },
      rights: 'us-federal',
      source: {
        publisher: 'U.S. Department of State',
        url: 'https://translations.state.gov/2019/11/20/',
        date: '2019-11-20',
      },
    });
    const result = await importFolder(await makeTextsFolder({ rows: [row] }), { isDryRun: true });
    expect(result).toMatchObject({
      texts: [
        {
          prepared: {
            source: { id: 'state-translations-2019-11-20', how: 'cut' },
            record: { warnings: [{ why: 'disclaimer-not-in-text' }, { why: 'not-aligned', words: 'en' }] },
          },
        },
      ],
    });
  });

  it('takes a notice out of the words, and keeps it word for word as the disclaimer', async () => {
    const notice = 'هذه الترجمة هي خدمة مجانية تقدمها لجنة الموانئ، والنص الإنجليزي هو الرسمي.';
    const files = { 'page.txt': arabicPage.replace('مشاركة :', `${notice}\nمشاركة :`) };
    const rows = [manifestRow({ id: 'cifg-13/ar-notice', disclaimer: notice })];
    const result = await importFolder(await makeTextsFolder({ rows, files }));
    expect(result).toMatchObject({
      texts: [
        {
          prepared: {
            record: { disclaimer: notice, removed: [{ why: 'menu' }, { why: 'notice', words: notice }, {}] },
          },
        },
      ],
    });
  });

  it('of which the connection dies half-way leaves nothing', async () => {
    const before = await rowCounts();
    const rows = ['ar-one', 'ar-two'].map((slug) => manifestRow({ id: `cifg-13/${slug}` }));
    const dying = importFolders([await makeTextsFolder({ rows })], {}, async (done) => {
      if (done === 1) await killOthers();
    });
    await expect(dying).rejects.toThrow();
    expect(await rowCounts()).toEqual(before);
  });
});

const fixtures = 'tests/fixtures/texts';

/** The addresses of every paragraph on record, also of those that no excerpt shows. */
async function addressesIn(statement: string): Promise<Record<string, string[][]>> {
  const texts = await db.$transaction((tx) => listTexts(tx, [statement]));
  return Object.fromEntries(
    texts.map(({ record: { slug, paragraphs } }) => [slug, paragraphs.map(({ slots }) => slots)]),
  );
}

/** Imports the press report of the thirteenth meeting with these words and slots, and reads its addresses. */
async function addressesOfPress(words: string[], slots: string[][]): Promise<string[][] | undefined> {
  const files = { 'page.txt': words.join('\n\n') };
  const result = await importFolder(await makeTextsFolder({ rows: [manifestRow({ slots })], files }));
  expect(result).toMatchObject({ state: 'published' });
  return (await addressesIn('cifg-13'))['ar-harbour'];
}

describe('paragraphs that are said to render no other', () => {
  it('keep their addresses however often the same folder comes again', async () => {
    await importFolder(fixtures);
    const addresses = await addressesIn('cifg-15');
    expect(addresses['ar-rivers-daily']).toEqual([['x1'], ['p2'], ['x2'], ['x3']]);
    const before = await rowCounts();
    for (let time = 2; time <= 10; time += 1) {
      const result = await importFolder(fixtures);
      expect(result).toMatchObject({ state: 'published', run: null });
      const outcomes = result.state === 'refused' ? [] : result.texts.map(({ prepared }) => prepared.outcome);
      expect(outcomes).toEqual(['unchanged', 'unchanged', 'unchanged']);
    }
    expect(await addressesIn('cifg-15')).toEqual(addresses);
    expect(await rowCounts()).toEqual(before);
  });

  it('keep their addresses when the folder is taken back and comes again', async () => {
    const result = await importFolder(fixtures);
    const addresses = await addressesIn('cifg-15');
    if (result.state === 'refused' || result.run === null) throw new Error(JSON.stringify(result));
    await undoRun({ kind: 'operator' }, { run: result.run, reason: null });
    await importFolder(fixtures);
    expect(await addressesIn('cifg-15')).toEqual(addresses);
  });

  it('keep their addresses where others of the text are revised, and give up one they rendered', async () => {
    await importFolder(fixtures);
    const manifest = JSON.parse(await readFile(join(fixtures, 'manifest.json'), 'utf8'));
    const press = await readFile(join(fixtures, 'press.txt'), 'utf8');
    const [row] = manifest.texts.filter(({ file }: { file: string }) => file === 'press.txt');
    const revised = press
      .trim()
      .split(/\n\n+/)
      .with(3, arabicPage.split('\n\n')[3] ?? '');
    const rows = [{ ...row, slots: [[], [], [], []] }];
    const folder = await makeTextsFolder({ rows, files: { 'press.txt': revised.join('\n\n') } });
    await importFolder(folder);
    const addresses = [['x1'], ['x4'], ['x2'], ['x5']];
    expect((await addressesIn('cifg-15'))['ar-rivers-daily']).toEqual(addresses);
    await expect(importFolder(folder)).resolves.toMatchObject({ run: null });
    expect((await addressesIn('cifg-15'))['ar-rivers-daily']).toEqual(addresses);
  });

  it('share no address where the same words come twice', async () => {
    const [, title = '', first = '', second = ''] = arabicPage.split('\n\n');
    const words = [title, first, second, first];
    expect(await addressesOfPress(words, [[], [], [], []])).toEqual([['x1'], ['x2'], ['x3'], ['x4']]);
    const given = [[], ['x2'], [], []];
    expect(await addressesOfPress(words, given)).toEqual([['x1'], ['x2'], ['x3'], ['x4']]);
    expect(await addressesOfPress([title, first, first, second], [[], [], [], []])).toEqual([
      ...[['x1'], ['x2']],
      ...[['x4'], ['x3']],
    ]);
  });

  it('keep their addresses in a translation too, but none that the official text carries', async () => {
    const manifest = JSON.parse(await readFile(join(fixtures, 'manifest.json'), 'utf8'));
    const names = ['official.txt', 'courtesy.txt'];
    const texts = await Promise.all(names.map((name) => readFile(join(fixtures, name), 'utf8')));
    const files = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
    const [official, courtesy] = manifest.texts;
    const translated = (slots: string[][]) => makeTextsFolder({ rows: [official, { ...courtesy, slots }], files });
    await importFolder(await translated([['p1'], ['p2'], ['p3'], ['p4']]));
    const folder = await translated([['p1'], [], ['p3'], []]);
    await importFolder(folder);
    expect((await addressesIn('cifg-15')).ar).toEqual([['p1'], ['p6'], ['p3'], ['p7']]);
    await expect(importFolder(folder)).resolves.toMatchObject({ run: null });
  });
});

/** Ends every other session that has a transaction open on this database. */
async function killOthers(): Promise<void> {
  const client = await connect(url);
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
  );
  await client.end();
}

describe('an import is refused whole, with text, field and reason', () => {
  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a missing file', { file: 'none.txt' }, 'file', /"none\.txt" is not there/],
    ['a file outside the folder', { file: '../manifest.json' }, 'file', /lies outside/],
    ['an absolute path', { file: '/etc/hostname' }, 'file', /lies outside/],
    ['an unknown statement', { statement: 'cifg-99', id: 'cifg-99/ar' }, 'statement', /no statement cifg-99/],
    ['an id of another statement', { id: 'cifg-12/ar-x' }, 'id', /does not begin with cifg-13/],
    ['an id that is no id', { id: 'بيان' }, 'id', /ASCII id/],
    ['an unknown status', { status: 'rumour' }, 'status', /is none of official/],
    ['an unknown extent', { extent: 'half' }, 'extent', /is none of full/],
    ['unknown rights', { rights: 'mine' }, 'rights', /is none of us-federal/],
    ['a press text in full', { extent: 'full' }, 'extent', /an excerpt at most/],
    ['the wrong language', { lang: 'en' }, 'file', /of another script/],
    ['a field of no format', { colour: 'red' }, 'colour', /not a field/],
    ['a bad date', { source: { publisher: 'x', url: null, date: '20 March' } }, 'source.date', /EDTF/],
    [
      'a day that is still to come',
      { source: { publisher: 'x', url: null, date: '2999-01-01' } },
      'source.date',
      /later/,
    ],
    ['a bad address', { source: { publisher: 'x', url: 'ftp://x.example', date: null } }, 'source.url', /http/],
    ['half a character', { disclaimer: '\ud800' }, 'disclaimer', /half a character/],
    ['an override in a name', { source: { publisher: 'a\u202eb', url: null, date: null } }, 'source.publisher', /./],
  ])('for %s', async (_what, changes, field, reason) => {
    const faults = await faultsOf({ rows: [manifestRow({ id: 'cifg-13/ar-bad', ...changes })] });
    expect(faults).toContainEqual(expect.objectContaining({ row: 1, field, reason: expect.stringMatching(reason) }));
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x41, 0x00]), /not text in UTF-8/],
    ['half a character', Buffer.from([0xd8, 0xa7, 0xed, 0xa0, 0x80]), /not text in UTF-8/],
    ['binary', `${arabicPage}\0`, /NUL/],
    ['longer than 200 kB', 'كلمة '.repeat(30_000), /bytes; 200000 are the most/],
    ['with a direction override', `${arabicPage}\u202e`, /overrides the direction/],
    ['empty', '', /no words/],
  ])('for a text that is %s', async (_what, content, reason) => {
    const faults = await faultsOf({ files: { 'page.txt': content } });
    expect(faults).toContainEqual(
      expect.objectContaining({ row: 1, field: 'file', reason: expect.stringMatching(reason) }),
    );
  });

  it.each([
    ['that is not there', undefined, /is not there|no folder/],
    ['that is no JSON', '{', /not JSON/],
    ['of another format', JSON.stringify({ format: 'texts/2', texts: [{}] }), /texts\/1/],
    ['without texts', JSON.stringify({ format: 'texts/1', texts: [] }), /is empty/],
  ])('for a manifest %s', async (_what, manifest, reason) => {
    const faults = await faultsOf(manifest === undefined ? {} : { manifest }, async (folder) => {
      if (manifest === undefined) await rm(join(folder, 'manifest.json'));
    });
    expect(faults).toMatchObject([{ row: null, reason: expect.stringMatching(reason) }]);
  });

  it('for a file behind a symbolic link, in its place or above it', async () => {
    const rows = [manifestRow({ file: 'linked.txt' }), manifestRow({ file: 'folder/page.txt', id: 'cifg-13/ar-b' })];
    const faults = await faultsOf({ rows }, async (folder) => {
      await symlink(join(folder, 'page.txt'), join(folder, 'linked.txt'));
      const other = await makeTextsFolder();
      await symlink(other, join(folder, 'folder'));
    });
    expect(faults.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      expect.stringMatching(/^1 .*symbolic link/),
      expect.stringMatching(/^2 .*symbolic link/),
    ]);
  });

  it('for an id that comes twice, also in two folders', async () => {
    const before = await rowCounts();
    const paths = [await makeTextsFolder(), await makeTextsFolder()];
    const result = await importFolders(paths);
    expect(result).toMatchObject({
      state: 'refused',
      faults: [{ field: 'id', reason: expect.stringContaining('already') }],
    });
    expect(await rowCounts()).toEqual(before);
  });

  it('naming all faults of all texts at once', async () => {
    const rows = [
      manifestRow({ id: 'cifg-13/ar-good' }),
      manifestRow({ id: 'cifg-13/ar-x', file: 'none.txt', status: 'rumour' }),
      manifestRow({ id: 'cifg-13/ar-y', lang: 'en', extent: 'full' }),
      manifestRow({ id: 'cifg-99/ar-z', statement: 'cifg-99', lang: 'en', rights: 'mine' }),
      manifestRow({ id: 'cifg-13/ar-x', source: {} }),
      'no row at all',
    ];
    const faults = await faultsOf({ rows });
    expect(faults.map(({ row, field }) => `${row} ${field}`)).toEqual([
      '2 status',
      '2 file',
      '3 extent',
      '3 file',
      ...['4 rights', '4 file', '4 statement', '5 id', '5 source.publisher'],
      expect.stringMatching(/^6 /),
    ]);
  });

  it('to everybody but the operator', async () => {
    const input = { ...(await readTextsFolders([await makeTextsFolder()])), isDryRun: true, reason: null };
    for (const actor of [
      { kind: 'person', id: 'x', role: 'publisher', translates: null } as const,
      { kind: 'system', id: 'loader' } as const,
    ]) {
      await expect(importTexts(actor, input)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('for a folder that holds a folder where a text should be', async () => {
    const faults = await faultsOf({ rows: [manifestRow({ file: 'inner' })] }, async (folder) => {
      await mkdir(join(folder, 'inner'));
      await writeFile(join(folder, 'inner', 'x.txt'), 'x');
    });
    expect(faults).toMatchObject([{ row: 1, field: 'file', reason: '"inner" is no file' }]);
  });
});
