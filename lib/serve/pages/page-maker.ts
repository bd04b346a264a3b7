import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Barrier } from '@/lib/serve/changes/barrier';
import { createSharedWork, passDated } from '@/lib/serve/changes/shared-work';
import { trySeveral } from '@/lib/serve/changes/try-servers';
import type { Urgency, WorkQueue } from '@/lib/serve/door/work-queue';
import type { NextApp } from '@/lib/serve/next/next-app';
import { isHtml, type KeptPage, makePage, toPassingPage } from './kept-page';
import type { PageStore } from './page-store';
import { stripPage, UnfitPage } from './strip-page';

export type PageOutcome =
  | FoundPage
  | { kind: 'absent' }
  | { kind: 'moved'; status: number; location: string }
  | { kind: 'fault' };

/**
 * `status`: a page made for its query may say that the query is wrong. `isCurrent`: no change has come since the making
 * began; otherwise the page is for whoever asked, and for no cache.
 */
export type FoundPage = { kind: 'found'; page: KeptPage; status: number; isLasting: boolean; isCurrent: boolean };

/**
 * Asks Next for the page, once for all who want it at the same time, and keeps what it gives, unless the page is made for
 * each request anew.
 */
export type PageMaker = (address: string, urgency: Urgency) => Promise<PageOutcome>;

type Parts = {
  next: NextApp;
  store: PageStore;
  queue: WorkQueue;
  barrier: Barrier;
  /** What pages are made with now. */
  build: string;
  /** Gives other portals a page that the record links to. */
  offer(page: KeptPage): Promise<void>;
  onMade(): void;
};

type Made = Exclude<PageOutcome, FoundPage> | Omit<FoundPage, 'isCurrent'>;

const longest = 16 * 1024 * 1024;
const patience = 12_000;

export function createPageMaker({ next, store, queue, barrier, build, offer, onMade }: Parts): PageMaker {
  const share = createSharedWork<PageOutcome>(barrier);

  const ask = async (path: string, urgency: Urgency): Promise<PageOutcome> => {
    const earlier = { before: store.before(path), isKnown: urgency !== 'unknown' };
    const { result, isCurrent } = await trySeveral(
      () => passDated(barrier, () => askNext(next, path, build, earlier)),
      (tried) => tried.result.kind === 'fault',
    );
    if (result.kind !== 'found') return result;
    onMade();
    if (result.isLasting && isCurrent) {
      store.keep(result.page);
      const offered = urgency === 'unknown' ? null : offer(result.page);
      if (urgency === 'background') await offered;
    }
    return { ...result, isCurrent, page: isCurrent ? result.page : toPassingPage(result.page) };
  };

  return (path, urgency) => share(path, () => queue.run(urgency, () => ask(path, urgency)));
}

type Earlier = { before: KeptPage | null; isKnown: boolean };

/** Asks with headers of our own: nothing that a caller sends can get into a page that others see. */
async function askNext(next: NextApp, path: string, build: string, earlier: Earlier): Promise<Made> {
  const answer = await next.ask({
    method: 'GET',
    path,
    headers: { host: 'localhost', accept: '*/*' },
    patience,
  });
  const { statusCode: status = 500, headers } = answer;
  const location = headers.location;
  if (status === 200) return readPage(next, path, build, answer, earlier);
  answer.resume();
  next.takeTags(path);
  if (status === 404) return { kind: 'absent' };
  if (status >= 300 && status < 400 && location && /^\/(?![/\\])/.test(location)) {
    return { kind: 'moved', status, location };
  }
  return { kind: 'fault' };
}

async function readPage(
  next: NextApp,
  path: string,
  build: string,
  answer: IncomingMessage,
  earlier: Earlier,
): Promise<Made> {
  const { 'content-type': type = '', ...others } = answer.headers;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longest) throw new UnfitPage(`${path} is longer than a page may be`);
  }
  const bytes = Buffer.concat(chunks);
  const tags = tagsOf(next, path);
  try {
    const finished = isHtml(type) ? Buffer.from(stripPage(bytes.toString('utf8'))) : bytes;
    const status = isHtml(type) ? statusSaid(finished.toString('utf8')) : 200;
    // Next tells caches to leave alone a page that it makes for each request; for files that says nothing.
    const isLasting = !isHtml(type) || !/no-store|private/.test(others['cache-control'] ?? '');
    const page = await makePage({ path, type, headers: passedOn(others), tags, build }, finished, earlier);
    return { kind: 'found', page, status, isLasting: isLasting && status === 200 };
  } catch (error) {
    if (!(error instanceof UnfitPage)) throw error;
    console.error(`The page ${path} cannot be shown: ${error.message}.`);
    return { kind: 'fault' };
  }
}

/** Next answers every page that it makes with 200; one that refuses its query says so in its head (`pageStatus`). */
function statusSaid(page: string): number {
  const [, said] = /<meta name="portal-status" content="(4\d\d)"/.exec(page.slice(0, page.indexOf('</head>'))) ?? [];
  return said === undefined ? 200 : Number(said);
}

/** The headers of a file that readers need beside its type. */
function passedOn(headers: IncomingHttpHeaders): Record<string, string> {
  const names = ['access-control-allow-origin', 'access-control-expose-headers', 'content-disposition'];
  return Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  );
}

/** Next drops tags beyond some number: near it the list may not be whole, and counts as unknown. */
function tagsOf(next: NextApp, path: string): string[] | null {
  const tags = next.takeTags(path);
  return tags !== null && tags.length < 100 ? tags : null;
}
