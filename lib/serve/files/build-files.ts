import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import { createPool } from '@/lib/db/connection';
import { deskScripts } from '@/lib/serve/desk/desk-script';
import { forEver, readDocument } from '@/lib/serve/door/static-files';
import type { Document } from '@/lib/serve/pages/document';

/** A style, font or script that the build has named by its content, and where it lies. */
type BuildFile = { name: string; file: string };

/**
 * What pages of another build need: a page that was made by the release before, or by a portal of a newer one, is shown with
 * its own styles and fonts.
 */
export type BuildFiles = {
  /** Null for a file that no build has named. */
  find(name: string): Promise<Document | null>;
  close(): Promise<void>;
};

const named = /^\/(?:_next\/static|scripts)\/[\w~-]+(?:[/.][\w~-]+)*\.(?:css|woff2|js)$/;
const keptFor = '60 days';

/** Whether the address may be that of a file that some build has named. */
export function isNamedByBuild(path: string): boolean {
  return path.length < 300 && named.test(path);
}

/** Those of this build that its finished pages name; the framework's scripts are in none. */
export async function listBuildFiles(): Promise<BuildFile[]> {
  const styles = await listFiles('.next/static', '/_next/static/');
  const scripts = await listFiles(deskScripts.folder, deskScripts.at);
  return [...styles.filter(({ name }) => ['.css', '.woff2'].includes(extname(name))), ...scripts];
}

/**
 * Gives the files of this build to other portals, and copies theirs into the folder, so that they are there also without the
 * database.
 */
export async function openBuildFiles(
  url: string,
  folder: string,
  listOwn: () => Promise<BuildFile[]> = listBuildFiles,
): Promise<BuildFiles> {
  const pool = createPool(url, { name: 'portal files', most: 1, patience: 2_000, answerPatience: 10_000 });
  const opened = new LRUCache<string, Document>({ max: 200 });
  const absent = new LRUCache<string, true>({ max: 1_000, ttl: 10_000 });

  const copy = async (name: string): Promise<boolean> => {
    const { rows } = await pool.query<{ bytes: Buffer }>('select bytes from build_file where name = $1', [name]);
    const [row] = rows;
    if (!row) return false;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.${process.pid}`, row.bytes);
    await rename(`${file}.${process.pid}`, file);
    return true;
  };
  const read = (name: string) => readDocument(name, join(folder, name), forEver).catch(() => null);

  await exchange().catch((error: unknown) => console.error(error));

  async function exchange(): Promise<void> {
    const own = await listOwn();
    const ours = own.map(({ name }) => name);
    await pool.query(`delete from build_file where used_at < now() - interval '${keptFor}'`);
    const { rows: known } = await pool.query<{ name: string }>(
      'update build_file set used_at = now() where name = any($1) returning name',
      [ours],
    );
    const missing = own.filter(({ name }) => !known.some((each) => each.name === name));
    for (const { name, file } of missing) {
      const values = [name, await readFile(file)];
      await pool.query('insert into build_file (name, bytes) values ($1, $2) on conflict do nothing', values);
    }
    const here = new Set([...ours, ...(await listFiles(folder, '/')).map(({ name }) => name)]);
    const { rows } = await pool.query<{ name: string }>('select name from build_file');
    for (const { name } of rows) if (isNamedByBuild(name) && !here.has(name)) await copy(name);
  }

  return {
    async find(name) {
      const known = opened.get(name);
      if (known) return known;
      if (!isNamedByBuild(name) || absent.has(name)) return null;
      const found = (await read(name)) ?? ((await copy(name).catch(() => false)) ? await read(name) : null);
      if (found) opened.set(name, found);
      else absent.set(name, true);
      return found;
    },
    close: () => pool.end(),
  };
}

async function listFiles(folder: string, at: string): Promise<BuildFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: at + relative(folder, file).split(sep).join('/'), file }));
}
