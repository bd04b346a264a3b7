import { LRUCache } from 'lru-cache';
import { type Document, sizeOfBodies } from '@/lib/serve/pages/document';
import { isTouched, type Stale } from '@/lib/serve/pages/page-store';

export type Answer = { document: Document; tags: string[] };

/**
 * Answers of the API in memory, apart from pages, so that no crowd of calls takes their room. What was asked for longest
 * ago goes first.
 */
export type AnswerStore = {
  find(address: string): Document | null;
  keep(address: string, answer: Answer): void;
  /** Forgets the answers that carry a stale tag. */
  drop(stale: Stale): void;
  /** Every tag of every answer. */
  tags(): Set<string>;
  measure(): { answers: number; bytes: number };
};

/** How thoroughly an answer is packed: while somebody waits, and often for nobody else. */
export const packing = 5;

/** Bytes that an answer takes beside its own, roughly: else a flood of empty ones would count for nothing. */
const overhead = 4_096;

export function openAnswerStore({ bytes = 48 * 1024 * 1024 } = {}): AnswerStore {
  const kept = new LRUCache<string, Answer>({
    maxSize: bytes,
    sizeCalculation: ({ document }, address) => sizeOfBodies(document.bodies) + address.length * 2 + overhead,
  });
  return {
    find: (address) => kept.get(address)?.document ?? null,
    keep: (address, answer) => void kept.set(address, answer),
    drop(stale) {
      for (const [address, { tags }] of [...kept.entries()]) if (isTouched(tags, stale)) kept.delete(address);
    },
    tags: () => new Set([...kept.values()].flatMap(({ tags }) => tags)),
    measure: () => ({ answers: kept.size, bytes: kept.calculatedSize }),
  };
}
