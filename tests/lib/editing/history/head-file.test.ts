import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteHead, readHeadFile } from '@/lib/editing/history/head-file';

const headAt = (seq: number) => ({ seq, hash: String(seq % 10).repeat(64) });
const held = async () => true;

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-head-'));
  path = join(folder, 'head.json');
});

afterEach(() => rm(folder, { recursive: true }));

async function saidWhile(work: () => Promise<unknown>): Promise<string> {
  const said: string[] = [];
  const listening = vi.spyOn(process.stderr, 'write').mockImplementation((words) => said.push(String(words)) > 0);
  try {
    await work();
  } finally {
    listening.mockRestore();
  }
  return said.join('');
}

it('the head of the chain is noted, and nothing else is left beside it', async () => {
  await noteHead(path, headAt(3), held);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(headAt(3));
  expect(await readdir(folder)).toEqual(['head.json']);
});

it('a later head is never replaced by an earlier one, in whatever order writers come to note theirs', async () => {
  const order = [4, 9, 2, 7, 1, 8, 3];
  await Promise.all(order.map((seq) => noteHead(path, headAt(seq), held)));
  expect(await readHeadFile(path)).toEqual(headAt(9));
});

it('a head that the chain does not hold is left as evidence, and told', async () => {
  await noteHead(path, headAt(5), held);
  const said = await saidWhile(() => noteHead(path, headAt(6), async () => false));
  expect(said).toContain(`verify --head ${path}`);
  expect(await readHeadFile(path)).toEqual(headAt(5));
});

it('a file that was damaged is left as evidence, and told', async () => {
  await writeFile(path, '{"seq":5,"ha');
  const said = await saidWhile(() => noteHead(path, headAt(6), held));
  expect(said).toContain('no longer holds a head');
  expect(await readFile(path, 'utf8')).toBe('{"seq":5,"ha');
});

it('leaves nothing behind where the file cannot be replaced', async () => {
  await mkdir(path);
  await saidWhile(() => noteHead(path, headAt(6), held));
  expect(await readdir(folder)).toEqual(['head.json']);
});

it('a head that cannot be noted is told, and fails nothing', async () => {
  await writeFile(join(folder, 'file'), '');
  const said = await saidWhile(() => noteHead(join(folder, 'file', 'head.json'), headAt(1), held));
  expect(said).toContain('its head could not be noted');
});

it.each(['', '{', '[]', '{"seq":0,"hash":"x"}', `{"seq":1,"hash":"${'g'.repeat(64)}"}`])(
  '%j is no head',
  async (content) => {
    await writeFile(path, content);
    expect(await readHeadFile(path)).toBeNull();
  },
);
