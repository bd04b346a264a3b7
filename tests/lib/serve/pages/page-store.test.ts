import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makePage } from '@/lib/serve/pages/kept-page';
import { openPageFiles } from '@/lib/serve/pages/page-files';
import { openPageStore } from '@/lib/serve/pages/page-store';

const html = 'text/html; charset=utf-8';
const limits = { bytes: 1_000_000, known: 100, visited: 100 };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'portal-pages-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const page = (path: string, text = path, tags: string[] | null = []) =>
  makePage({ path, type: html, headers: {}, tags, build: 'own' }, Buffer.from(text), { before: null, isKnown: true });

async function filesIn(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  return names.filter((name) => name.endsWith('.page'));
}

describe('the page store', () => {
  it('finds what it keeps, and after a change what that did not touch', async () => {
    const store = await openPageStore(await openPageFiles(await folder(), 'one'), limits);
    for (const [path, tags] of [
      ['/a', ['meetings']],
      ['/b', ['bodies']],
      ['/c', null],
      ['/d', []],
    ] as const) {
      store.keep(await page(path, path, tags as string[] | null));
      await store.know(path);
    }
    const held = () => ['/a', '/b', '/c', '/d'].filter((path) => store.find(path) !== null);
    expect(held()).toEqual(['/a', '/b', '/c', '/d']);
    store.drop(new Set(['meetings', 'plans']));
    expect(held()).toEqual(['/b', '/d']);
    expect(await store.fetch('/a')).toBeNull();
    expect(store.before('/a')?.path).toBe('/a');
    expect(store.isKnown('/a')).toBe(true);
    store.drop('everything');
    expect(store.measure()).toMatchObject({ pages: 0, bytes: 0 });
  });

  it('leaves nothing on the disk of a page that was dropped while it was written', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), limits);
    store.keep(await page('/a', 'old', ['meetings']));
    const writing = store.know('/a');
    store.drop(new Set(['meetings']));
    await writing;
    await store.restamp('two');
    expect(await filesIn(root)).toEqual([]);
  });

  it('carries the pages that a change did not touch over to its stamp', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), limits);
    for (const [path, tags] of [
      ['/a', ['meetings']],
      ['/b', ['bodies']],
    ] as const) {
      store.keep(await page(path, path, [...tags]));
      await store.know(path);
    }
    store.drop(new Set(['meetings']));
    await store.restamp('two');
    const next = await openPageStore(await openPageFiles(root, 'two'), limits);
    expect(next.known()).toEqual(['/b']);
  });

  it('leaves no file of a page that was on its way to the disk when it was dropped', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), limits);
    store.keep(await page('/a', '/a', ['meetings']));
    const written = store.know('/a');
    store.drop(new Set(['meetings']));
    await Promise.all([written, store.restamp('two')]);
    expect(await filesIn(root)).toEqual([]);
  });

  it('brings known pages over a restart, and those alone', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), limits);
    for (const path of ['/ar', '/en']) store.keep(await page(path, `${path} in brotli `.repeat(100)));
    await store.know('/ar');
    const next = await openPageStore(await openPageFiles(root, 'one'), limits);
    expect(next.find('/ar')?.document).toEqual(store.find('/ar')?.document);
    expect(next.isKnown('/ar')).toBe(true);
    expect(next.find('/en')).toBeNull();
  });

  it('starts empty where the stamp is another, and keeps no file of the old one', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), limits);
    store.keep(await page('/ar'));
    await store.know('/ar');
    const next = await openPageStore(await openPageFiles(root, 'two'), limits);
    expect(next.measure().pages).toBe(0);
    expect(await filesIn(root)).toEqual([]);
  });

  it('leaves the pages of another portal that runs', async () => {
    const root = await folder();
    const files = await openPageFiles(root, 'one');
    await files.write(await page('/ar'));
    const [name = ''] = await readdir(root);
    const theirs = join(root, name.replace(String(process.pid), String(process.ppid)));
    await rename(join(root, name), theirs);
    await openPageFiles(root, 'two');
    expect(await readdir(theirs)).toHaveLength(1);
  });

  it('serves no file that a crash has cut short or left unfinished', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), limits);
    for (const path of ['/ar', '/en']) store.keep(await page(path));
    await store.know('/ar');
    await store.know('/en');
    const [first = ''] = await filesIn(root);
    const bytes = await readFile(join(root, first));
    await writeFile(join(root, first), bytes.subarray(0, bytes.length - 1));
    await writeFile(join(root, `${first}.1.unfinished`), bytes);
    const next = await openPageStore(await openPageFiles(root, 'one'), limits);
    expect(next.measure().pages).toBe(1);
    expect(await readdir(join(root, (await readdir(root))[0]!))).toHaveLength(1);
  });

  it('holds no more visited pages than it has room for, the longest unused going first', async () => {
    const store = await openPageStore(await openPageFiles(await folder(), 'one'), { ...limits, visited: 3 });
    for (const path of ['/a', '/b', '/c']) store.keep(await page(path));
    store.find('/a');
    store.keep(await page('/d'));
    expect(['/a', '/b', '/c', '/d'].map((path) => store.find(path) !== null)).toEqual([true, false, true, true]);
  });

  it('holds no more bytes than it may, and reads what is known from the disk again', async () => {
    const store = await openPageStore(await openPageFiles(await folder(), 'one'), { ...limits, bytes: 250 });
    for (const path of ['/a', '/b', '/c']) {
      store.keep(await page(path, path.repeat(50)));
      await store.know(path);
    }
    expect(store.measure().bytes).toBeLessThanOrEqual(250);
    expect(store.find('/a')).toBeNull();
    expect((await store.fetch('/a'))?.path).toBe('/a');
    expect(await store.fetch('/none')).toBeNull();
  });

  it('writes no more files than pages may be known', async () => {
    const root = await folder();
    const store = await openPageStore(await openPageFiles(root, 'one'), { ...limits, known: 2 });
    for (const path of ['/a', '/b', '/c']) {
      store.keep(await page(path));
      await store.know(path);
    }
    expect(await filesIn(root)).toHaveLength(2);
  });

  it('goes on in memory when the disk takes nothing, and says so once', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    const files = await openPageFiles(await folder(), 'one');
    const store = await openPageStore({ ...files, write: () => Promise.reject(new Error('ENOSPC')) }, limits);
    for (const path of ['/a', '/b']) {
      store.keep(await page(path));
      await store.know(path);
    }
    expect(store.find('/a')?.path).toBe('/a');
    expect(said).toHaveBeenCalledTimes(1);
  });
});
