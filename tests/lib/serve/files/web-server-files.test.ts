import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { environmentFor } from '@/lib/env';
import { openWebServerFiles } from '@/lib/serve/files/web-server-files';
import { makePage, packPage } from '@/lib/serve/pages/kept-page';

async function makeFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'portal-web-server-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const page = (path: string, text: string, type = 'text/html; charset=utf-8') =>
  makePage({ path, type, headers: {}, tags: [], build: 'own' }, Buffer.from(text), { before: null, isKnown: true });

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

const long = 'a page of some length, '.repeat(40);

describe('pages as files', () => {
  it('lie at their addresses in each encoding, and nothing else does', async () => {
    const folder = await makeFolder();
    const files = await openWebServerFiles(folder);
    const first = await page('/en/meetings/cifg-12', long);
    await files.write((await packPage(first)) ?? first);
    await files.write(await page('/en', long));
    await files.write(await page('/robots.txt', long, 'text/plain'));
    await files.write(await page('/en/search?q=a', long));
    await files.write(await page('/en/../../etc/passwd', long));
    const [at, html] = ['en/meetings/cifg-12.html', (name: string) => readFile(join(folder, name))];
    expect(await filesIn(folder)).toEqual(['en.html', 'en.html.gz', at, `${at}.br`, `${at}.gz`].toSorted());
    expect((await html(at)).toString()).toBe(long);
    expect(gunzipSync(await html(`${at}.gz`)).toString()).toBe(long);
    expect(brotliDecompressSync(await html(`${at}.br`)).toString()).toBe(long);
  });

  it('of another content have another time, also within a second and with the same length', async () => {
    const folder = await makeFolder();
    const files = await openWebServerFiles(folder);
    const times: number[] = [];
    for (const text of [`${long}1`, `${long}2`, `${long}1`]) {
      await files.write(await page('/en', text));
      times.push((await stat(join(folder, 'en.html'))).mtimeMs);
    }
    expect(times[0]).not.toBe(times[1]);
    expect(times[0]).toBe(times[2]);
  });

  it('lose the encoding of the page before', async () => {
    const folder = await makeFolder();
    const files = await openWebServerFiles(folder);
    const first = await page('/en', long);
    await files.write((await packPage(first)) ?? first);
    await files.write(await page('/en', 'short'));
    expect(await filesIn(folder)).toEqual(['en.html']);
  });

  it('go when their page does, with whatever a portal that died has left', async () => {
    const folder = await makeFolder();
    const files = await openWebServerFiles(folder);
    await files.write(await page('/en', long));
    await files.write(await page('/ar', long));
    const dead = spawn('true');
    await new Promise((resolve) => dead.on('exit', resolve));
    await mkdir(join(folder, 'ar'));
    for (const name of ['ar/members.html', `ar/gaps.html.${dead.pid}`, `ar/plans.html.${process.ppid}`]) {
      await writeFile(join(folder, name), 'of another portal');
    }
    await files.remove(['/en']);
    expect(await filesIn(folder)).toEqual(['ar.html', 'ar.html.gz', `ar/plans.html.${process.ppid}`]);
  });

  it('are owed while they cannot be taken away', async () => {
    const folder = await makeFolder();
    const files = await openWebServerFiles(folder);
    expect(files.owed()).toEqual({ at: 'files', purges: 0, seconds: 0 });
    const said = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => said.mockRestore());
    // No file, so it does not go.
    await mkdir(join(folder, 'en/members.html'), { recursive: true });
    const removed = files.remove(['/en/members', '/en']);
    await expect.poll(() => files.owed().seconds).toBeGreaterThan(0.2);
    expect(files.owed().purges).toBe(2);
    await rm(join(folder, 'en/members.html'), { recursive: true });
    await removed;
    expect(files.owed()).toEqual({ at: 'files', purges: 0, seconds: 0 });
  });

  it('are those of this start alone', async () => {
    const folder = await makeFolder();
    await (await openWebServerFiles(folder)).write(await page('/en', long));
    await openWebServerFiles(folder);
    expect(await filesIn(folder)).toEqual([]);
  });

  it('have a folder of their own, which nothing else is in', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'letters.txt'), 'mine');
    await expect(openWebServerFiles(folder)).rejects.toThrow(/letters\.txt/);
    expect(await filesIn(folder)).toEqual(['letters.txt']);
  });

  it('are whole whenever their writer is killed', async () => {
    const folder = await makeFolder();
    const script = `
      import { openWebServerFiles } from '@/lib/serve/files/web-server-files';
      import { makePage } from '@/lib/serve/pages/kept-page';
      const files = await openWebServerFiles(${JSON.stringify(folder)});
      const finished = { path: '/en', type: 'text/html', headers: {}, tags: [], build: 'own' };
      const pages = await Promise.all(['a', 'b'].map((letter) =>
        makePage(finished, Buffer.alloc(4_000_000, letter), { before: null, isKnown: true })));
      await files.write(pages[0]);
      console.log('written');
      for (let turn = 1; ; turn += 1) await files.write(pages[turn % 2]);`;
    for (let kill = 0; kill < 3; kill += 1) {
      const args = ['--import', 'tsx', '--input-type=module', '-e', script];
      const writer = spawn(process.execPath, args, { env: environmentFor({}), stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => writer.on('exit', resolve));
      await new Promise((resolve) => writer.stdout.once('data', resolve));
      await sleep(30 + 17 * kill);
      writer.kill('SIGKILL');
      await ended;
      const names = (await filesIn(folder)).filter((name) => /\.(html|gz)$/.test(name));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const bytes = await readFile(join(folder, name));
        const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
        expect([text.length, new Set(text).size]).toEqual([4_000_000, 1]);
      }
    }
    await openWebServerFiles(folder);
    expect(await filesIn(folder)).toEqual([]);
  });
});
