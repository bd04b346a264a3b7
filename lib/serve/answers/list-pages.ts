import { canonicalListQuery, type ListName } from '@/lib/records/lists/list-query';
import { tags } from '@/lib/records/tags';
import { canonicalGlossaryQuery } from '@/lib/records/vocabulary/glossary-query';
import { rawQuery } from '@/lib/serve/door/query';
import type { Document } from '@/lib/serve/pages/document';
import type { FoundPage, PageMaker, PageOutcome } from '@/lib/serve/pages/page-maker';
import type { AnswerStore } from './answer-store';

/** A list with a query: where Next makes it, and the one address under which readers find it. */
export type AskedList = { address: string; source: string };

const lists = /^\/(?:ar|en)\/(meetings|statements|glossary)$/;

/** The list that an address narrows or sorts; null for any other address, the whole list in its usual order among them. */
export function askedListOf(path: string, query: string): AskedList | null {
  const name = lists.exec(path)?.[1] as ListName | 'glossary' | undefined;
  if (name === undefined || query === '') return null;
  const raw = rawQuery(query);
  const own = name === 'glossary' ? canonicalGlossaryQuery(raw) : canonicalListQuery(name, raw);
  if (own === '') return null;
  const source = path.replace(/[a-z]+$/, `list-page/${name}`);
  return { address: `${path}?${own}`, source: `${source}?${own}` };
}

export type ListOutcome = { kind: 'list'; status: number; document: Document } | Exclude<PageOutcome, FoundPage>;

/** Has a list made, and keeps it until the record changes: unlike a search, there are few that anybody asks for. */
export type ListPages = (asked: AskedList) => Promise<ListOutcome>;

export function createListPages({ make, store }: { make: PageMaker; store: AnswerStore }): ListPages {
  return async ({ address, source }) => {
    const outcome = await make(source, 'unknown');
    if (outcome.kind !== 'found') return outcome;
    const { status, isCurrent } = outcome;
    const { document } = outcome.page;
    if (status === 200 && isCurrent) store.keep(address, { document, tags: [tags.history] });
    return { kind: 'list', status, document };
  };
}
