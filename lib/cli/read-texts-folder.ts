import type { Stats } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type ForRecord, readTexts, type TextsFolder } from '@/lib/editing/texts/folder/read-texts';

/**
 * Reads folders of texts, each with its manifest.json, whole, and names every fault, not only the first. One of invented
 * texts is a fault where they are for the real record, and any other where they are for practice.
 */
export async function readTextsFolders(paths: string[], record: ForRecord = 'either'): Promise<TextsFolder> {
  const folders = await Promise.all([...new Set(paths)].map((path) => readTextsFolder(path, record)));
  return {
    rows: folders.flatMap(({ rows }) => rows),
    unsound: folders.flatMap(({ unsound }) => unsound),
    faults: folders.flatMap(({ faults }) => faults),
  };
}

async function readTextsFolder(path: string, record: ForRecord): Promise<TextsFolder> {
  const folder = await findFolder(path);
  if (folder !== null) return readTexts({ path, read: (name, limit) => readPlainFile(folder, name, limit) }, record);
  const reason = 'is no archive (.zip), no table (.csv) and no folder of texts with a manifest.json';
  return { rows: [], unsound: [], faults: [{ path, row: null, id: null, field: 'path', reason }] };
}

async function findFolder(path: string): Promise<string | null> {
  const folder = basename(path) === 'manifest.json' ? dirname(path) : path;
  const real = await realpath(folder).catch(() => null);
  if (real === null || !(await lstat(real)).isDirectory()) return null;
  return (await lstat(join(real, 'manifest.json')).catch(() => null)) ? real : null;
}

/** Reads the bytes of a file in the folder itself; else returns why not. */
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
