import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { namesTag } from '@/lib/exchange/entity-tag';
import { isAlive } from '@/lib/process/is-alive.mjs';
import { headersOfAnswer } from '@/lib/serve/answers/answer-maker';
import type { Barrier } from '@/lib/serve/changes/barrier';
import { passDated } from '@/lib/serve/changes/shared-work';
import type { Urgency, WorkQueue } from '@/lib/serve/door/work-queue';
import type { NextApp } from '@/lib/serve/next/next-app';

/** Files of the whole record: each is made once a change, and lies on the disk. */
const addresses = ['/api/v1/export.zip', '/api/v1/entities.ftm.json', '/api/v1/popolo.json'];

/** They are made from all that there is, while nobody waits. */
const patience = 10 * 60_000;

type Made = { path: string; size: number; etag: string; headers: Record<string, string> };

export type PublicFiles = {
  has(url: string): boolean;
  /** `failed`: it could not be made. */
  send(request: IncomingMessage, response: ServerResponse): Promise<'answered' | 'failed'>;
  /** Makes those that a change has made old, in the background. */
  renew(): void;
};

type Parts = { next: Pick<NextApp, 'ask'>; barrier: Barrier; queue: WorkQueue; folder: string };

export async function openPublicFiles({ next, barrier, queue, folder: root }: Parts): Promise<PublicFiles> {
  const folder = await openOwnFolder(root);
  const kept = new Map<string, { era: number; work: Promise<Made | null> }>();
  let count = 0;

  const make = async (url: string): Promise<Made | null> => {
    count += 1;
    const path = join(folder, `${count}-${url.slice(url.lastIndexOf('/') + 1)}`);
    const { result } = await passDated(barrier, () => storeAnswer(next, url, path));
    return result;
  };

  /** What was begun before a change is not handed out after it. */
  const find = (url: string, urgency: Urgency): Promise<Made | null> => {
    const known = kept.get(url);
    if (known?.era === barrier.era()) return known.work;
    const entry = { era: barrier.era(), work: queue.run(urgency, () => make(url)) };
    kept.set(url, entry);
    const forget = () => {
      if (kept.get(url) === entry) kept.delete(url);
    };
    entry.work.then((made) => void (made ?? forget()), forget);
    // A reader who has it open reads on: the system keeps the file until then.
    void known?.work.then((made) => made && rm(made.path, { force: true })).catch(forget);
    return entry.work;
  };

  return {
    has: (url) => addresses.includes(url),
    async send(request, response) {
      const made = await find(request.url ?? '', 'known');
      if (!made) return 'failed';
      await sendFile(made, request, response);
      return 'answered';
    },
    renew() {
      for (const url of addresses) find(url, 'background').catch((error: unknown) => console.error(error));
    },
  };
}

/** Each portal has a folder of its own. Those of portals that have ended go. */
async function openOwnFolder(root: string): Promise<string> {
  const own = join(root, String(process.pid));
  await mkdir(root, { recursive: true });
  for (const name of await readdir(root)) {
    const isOfAnother = Number(name) !== process.pid && isAlive(Number(name));
    if (!isOfAnother) await rm(join(root, name), { recursive: true, force: true });
  }
  await mkdir(own, { recursive: true });
  return own;
}

async function storeAnswer(next: Pick<NextApp, 'ask'>, url: string, path: string): Promise<Made | null> {
  const headers = { host: 'localhost', accept: '*/*', 'accept-language': 'en' };
  const answer = await next.ask({ method: 'GET', path: url, headers, patience });
  if (answer.statusCode !== 200) {
    answer.resume();
    return null;
  }
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(answer, measure, createWriteStream(path));
  return { path, size, etag: `"${hash.digest('base64url').slice(0, 22)}"`, headers: headersOfAnswer(answer.headers) };
}

async function sendFile({ path, size, etag, headers }: Made, request: IncomingMessage, response: ServerResponse) {
  const own: Record<string, string> = { ...headers, ETag: etag };
  if (namesTag(request.headers['if-none-match'] ?? '', [etag])) {
    const { 'Content-Type': _type, ...unchanged } = own;
    response.writeHead(304, unchanged).end();
    return;
  }
  response.writeHead(200, { ...own, 'Content-Length': String(size) });
  if (request.method === 'HEAD') response.end();
  else
    await pipeline(createReadStream(path), response).catch((error: NodeJS.ErrnoException) => {
      // The caller went away before the end.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
}
