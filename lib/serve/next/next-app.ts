import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import { join } from 'node:path';
import { type Duplex, duplexPair, type Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { env } from '@/lib/env';
import { requestName, withRequestName } from '@/lib/process/request-name';
import { Abandoned } from './abandoned';

export type NextApp = {
  /** Asks Next for an address, so that its answer can be looked at before anybody sees it. */
  ask(question: Question): Promise<IncomingMessage>;
  /** The tags of the page that was last made at this address, told once; null where they are not known. */
  takeTags(path: string): string[] | null;
  /** Whether the page at this address failed a moment ago, only because the database had too much to do. */
  wasCrowded(path: string): boolean;
  /**
   * Resolves once Next works at no 'use cache' value any longer. One that a failed page left behind would be shared with the
   * next page that asks for it, whatever has expired meanwhile.
   */
  whenSettled(): Promise<void>;
  close(): Promise<void>;
};

export type Question = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body?: Readable;
  /** After so many milliseconds the answer counts as failed. */
  patience?: number;
};

// Next loads its caches by itself, so globalThis is where they and the front meet.
const held = globalThis as {
  portalCaches?: { page: string; data: string };
  portalIsCold?: boolean;
  portalPageTags?: Map<string, string[]>;
  /** The values that are under way: see next-data-cache.mjs. */
  portalPendingData?: Map<string, Promise<void>>;
  /** When each page failed for lack of time: see instrumentation.ts. */
  portalCrowdedPages?: Map<string, number>;
};

/** In milliseconds: for so long what one page failed for counts. */
const moment = 5_000;
/** In milliseconds. Queries end long before, so whatever Next still does by then is not about the record. */
const longestWork = 30_000;

export async function startNext(port: number): Promise<NextApp> {
  const told = new Map<string, string[]>();
  held.portalPageTags = told;
  const crowded = new Map<string, number>();
  held.portalCrowdedPages = crowded;
  const fileOf = (name: string) => join(process.cwd(), 'lib', 'serve', 'next', name);
  held.portalCaches = { page: fileOf('next-page-cache.mjs'), data: fileOf('next-data-cache.mjs') };
  held.portalIsCold = env.PORTAL_COLD;
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port });
  await withoutLog(() => app.prepare());
  const takeTags = (path: string) => {
    const tags = told.get(path) ?? null;
    told.delete(path);
    return tags;
  };
  const wasCrowded = (path: string) => {
    for (const [each, at] of crowded) if (at < Date.now() - moment) crowded.delete(each);
    return crowded.has(path.replace(/\?.*$/, ''));
  };
  const whenSettled = async () => {
    const values = Promise.allSettled(held.portalPendingData?.values() ?? []);
    await Promise.race([values, sleep(longestWork, undefined, { ref: false })]);
  };
  return { ask: connectTo(handlerOf(app)), takeTags, wasCrowded, whenSettled, close: () => app.close() };
}

export type WatchedNext = Pick<NextApp, 'ask' | 'close'> & { handle: RequestListener };

/** Next in watch mode, which makes everything anew and tells open pages of what changed by a socket of this server. */
export async function watchNext(server: Server, port: number): Promise<WatchedNext> {
  const app = next({ dev: true, dir: process.cwd(), hostname: 'localhost', port, httpServer: server });
  await app.prepare();
  const handle = handlerOf(app);
  return { ask: connectTo(handle), handle, close: () => app.close() };
}

/** Resolves once the question is answered, whether or not somebody still waits for that. */
type Handler = (...asked: Parameters<RequestListener>) => Promise<void> | void;

function handlerOf(app: ReturnType<typeof next>): Handler {
  const answer = app.getRequestHandler();
  return async (incoming, response) => {
    try {
      await answer(incoming, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  };
}

/** Next says on standard output how long its configuration took; ours is for results. */
async function withoutLog(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  await work().finally(() => {
    console.log = log;
  });
}

/** A refused form's fields travel in a header, beside those of its browser. */
const longestHead = 65_536;

const nameHeader = 'x-portal-request';

/** A server that listens nowhere: each question is a pair of streams within this process. */
export function connectTo(handle: Handler): NextApp['ask'] {
  const works = new WeakMap<Duplex, Promise<void>>();
  const server = createServer({ maxHeaderSize: longestHead }, (question, answer) => {
    const name = question.headers[nameHeader];
    delete question.headers[nameHeader];
    const work = async () => handle(question, answer);
    works.set(question.socket, typeof name === 'string' ? withRequestName(name, work) : work());
  });
  return ({ method, path, headers, body, patience }) =>
    new Promise((resolve, reject) => {
      const name = requestName();
      const [ours, theirs] = duplexPair();
      server.emit('connection', theirs);
      const question = request({
        createConnection: () => ours,
        method,
        path,
        headers: { ...headers, connection: 'close', ...(name && { [nameHeader]: name }) },
      });
      const end = () => {
        const over = Promise.race([works.get(theirs), sleep(longestWork, undefined, { ref: false })]);
        question.destroy(new Abandoned(`Next has not answered ${path} in ${patience} ms`, over));
      };
      const timer = patience === undefined ? undefined : setTimeout(end, patience);
      question.on('close', () => clearTimeout(timer));
      question.on('response', resolve);
      question.on('error', reject);
      if (!body) return void question.end();
      body.on('error', (error) => question.destroy(error));
      body.pipe(question);
    });
}
