import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { importTexts } from '@/lib/editing/texts/import-texts';
import type { WriteProgress } from '@/lib/editing/write';

type Row = Record<string, unknown>;

/** An invented Arabic page: a menu above, three paragraphs, a share line below. */
export const arabicPage = [
  'الرئيسية',
  'لجنة الموانئ تختتم اجتماعها السابع في مدينة ساحلية',
  'اختتمت لجنة الموانئ اجتماعها السابع بحضور ممثلين عن اثنتي عشرة دولة، وناقشت سلامة الملاحة.',
  'وأكد الأعضاء أهمية تبادل المعلومات بين الموانئ في وقتها.',
  'وتعقد اللجنة اجتماعها المقبل في الربيع.',
  'مشاركة :',
].join('\n\n');

/** Invented English words of a statement, without anything around them. */
export const englishText = [
  'Harbour Committee Issues Statement',
  'The Harbour Committee met for the seventh time and discussed the safety of ships.',
  'Members agreed to share what they know in good time.',
  'The committee will meet again in spring.',
].join('\n\n');

/** Makes a row of a manifest for a press report on the thirteenth meeting. */
export function manifestRow(changes: Row = {}): Row {
  return {
    file: 'page.txt',
    id: 'cifg-13/ar-harbour',
    statement: 'cifg-13',
    lang: 'ar',
    status: 'press_report',
    extent: 'excerpt',
    rights: 'press',
    source: { publisher: 'Harbour Gazette', url: null, date: '2020-09-01' },
    ...changes,
  };
}

/** Makes a temporary folder of texts with its manifest; it is gone after the test. */
export async function makeTextsFolder({
  rows = [manifestRow()],
  files = { 'page.txt': arabicPage },
  manifest,
}: {
  rows?: unknown[];
  files?: Record<string, string | Uint8Array>;
  manifest?: string;
} = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-texts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await writeFile(join(folder, 'manifest.json'), manifest ?? JSON.stringify({ format: 'texts/1', texts: rows }));
  return folder;
}

/** Imports folders of texts as the operator. */
export async function importFolders(paths: string[], changes: Row = {}, onProgress?: WriteProgress) {
  const input = { ...(await readTextsFolders(paths)), isDryRun: false, reason: null, ...changes };
  return importTexts({ kind: 'operator' }, input, onProgress ? { onProgress } : {});
}

/** Makes the input of publishStatementText for a new text. */
export function textInput(changes: Row = {}): Row {
  return {
    statement: 'cifg-13',
    slug: 'ar-harbour',
    lang: 'ar',
    standing: 'press_report',
    extent: 'excerpt',
    rights: 'press',
    disclaimer: null,
    source: { publisher: 'Harbour Gazette', url: null, date: '2020-09-01' },
    version: null,
    reason: null,
    bytes: Buffer.from(arabicPage),
    ...changes,
  };
}

/** Input for the official English text of the twelfth meeting, which the bundled record knows as a link. */
export function officialTextInput(changes: Row = {}): Row {
  return textInput({
    statement: 'cifg-12',
    slug: 'en',
    lang: 'en',
    standing: 'official',
    rights: 'us_federal',
    extent: 'full',
    source: { publisher: null, url: 'https://home.treasury.gov/news/press-releases/sm834', date: null },
    bytes: Buffer.from(englishText),
    version: 1,
    ...changes,
  });
}
