import type { Head } from '@/lib/editing/history/history';
import { type Broken, type Queryable, verifyChain } from './verify-chain';
import { verifyReferences } from './verify-references';
import { openLedger, verifyRows } from './verify-rows';

/** A head to compare the chain with. A hash alone will do, but does not say where in the chain it was. */
export type GivenHead = { seq: number | null; hash: string };

export type VerifyReport = {
  ok: boolean;
  length: number;
  /** The last link now. */
  head: Head | null;
  /** True if a head from outside was given and the chain has it. */
  anchored: boolean;
  broken: Broken[];
  /** Records from before there were digests: the next write seals them, and until then nothing is known of them. */
  unsealed: { what: string; id: string }[];
};

/**
 * Walks the chain and every reference, and holds each published row against its last change and the chain against a head
 * from outside the database. The client has to see one state of the database throughout.
 */
export async function verifyRecord(client: Queryable, given: GivenHead | null = null): Promise<VerifyReport> {
  const ledger = openLedger();
  const anchor = openAnchor(given);
  const { length, head, broken } = await verifyChain(client, (link) => {
    ledger.take(link);
    anchor.take(link);
  });
  const lost = anchor.lost(head);
  const { broken: rows, unsealed } = await verifyRows(client, ledger);
  const all = [...broken, ...lost, ...ledger.broken, ...rows, ...(await verifyReferences(client))];
  const ok = all.length === 0;
  return { ok, length, head, anchored: given !== null && lost.length === 0, broken: all, unsealed };
}

/** Gathers, while the chain is walked, what a head from outside is held against. */
export function openAnchor(given: GivenHead | null) {
  const hashes = new Map<string, string>();
  return {
    take(link: { seq: string; hash: string }): void {
      if (given !== null && (link.hash === given.hash || Number(link.seq) === given.seq))
        hashes.set(link.hash, link.seq);
    },
    lost: (last: Head | null): Broken[] => (given === null ? [] : holdAgainst(given, last, hashes)),
  };
}

/** `hashes`: the links that are at the head's place or bear its hash, with their numbers. */
function holdAgainst({ seq, hash }: GivenHead, last: Head | null, hashes: Map<string, string>): Broken[] {
  const found = hashes.get(hash);
  if (found !== undefined && (seq === null || found === String(seq))) return [];
  const id = seq === null ? hash : String(seq);
  if (seq !== null && (last === null || last.seq < seq)) {
    const end = last === null ? 'is empty' : `ends at change ${last.seq}`;
    return [{ what: 'head', id, problem: `the chain ${end}, before its head: its tail was cut off` }];
  }
  const problem =
    seq === null
      ? 'no change has this hash: the chain was cut off before it, or forged anew'
      : `change ${seq} is not the one that its head names: the chain was forged anew`;
  return [{ what: 'head', id, problem }];
}
