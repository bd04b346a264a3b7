import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { portal } from '@/lib/cli/main';
import { signHead } from '@/lib/editing/history/signed-head';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');
const folder = await mkdtemp(join(tmpdir(), 'portal-verify-'));
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const onOut = vi.spyOn(process.stdout, 'write').mockImplementation((words) => out.push(String(words)) > 0);
  const onErr = vi.spyOn(process.stderr, 'write').mockImplementation((words) => err.push(String(words)) > 0);
  try {
    const code = await portal(['verify', ...args]);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    onOut.mockRestore();
    onErr.mockRestore();
  }
}

async function headNow() {
  const { seq, hash } = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return { seq: Number(seq), hash };
}

async function headFileOf(head: object): Promise<string> {
  const path = join(folder, `${Math.random()}.json`);
  await writeFile(path, JSON.stringify(head));
  return path;
}

describe('portal verify', () => {
  it('without a head says that the chain is unanchored, and that all else holds', async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/unanchored/);
    expect(out).toMatch(/Everything holds\.\n$/);
  });

  it('prints what the contract names, as JSON', async () => {
    const { code, out } = await run('--json');
    const length = await db.change.count();
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      length,
      head: await headNow(),
      anchored: false,
      broken: [],
      unsealed: [],
    });
  });

  it('is anchored by a head file and by a hash, also by those of an earlier change', async () => {
    const head = await headNow();
    const first = await db.change.findFirstOrThrow({ orderBy: { seq: 'asc' } });
    for (const given of [await headFileOf(head), head.hash, first.hash]) {
      const { code, out } = await run('--head', given, '--json');
      expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, ok: true, anchored: true });
    }
  });

  it('takes what /api/v1/head answered for a head, if its signature holds', async () => {
    const signed = await signHead(await headNow());
    const { code, out } = await run('--head', await headFileOf(signed), '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, anchored: true });
    expect((await run('--head', await headFileOf({ ...signed, seq: 1 }))).code).toBe(1);
  });

  it('names the head that the chain does not hold, with 1', async () => {
    const head = await headNow();
    const cut = await run('--head', await headFileOf({ ...head, seq: head.seq + 5 }), '--json');
    expect(cut.code).toBe(1);
    expect(JSON.parse(cut.out)).toMatchObject({
      ok: false,
      anchored: false,
      broken: [{ what: 'head', id: String(head.seq + 5), problem: expect.stringContaining('tail was cut off') }],
    });
    const forged = await run('--head', await headFileOf({ ...head, hash: 'a'.repeat(64) }));
    expect(forged).toMatchObject({
      code: 1,
      out: expect.stringContaining(`✗ head ${head.seq}: change ${head.seq} is not`),
    });
    expect((await run('--head', 'b'.repeat(64))).code).toBe(1);
  });

  it.each([[['--head', '']], [['--colour']]])('answers %j with how it is used', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['/nowhere/head.json', /is no file that exists/],
    ['abc', /is no file that exists, nor a hash of 64 hex digits\.\n$/],
    ['package.json', /"package\.json" holds no head\.\n$/],
    [folder, /holds no head\.\n$/],
  ])('says with 1 and in one sentence that the head %s could not be read', async (given, why) => {
    const { code, out, err } = await run('--head', given);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Nothing was changed: the head could not be read: [^\n]+\n$/);
    expect(err).toMatch(why);
    const asJson = await run('--head', given, '--json');
    expect({ code: asJson.code, ...JSON.parse(asJson.out) }).toMatchObject({ code: 1, state: 'refused' });
  });

  it('says of a file that is no archive what it is not', async () => {
    expect(await run('package.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no zip, or was cut off'),
    });
  });
});
