import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { say } from '@/lib/process/step';
import type { Addresses } from '@/lib/serve/door/addresses';
import { type KeptPage, packPage } from './kept-page';
import { linksOf } from './links';
import type { PageMaker } from './page-maker';
import type { PageStore } from './page-store';
import type { SharedPages } from './shared-pages';
import type { TakeShared } from './take-shared';

type Parts = {
  addresses: Addresses;
  make: PageMaker;
  store: PageStore;
  shared: Pick<SharedPages, 'find' | 'tryToClaim'>;
  take: TakeShared;
  offer(page: KeptPage): Promise<void>;
  build: string;
};

export type WarmUp = { start(): void; stop(): void };

const beginnings = ['/sitemap.xml', '/robots.txt', ...locales.map(paths.home)];
const atOnce = 2;
/** How long until a walk that could not make every page is tried again, in milliseconds. */
const pause = 10_000;
/** How long to leave alone what other portals are at, in milliseconds. */
const turn = 100;
/** So many pages in a row that cannot be made mean that the database is gone: the rest of the walk would fail too. */
const patience = 20;

/**
 * Walks every page that the record links to, in the background, so that each is there before somebody asks for it, and
 * also when the database is not. What there is comes first, also of another build; what is missing or of another build is made
 * then, by whichever portal comes to it first. Of a record with more pages than can be kept, only as many are made: those
 * nearest to the front page. A new walk breaks off the one before.
 */
export function createWarmUp(parts: Parts): WarmUp {
  let current = 0;
  let again: NodeJS.Timeout | undefined;
  const start = async (mine: number) => {
    const began = performance.now();
    const walked = await walk(parts, () => mine !== current);
    if (mine !== current) return;
    if (walked.failed > 0) again = setTimeout(begin, pause).unref();
    else parts.store.knowOnly(walked.found);
    const { bytes } = parts.store.measure();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const missing = walked.failed > 0 ? `; ${walked.failed} could not be made` : '';
    const size = (bytes / 1e6).toFixed(1);
    say(`Pages at hand: ${walked.found.size}, ${walked.made} made here, in ${seconds} s, ${size} MB${missing}`);
    await pack(parts, () => mine !== current);
  };
  const begin = () => {
    clearTimeout(again);
    current += 1;
    start(current).catch((error: unknown) => console.error(error));
  };
  return {
    start: begin,
    stop() {
      clearTimeout(again);
      current += 1;
    },
  };
}

async function walk(parts: Parts, isOver: () => boolean) {
  const { addresses, build, store, take } = parts;
  // Pages known before come first: readers will ask for them.
  const line = [...new Set([...beginnings, ...store.known()])].filter((path) => addresses(path) !== null);
  const missing: string[] = [];
  const seen = new Set(line);
  const found = new Set<string>();
  const tally = { made: 0, failed: 0, failedInRow: 0 };
  const began = performance.now();
  let isTold = false;

  const note = async (page: KeptPage) => {
    const { path } = page;
    found.add(path);
    await store.know(path);
    if (addresses(path) === 'endless') return;
    for (const link of linksOf(page)) {
      if (seen.size >= store.mostKnown) return;
      if (seen.has(link) || !['page', 'endless'].includes(addresses(link) ?? '')) continue;
      seen.add(link);
      line.push(link);
    }
  };
  const look = async (path: string) => {
    const page = store.find(path) ?? (await store.fetch(path)) ?? (await take(path));
    if (isOver()) return;
    if (page) await note(page);
    if (page?.build !== build) missing.push(path);
  };
  const fill = async (path: string): Promise<'done' | 'elsewhere'> => {
    const filled = await fillOne(parts, path);
    if (filled === 'elsewhere') missing.push(path);
    if (filled === 'elsewhere' || isOver()) return 'elsewhere';
    tally.failed += filled.kind === 'failed' ? 1 : 0;
    tally.failedInRow = filled.kind === 'failed' ? tally.failedInRow + 1 : 0;
    tally.made += filled.kind === 'made' ? 1 : 0;
    if (filled.page) await note(filled.page);
    return 'done';
  };

  while (line.length + missing.length > 0 && tally.failedInRow < patience && !isOver()) {
    if (line.length > 0) await Promise.all(line.splice(0, atOnce).map(look));
    else {
      const done = await Promise.all(missing.splice(0, atOnce).map(fill));
      if (done.every((each) => each === 'elsewhere')) await sleep(turn);
    }
    await breathe();
    if (isTold || performance.now() - began < 5_000) continue;
    isTold = true;
    say('Making pages in the background …');
  }
  return { found, ...tally };
}

type Filled = { kind: 'made' | 'taken' | 'failed' | 'absent'; page: KeptPage | null };

/** Makes a page, unless another portal has made it by now or is at it. */
async function fillOne({ build, make, shared, take }: Parts, path: string): Promise<Filled | 'elsewhere'> {
  const release = await shared.tryToClaim(path);
  if (release === null) return 'elsewhere';
  try {
    const taken = await take(path);
    if (taken?.build === build) return { kind: 'taken', page: taken };
    const page = await makeQuietly(make, path);
    if (page) return { kind: 'made', page };
    return { kind: page === null ? 'failed' : 'absent', page: null };
  } finally {
    await release();
  }
}

/** Undefined for an address without a page: a link that leads nowhere is no fault of the walk. */
async function makeQuietly(make: PageMaker, path: string) {
  try {
    const outcome = await make(path, 'background');
    if (outcome.kind === 'found') return outcome.page;
    return outcome.kind === 'fault' ? null : undefined;
  } catch {
    return null;
  }
}

/** Packing in brotli takes long, so it comes last, one page after another: readers need the machine more. */
async function pack(parts: Parts, isOver: () => boolean): Promise<void> {
  const line = parts.store.known();
  for (let path = line.shift(); path !== undefined && !isOver(); path = line.shift()) {
    if ((await packOne(parts, path)) === 'done') continue;
    line.push(path);
    await sleep(turn);
  }
}

async function packOne({ build, offer, shared, store }: Parts, path: string): Promise<'done' | 'elsewhere'> {
  const page = store.find(path) ?? (await store.fetch(path));
  if (!page || page.build !== build || page.bodies.br !== null) return 'done';
  const release = await shared.tryToClaim(`packing ${path}`);
  if (release === null) return 'elsewhere';
  try {
    const theirs = await shared.find(path);
    const isSame = theirs !== null && theirs.bodies.br !== null && theirs.document.etag === page.document.etag;
    const better = isSame && theirs.build === build ? theirs : await packPage(page);
    if (!better) return 'done';
    await store.replace(page, better);
    if (better !== theirs && store.find(path) === better) await offer(better);
    return 'done';
  } finally {
    await release();
  }
}
