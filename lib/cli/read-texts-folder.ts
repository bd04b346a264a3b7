import type { Stats } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { sourceLimit } from '@/lib/text/characters/inspect';
import { readDocument } from './read-document';
import { TextTerms } from './text-input';

/** What is wrong with an import, where a person can find it: which folder, which text of its manifest, which field. */
export type ImportFault = { path: string; row: number | null; id: string | null; field: string; reason: string };

export type ImportRow = { path: string; row: number; id: string; file: string; terms: TextTerms; bytes: Uint8Array };

/** A text of a manifest that can not be planned, with what else can be looked up of it. */
export type UnsoundRow = { path: string; row: number; id: string | null; statement: string | null };

type TextsFolder = { rows: ImportRow[]; unsound: UnsoundRow[]; faults: ImportFault[] };

const manifestLimit = 2 ** 20;
const importLimit = 64 * 2 ** 20;
const mostTexts = 1_000;

const underscored = (value: unknown) => (typeof value === 'string' ? value.replaceAll('-', '_') : value);

const Row = z.strictObject({
  file: z.string().min(1, 'validation.required').max(255, 'validation.tooLong'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'validation.id'),
  statement: TextTerms.shape.statement,
  lang: TextTerms.shape.lang,
  status: z.preprocess(underscored, TextTerms.shape.standing),
  extent: TextTerms.shape.extent,
  rights: z.preprocess(underscored, TextTerms.shape.rights),
  disclaimer: TextTerms.shape.disclaimer.default(null),
  source: TextTerms.shape.source,
  slots: TextTerms.shape.slots,
});

const Manifest = z.strictObject({
  format: z.literal('texts/1', 'validation.format'),
  note: z.string().optional(),
  texts: z.array(z.unknown()).min(1, 'validation.required').max(mostTexts, 'validation.tooLong'),
});

type Say = (field: string, reason: string) => void;

/** A folder of texts with its manifest.json, read whole; every fault is named, not only the first. */
export async function readTextsFolder(path: string): Promise<TextsFolder> {
  const faults: ImportFault[] = [];
  const sayOf = (row: number | null, id: string | null): Say => {
    return (field, reason) => faults.push({ path, row, id, field, reason });
  };
  const say = sayOf(null, null);
  const folder = await findFolder(path);
  if (folder === null) {
    say('path', 'is no folder of texts with a manifest.json; nothing else can be imported yet');
    return { rows: [], unsound: [], faults };
  }
  const manifest = parseManifest(await readPlainFile(folder, 'manifest.json', manifestLimit), say);
  const rows: ImportRow[] = [];
  const unsound: UnsoundRow[] = [];
  for (const [index, raw] of (manifest?.texts ?? []).entries()) {
    const row = index + 1;
    const [id, statement] = [stringIn(raw, 'id'), stringIn(raw, 'statement')];
    const read = await readRow(folder, raw, sayOf(row, id));
    if (read === null) unsound.push({ path, row, id, statement });
    else rows.push({ path, row, ...read });
  }
  const total = rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > importLimit) say('texts', `has ${total} bytes in all; ${importLimit} are the most`);
  return { rows, unsound, faults };
}

/** One text of a manifest with its document; null, and all that can be said, where either is not right. */
async function readRow(folder: string, raw: unknown, say: Say): Promise<Omit<ImportRow, 'path' | 'row'> | null> {
  const parsed = Row.safeParse(raw);
  if (!parsed.success) for (const issue of parsed.error.issues) say(fieldOf(issue), reasonOf(issue));
  const file = stringIn(raw, 'file');
  const bytes = file ? await readPlainFile(folder, file, sourceLimit) : null;
  if (typeof bytes === 'string') say('file', `${JSON.stringify(file)} ${bytes}`);
  if (bytes === null || typeof bytes === 'string') return null;
  if (!parsed.success) {
    const lang = TextTerms.shape.lang.safeParse(stringIn(raw, 'lang')).data ?? null;
    const document = readDocument(bytes, { lang, standing: 'official', disclaimer: null });
    if ('faults' in document) for (const reason of document.faults) say('file', reason);
    return null;
  }
  const { id, file: name, status: standing, ...terms } = parsed.data;
  const [statement, slug = ''] = id.split('/');
  if (statement !== terms.statement) say('id', `does not begin with ${terms.statement}/`);
  return { id, file: name, terms: { ...terms, slug, standing }, bytes };
}

/** Two rows for one text, in one manifest or in two. */
export function findDuplicates(rows: { path: string; row: number; id: string | null }[]): ImportFault[] {
  const inOrder = rows.toSorted((a, b) => a.row - b.row);
  return inOrder.flatMap(({ path, row, id }, index) => {
    const first = inOrder.findIndex((candidate) => candidate.id === id);
    const reason = `is the id of text ${inOrder[first]?.row} already`;
    return id !== null && first < index ? [{ path, row, id, field: 'id', reason }] : [];
  });
}

async function findFolder(path: string): Promise<string | null> {
  const folder = basename(path) === 'manifest.json' ? dirname(path) : path;
  const real = await realpath(folder).catch(() => null);
  if (real === null || !(await lstat(real)).isDirectory()) return null;
  return (await lstat(join(real, 'manifest.json')).catch(() => null)) ? real : null;
}

/** The bytes of a file that lies in the folder itself; else why not. */
async function readPlainFile(folder: string, name: string, limit: number): Promise<Uint8Array | string> {
  const path = resolve(folder, name);
  const inside = relative(folder, path);
  if (name.includes('\0') || isAbsolute(name) || inside === '' || inside.split(sep)[0] === '..') {
    return 'lies outside the folder';
  }
  const stats: Stats | null = await lstat(path).catch(() => null);
  if (stats === null) return 'is not there';
  if (stats.isSymbolicLink() || (await realpath(path)) !== path) return 'is a symbolic link, or lies behind one';
  if (!stats.isFile()) return 'is no file';
  if (stats.size > limit) return `has ${stats.size} bytes; ${limit} are the most`;
  return readFile(path);
}

function parseManifest(bytes: Uint8Array | string, say: Say): z.infer<typeof Manifest> | null {
  if (typeof bytes === 'string') {
    say('manifest.json', bytes);
    return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = Manifest.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) say(fieldOf(issue), reasonOf(issue));
  } catch (error) {
    say('manifest.json', `is not JSON in UTF-8: ${(error as Error).message}`);
  }
  return null;
}

function stringIn(raw: unknown, field: 'file' | 'id' | 'lang' | 'statement'): string | null {
  const value = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[field] : null;
  return typeof value === 'string' ? value : null;
}

type Issue = z.core.$ZodIssue;

function fieldOf(issue: Issue): string {
  const names = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...names].map(String).join('.') || 'manifest.json';
}

const reasons: Record<string, string> = {
  'validation.id': 'is not an ASCII id',
  'validation.required': 'is empty',
  'validation.tooLong': 'is too long',
  'validation.language': 'is not a language such as ar or en',
  'validation.standing':
    'is none of official, courtesy_translation, press_report, transcription, portal_translation, portal_summary',
  'validation.rights': 'is none of us-federal, press, unchecked, portal',
  'validation.extent': 'is none of full, excerpt, link',
  'validation.date': 'is not a date in EDTF such as 2019-11-20',
  'validation.url': 'is not an address that begins with http:// or https://',
  'validation.characters': 'holds characters that are refused, such as direction overrides or half a character',
  'validation.format': 'is not texts/1',
};

function reasonOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a field of this format';
  if (issue.message.startsWith('validation.')) return reasons[issue.message] ?? issue.message;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : `is not right: ${issue.message}`;
}
