import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { openPublicFiles } from '@/lib/serve/files/public-files';
import { listen } from '@/lib/serve/http-server';
import { fakeNext } from '@/tests/support/fake-next';

const path = '/api/v1/export.zip';

async function serve(status = 200) {
  const folder = await mkdtemp(join(tmpdir(), 'public-files-'));
  const barrier = createBarrier();
  let made = 0;
  const next = fakeNext((_request, response) => {
    made += 1;
    response.writeHead(status, { 'content-type': 'application/zip' }).end(`bytes ${made}`);
  });
  const queue = createWorkQueue({ atOnce: 2, waiting: 10 });
  const files = await openPublicFiles({ next, barrier, queue, folder });
  const server = await listen(0, (request, response) => {
    void files.send(request, response).then((sent) => sent === 'failed' && response.writeHead(503).end());
  });
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
  const ask = (headers: Record<string, string> = {}) => fetch(`http://localhost:${server.port}${path}`, { headers });
  return { ask, barrier, close, files, folder, madeSoFar: () => made };
}

describe('a file of the whole record', () => {
  it('is made once for all who ask until a change, and lies on the disk', async () => {
    const { ask, close, folder, madeSoFar } = await serve();
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['bytes 1', 'bytes 1', 'bytes 1']);
    expect([madeSoFar(), (await readdir(join(folder, String(process.pid)))).length]).toEqual([1, 1]);
    await close();
  });

  it('is made anew after a change, and the old one is gone', async () => {
    const { ask, barrier, close, folder } = await serve();
    expect(await (await ask()).text()).toBe('bytes 1');
    await barrier.hold();
    barrier.release();
    expect(await (await ask()).text()).toBe('bytes 2');
    await expect.poll(async () => (await readdir(join(folder, String(process.pid)))).length).toBe(1);
    await close();
  });

  it('answers 304 to whoever has it already', async () => {
    const { ask, close } = await serve();
    const etag = (await ask()).headers.get('etag') ?? '';
    const again = await ask({ 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await close();
  });

  it('is asked for again where it could not be made', async () => {
    const { ask, close, madeSoFar } = await serve(500);
    expect([(await ask()).status, (await ask()).status]).toEqual([503, 503]);
    expect(madeSoFar()).toBe(2);
    await close();
  });
});
