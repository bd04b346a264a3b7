import { weigh } from './document';
import type { KeptPage } from './kept-page';
import type { PageFiles } from './page-files';

/** The tags of what has changed, or everything. */
export type Stale = ReadonlySet<string> | 'everything';

/**
 * Finished pages. Those that the record links to are known: they stay, on the disk too, until a change drops them. What a
 * visitor asked for beside them (any day, say) is kept while there is room.
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
  /** Forgets the pages that carry a stale tag, and those whose tags nobody knows. */
  drop(stale: Stale): void;
  /** Says of all that is kept that it is right up to here. */
  restamp(stamp: string): Promise<void>;
  /** The page as it was before it was dropped. It is no longer right, but its bytes may turn out to be the same. */
  before(path: string): KeptPage | null;
  /** Every tag of every page. */
  tags(): Set<string>;
  measure(): { pages: number; known: number; bytes: number };
};

type Limits = { bytes: number; known: number; visited: number };
type Entry = { page: KeptPage; weight: number };

/** Known pages beyond their number are treated like visited ones, so both memory and disk end somewhere. */
const usualLimits: Limits = { bytes: 128 * 1024 * 1024, known: 20_000, visited: 1_000 };

export async function openPageStore(files: PageFiles, limits: Limits = usualLimits): Promise<PageStore> {
  // In the order of use, the longest unused first.
  const kept = new Map<string, Entry>();
  const known = new Set<string>();
  const onDisk = new Map<string, { version: string; tags: string[] | null }>();
  const gone = new Set<string>();
  const earlier = new Map<string, KeptPage>();
  let bytes = 0;
  let warned = false;

  const forget = (path: string) => {
    bytes -= kept.get(path)?.weight ?? 0;
    kept.delete(path);
  };
  const makeRoom = () => {
    let visited = kept.size - [...known].filter((path) => kept.has(path)).length;
    for (const path of kept.keys()) {
      if (bytes <= limits.bytes && visited <= limits.visited) return;
      if (known.has(path) && bytes <= limits.bytes) continue;
      if (!known.has(path)) visited -= 1;
      forget(path);
    }
  };
  const keep = (page: KeptPage) => {
    forget(page.path);
    const weight = weigh(page.bodies);
    kept.set(page.path, { page, weight });
    earlier.delete(page.path);
    bytes += weight;
    if (bytes > limits.bytes || kept.size - known.size > limits.visited) makeRoom();
  };
  const write = async (entry: Entry) => {
    const { page } = entry;
    if (onDisk.get(page.path)?.version === versionOf(page)) return;
    try {
      await files.write(page);
      gone.delete(page.path);
      if (kept.get(page.path) === entry) onDisk.set(page.path, { version: versionOf(page), tags: page.tags });
    } catch (error) {
      if (!warned) console.error(`Pages can not be written to the disk, so the next start makes them anew: ${error}`);
      warned = true;
    }
  };
  const know = async (path: string) => {
    const entry = kept.get(path);
    if (!entry || (known.size >= limits.known && !known.has(path))) return;
    known.add(path);
    await write(entry);
  };

  for await (const page of files.readAll()) {
    if (onDisk.size >= limits.known) break;
    known.add(page.path);
    onDisk.set(page.path, { version: versionOf(page), tags: page.tags });
    keep(page);
  }

  return {
    find(path) {
      const entry = kept.get(path);
      if (!entry) return null;
      if (bytes > limits.bytes / 2 || !known.has(path)) {
        kept.delete(path);
        kept.set(path, entry);
      }
      return entry.page;
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
      if (kept.get(page.path)?.page !== page) return;
      keep(better);
      if (known.has(page.path)) await know(page.path);
    },
    know,
    knowOnly(paths) {
      earlier.clear();
      for (const path of known) if (!paths.has(path)) known.delete(path);
    },
    isKnown: (path) => known.has(path),
    known: () => [...known],
    drop(stale) {
      for (const [path, { page }] of kept) {
        if (!isTouched(page.tags, stale)) continue;
        if (known.has(path)) earlier.set(path, page);
        // Also where it is not on the disk yet: it may just be on its way there.
        gone.add(path);
        forget(path);
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
    before: (path) => earlier.get(path) ?? null,
    tags: () => new Set([...kept.values()].flatMap(({ page }) => page.tags ?? [])),
    measure: () => ({ pages: kept.size, known: known.size, bytes }),
  };
}

function isTouched(tags: string[] | null, stale: Stale): boolean {
  return stale === 'everything' || tags === null || tags.some((tag) => stale.has(tag));
}

function versionOf({ document, bodies }: KeptPage): string {
  return `${document.etag} ${bodies.br === null ? 'quick' : 'full'}`;
}
