import type { Barrier } from '@/lib/serve/changes/barrier';
import { passDated } from '@/lib/serve/changes/shared-work';
import type { KeptPage } from './kept-page';
import type { PageStore } from './page-store';
import type { SharedPages } from './shared-pages';

/** Takes a page that another portal made, and keeps it. It may be of another build, until one of this build is made. */
export type TakeShared = (path: string) => Promise<KeptPage | null>;

type Parts = { store: PageStore; shared: Pick<SharedPages, 'find'>; barrier: Barrier; build: string; onTaken(): void };

export function createTakeShared({ store, shared, barrier, build, onTaken }: Parts): TakeShared {
  return async (path) => {
    const { result: page, isCurrent } = await passDated(barrier, () => shared.find(path));
    const own = store.find(path);
    // Somebody made it here meanwhile.
    if (own?.build === build) return own;
    if (page && isCurrent) {
      store.keep(page);
      onTaken();
    }
    return page;
  };
}
