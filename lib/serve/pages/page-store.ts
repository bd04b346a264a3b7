import { LRUCache } from 'lru-cache';
import { sizeOfBodies } from './document';
import type { KeptPage } from './kept-page';
import type { PageFiles } from './page-files';

/** The tags of what has changed, or everything. */
export type Stale = ReadonlySet<string> | 'everything';

/**
 * Finished pages. Those that the record links to are known: they stay, on the disk too, until a change drops them. Pages
 * that only a visitor asked for (any day, say) are kept while there is room.
 */
export type PageStore = {
  /** A page in memory. */
  find(path: string): KeptPage | null;
  /** A page that memory had no room for. */
  fetch(path: string): Promise<KeptPage | null>;
  keep(page: KeptPage): void;
  /** Puts the same page, packed better, in the place of one that is still kept. */
  replace(page: KeptPage, better: KeptPage): Promise<void>;
  /** Marks a kept page as one that the record links to, and writes it to the disk. */
  know(path: string): Promise<void>;
  /** Every page that the record links to is among these. */
  knowOnly(paths: ReadonlySet<string>): void;
  isKnown(path: string): boolean;
  known(): string[];
  /** How many pages can be known. */
  mostKnown: number;
  /** Forgets the pages that carry a stale tag, and those whose tags nobody knows. */
  drop(stale: Stale): void;
  /** Says of all that is kept that it is right up to here. */
  restamp(stamp: string): Promise<void>;
  /** The page as it was before it was dropped, or is still. The bytes of the one that takes its place may be the same. */
  before(path: string): KeptPage | null;
  /** Every tag of every page. */
  tags(): Set<string>;
  measure(): { pages: number; known: number; bytes: number };
};

type Limits = { bytes: number; known: number; visited: number };

/** Known pages beyond their number are treated like visited ones, so both memory and disk end somewhere. */
const usualLimits: Limits = { bytes: 128 * 1024 * 1024, known: 20_000, visited: 1_000 };

export async function openPageStore(files: PageFiles, limits: Limits = usualLimits): Promise<PageStore> {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: limits.bytes,
    sizeCalculation: ({ bodies }) => Math.max(1, sizeOfBodies(bodies)),
    disposeAfter: (_page, path, reason) => {
      if (reason !== 'set') visited.delete(path);
    },
  });
  /** The addresses of kept pages that are not known: beyond their number the longest unused page goes. */
  const visited = new LRUCache<string, true>({
    max: limits.visited,
    disposeAfter: (_, path, reason) => {
      if (reason === 'evict') kept.delete(path);
    },
  });
  const known = new Set<string>();
  const onDisk = new Map<string, { version: string; tags: string[] | null }>();
  const gone = new Set<string>();
  const earlier = new Map<string, KeptPage>();
  let warned = false;

  const keep = (page: KeptPage) => {
    kept.set(page.path, page);
    if (!known.has(page.path)) visited.set(page.path, true);
    earlier.delete(page.path);
  };
  const write = async (page: KeptPage) => {
    if (onDisk.get(page.path)?.version === versionOf(page)) return;
    try {
      await files.write(page);
      // If it was dropped meanwhile, what was written has to go.
      if (kept.peek(page.path) !== page) return;
      gone.delete(page.path);
      onDisk.set(page.path, { version: versionOf(page), tags: page.tags });
    } catch (error) {
      if (!warned) console.error(`Pages cannot be written to the disk, so the next start makes them anew: ${error}`);
      warned = true;
    }
  };
  const know = async (path: string) => {
    const page = kept.peek(path);
    if (!page || (known.size >= limits.known && !known.has(path))) return;
    known.add(path);
    visited.delete(path);
    await write(page);
  };

  for await (const page of files.readAll()) {
    if (onDisk.size >= limits.known) break;
    known.add(page.path);
    onDisk.set(page.path, { version: versionOf(page), tags: page.tags });
    keep(page);
  }

  return {
    find(path) {
      visited.get(path);
      return kept.get(path) ?? null;
    },
    async fetch(path) {
      const wanted = onDisk.get(path);
      const page = wanted ? await files.read(path) : null;
      // A change may have come while the disk was read.
      if (!page || onDisk.get(path) !== wanted) return null;
      keep(page);
      return page;
    },
    keep,
    async replace(page, better) {
      if (kept.peek(page.path) !== page) return;
      keep(better);
      if (known.has(page.path)) await know(page.path);
    },
    know,
    knowOnly(paths) {
      earlier.clear();
      for (const path of known) {
        if (paths.has(path)) continue;
        known.delete(path);
        if (kept.has(path)) visited.set(path, true);
      }
    },
    isKnown: (path) => known.has(path),
    known: () => [...known],
    mostKnown: limits.known,
    drop(stale) {
      for (const [path, page] of [...kept.entries()]) {
        if (!isTouched(page.tags, stale)) continue;
        if (known.has(path)) earlier.set(path, page);
        // Also where it is not on the disk yet: it may just be on its way there.
        gone.add(path);
        kept.delete(path);
      }
      for (const [path, { tags }] of onDisk) {
        if (!isTouched(tags, stale)) continue;
        gone.add(path);
        onDisk.delete(path);
      }
    },
    async restamp(stamp) {
      const paths = [...gone];
      gone.clear();
      await files.restamp(stamp, paths);
    },
    before: (path) => earlier.get(path) ?? kept.peek(path) ?? null,
    tags: () => new Set([...kept.values()].flatMap(({ tags }) => tags ?? [])),
    measure: () => ({ pages: kept.size, known: known.size, bytes: kept.calculatedSize }),
  };
}

export function isTouched(tags: string[] | null, stale: Stale): boolean {
  return stale === 'everything' || tags === null || tags.some((tag) => stale.has(tag));
}

function versionOf({ build, document, bodies }: KeptPage): string {
  return `${build} ${document.etag} ${bodies.br === null ? 'quick' : 'full'}`;
}
