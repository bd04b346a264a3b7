import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { createTranslator } from 'next-intl';
import { expect, it, vi } from 'vitest';
import yauzl from 'yauzl';
import { writeAtom } from '@/lib/exchange/feeds/atom';
import { findFeed } from '@/lib/exchange/feeds/find-feed';
import { writeJsonFeed } from '@/lib/exchange/feeds/json-feed';
import { publicFiles, zipFiles } from '@/lib/exchange/public-files/public-files';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabaseForEach } from '@/tests/support/database';
import { publishText } from '@/tests/support/publish-text';
import { readCsv } from '@/tests/support/read-csv';

await testDatabaseForEach('loaded');

const origin = 'https://record.example';
const translators = {
  ar: createTranslator({ locale: 'ar', messages: ar }),
  en: createTranslator({ locale: 'en', messages: en }),
};

async function makeFiles() {
  return publicFiles(await inLongSnapshot(readWholeRecord), { translators, origin });
}

it('has every table, every kind of record, a dictionary in both languages, and the checksum of each', async () => {
  const files = await makeFiles();
  const names = files.map(({ name }) => name);
  for (const { name } of recordTables) expect(names).toEqual(expect.arrayContaining([`csv/${name}.csv`]));
  expect(names.slice(0, -1)).toEqual(names.slice(0, -1).toSorted());
  const sums = files.at(-1);
  expect(sums?.name).toBe('SHA256SUMS');
  for (const { name, content } of files.slice(0, -1)) {
    expect(sums?.content).toContain(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  }
  const dictionary = files.find(({ name }) => name === 'dictionary.csv')?.content ?? '';
  const [headings = [], ...rows] = readCsv['csv-parse'](dictionary);
  expect(rows.length).toBe(recordTables.reduce((sum, { columns }) => sum + columns.length + 1, 0));
  expect(rows.every((row) => headings.every((_, index) => index < 4 || row[index]))).toBe(true);
});

it('has a line for each record, of as many cells as there are headings', async () => {
  const files = await makeFiles();
  for (const { name, content } of files.filter((file) => file.name.endsWith('.csv'))) {
    const [headings = [], ...rows] = readCsv.papaparse(content);
    expect(
      rows.filter((row) => row.length !== headings.length),
      name,
    ).toEqual([]);
  }
  const meetings = files.find(({ name }) => name === 'csv/meetings.csv')?.content ?? '';
  const items = JSON.parse(files.find(({ name }) => name === 'json/meetings.json')?.content ?? '[]') as {
    id: string;
  }[];
  const [, ...rows] = readCsv['csv-parse'](meetings);
  expect(rows.map(([id]) => id)).toEqual(items.map(({ id }) => id));
});

it('is the same zip for the same content, and one that another reads', async () => {
  const files = await makeFiles();
  const zip = zipFiles(files);
  expect(Buffer.compare(Buffer.from(zip), Buffer.from(zipFiles(await makeFiles())))).toBe(0);
  const unpacked = unzipSync(zip);
  expect(Object.keys(unpacked)).toEqual(files.map(({ name }) => name));
  for (const { name, content } of files) expect(strFromU8(unpacked[name] ?? new Uint8Array())).toBe(content);
  const opened = await yauzl.fromBufferPromise(Buffer.from(zip));
  expect(opened.entryCount).toBe(files.length);
});

it('has the same bytes in every time zone', () => {
  const inZone = (zone: string) => {
    vi.stubEnv('TZ', zone);
    const zip = zipFiles([{ name: 'a.txt', content: 'ا' }]);
    return { offset: new Date(2026, 0, 1).getTimezoneOffset(), bytes: Buffer.from(zip).toString('base64') };
  };
  const made = ['UTC', 'Asia/Riyadh', 'America/Los_Angeles'].map(inZone);
  vi.unstubAllEnvs();
  expect(new Set(made.map(({ offset }) => offset)).size).toBe(3);
  expect(new Set(made.map(({ bytes }) => bytes)).size).toBe(1);
});

it('lets no eight words of a hidden part into any file, nor into a feed', async () => {
  const words = Array.from({ length: 900 }, (_, index) => `كلمة${index}`);
  const paragraphs = Array.from({ length: 30 }, (_, index) => words.slice(index * 30, index * 30 + 30).join(' '));
  const terms = { standing: 'press_report', rights: 'press', extent: 'excerpt' as const };
  await publishText({ statement: 'cifg-13', slug: 'ar-baghdad-post', lang: 'ar', paragraphs, ...terms });
  const record = await inLongSnapshot(readWholeRecord);
  const shown = record.statements.flatMap(({ texts }) =>
    texts.flatMap((text) => text.paragraphs.map((each) => each.text)),
  );
  const visible = shown.join(' ');
  const runs = words.slice(0, -7).map((_, index) => words.slice(index, index + 8).join(' '));
  const hidden = runs.filter((run) => !visible.includes(run));
  expect(hidden.length).toBeGreaterThan(500);
  const manner = { locale: 'en' as const, t: translators.en, origin };
  const found = await findFeed(['feed'], { filter: {}, page: 1 }, manner);
  const feed = {
    id: 'x',
    locale: 'en' as const,
    title: '',
    author: '',
    home: origin,
    self: origin,
    note: null,
    previous: null,
    next: null,
    entries: found?.entries ?? [],
  };
  const files = [
    ...publicFiles(record, { translators, origin }),
    { name: 'feed.atom', content: writeAtom(feed) },
    { name: 'feed.json', content: writeJsonFeed(feed) },
  ];
  expect(files.some(({ content }) => content.includes('كلمة0 كلمة1'))).toBe(true);
  for (const { name, content } of files) {
    const plain = content.replaceAll(/\s+/g, ' ');
    expect(
      hidden.filter((run) => plain.includes(run)),
      name,
    ).toEqual([]);
  }
});
