import { tags } from '@/lib/records/tags';
import type { SearchResult } from '@/lib/search/ask/search-records';
import type { Barrier } from '@/lib/serve/changes/barrier';
import { passDated } from '@/lib/serve/changes/shared-work';
import type { WorkQueue } from '@/lib/serve/door/work-queue';
import type { Document } from '@/lib/serve/pages/document';
import type { AnswerStore } from './answer-store';

export type SearchParts = { store: AnswerStore; queue: WorkQueue; barrier: Barrier };

type MadeSearch = { document: Document } & Pick<SearchResult, 'isTooBroad'>;

/** Null, from the work or because it failed: Next is to answer. */
export type SearchMaker = (address: string, make: () => Promise<MadeSearch | null>) => Promise<Document | null>;

/** Makes what answers a search in its turn, and keeps it under this address until the record or the index changes. */
export function createSearchMaker({ store, queue, barrier }: SearchParts): SearchMaker {
  const makeAndKeep: SearchMaker = async (address, make) => {
    const { result, isCurrent } = await passDated(barrier, make);
    if (result === null) return null;
    const { document, isTooBroad } = result;
    if (isCurrent && !isTooBroad) store.keep(address, { document, tags: [tags.history, tags.search] });
    return document;
  };
  return (address, make) =>
    queue.run('unknown', () =>
      makeAndKeep(address, make).catch((error: unknown) => {
        console.error(error);
        return null;
      }),
    );
}
