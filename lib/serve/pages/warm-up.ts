import { setImmediate as breathe } from 'node:timers/promises';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { say } from '@/lib/process/step';
import type { Addresses } from '@/lib/serve/door/addresses';
import { packPage } from './kept-page';
import { linksOf } from './links';
import type { PageMaker } from './page-maker';
import type { PageStore } from './page-store';

type Parts = { addresses: Addresses; make: PageMaker; store: PageStore };

export type WarmUp = { start(): void; stop(): void };

const beginnings = ['/sitemap.xml', '/robots.txt', ...locales.map(paths.home)];
const atOnce = 2;
/** How long until a walk that could not make every page is tried again, in milliseconds. */
const pause = 10_000;
/** So many pages in a row that cannot be made mean that the database is gone: the rest of the walk would fail too. */
const patience = 20;

/**
 * Walks every page that the record links to, in the background, so that each is there before somebody asks for it, and
 * also when the database is not. A new walk breaks off the one before.
 */
export function createWarmUp(parts: Parts): WarmUp {
  let turn = 0;
  let again: NodeJS.Timeout | undefined;
  const start = async (mine: number) => {
    const began = performance.now();
    const walked = await walk(parts, () => mine !== turn);
    if (mine !== turn) return;
    if (walked.failed > 0) again = setTimeout(begin, pause).unref();
    else parts.store.knowOnly(walked.found);
    const { bytes } = parts.store.measure();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const missing = walked.failed > 0 ? `; ${walked.failed} could not be made` : '';
    say(`Pages at hand: ${walked.found.size}, in ${seconds} s, ${(bytes / 1e6).toFixed(1)} MB${missing}`);
    await pack(parts.store, () => mine !== turn);
  };
  const begin = () => {
    clearTimeout(again);
    turn += 1;
    start(turn).catch((error: unknown) => console.error(error));
  };
  return {
    start: begin,
    stop() {
      clearTimeout(again);
      turn += 1;
    },
  };
}

async function walk({ addresses, make, store }: Parts, isOver: () => boolean) {
  // Pages known before come first: readers will ask for them.
  const line = [...new Set([...beginnings, ...store.known()])].filter((path) => addresses(path) !== null);
  const seen = new Set(line);
  const found = new Set<string>();
  let failed = 0;
  let failedInRow = 0;
  const began = performance.now();
  let isTold = false;

  const visit = async (path: string) => {
    const page = store.find(path) ?? (await store.fetch(path)) ?? (await makeQuietly(make, path));
    if (page === null) failed += 1;
    failedInRow = page === null ? failedInRow + 1 : 0;
    if (!page || isOver()) return;
    found.add(path);
    await store.know(path);
    if (addresses(path) === 'endless') return;
    for (const link of linksOf(page)) {
      if (seen.has(link) || !['page', 'endless'].includes(addresses(link) ?? '')) continue;
      seen.add(link);
      line.push(link);
    }
  };

  while (line.length > 0 && failedInRow < patience && !isOver()) {
    await Promise.all(line.splice(0, atOnce).map(visit));
    await breathe();
    if (isTold || performance.now() - began < 5_000) continue;
    isTold = true;
    say('Making pages in the background …');
  }
  return { found, failed };
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
async function pack(store: PageStore, isOver: () => boolean): Promise<void> {
  for (const path of store.known()) {
    if (isOver()) return;
    const page = store.find(path) ?? (await store.fetch(path));
    const better = page && (await packPage(page));
    if (page && better) await store.replace(page, better);
  }
}
