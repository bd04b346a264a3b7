import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { readSeenWords } from '@/lib/editing/drafts/stored/revisions';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { isOnlyArranged } from './arrange-rows';

type Tx = Prisma.TransactionClient;

/**
 * The text of a draft as it was before the last save, where that was this person's and only arranged its paragraphs: what
 * an undo goes back to. Null: the last save changed something else, or was somebody else's.
 */
export async function findLastStep(tx: Tx, draft: StoredDraft, person: string): Promise<Payload | null> {
  const text = draft.parts.find(({ type }) => type === 'text');
  const newest = await tx.draftRevision.findFirst({
    select: { number: true, author: { select: { publicId: true } } },
    where: { draftId: draft.rowId },
    orderBy: { number: 'desc' },
  });
  if (!text || newest === null || newest.author?.publicId !== person) return null;
  const before = await readSeenWords(tx, draft, newest.number - 1);
  const payload = before?.payloads.text;
  if (!before || !payload || before.reason !== draft.reason) return null;
  const others = draft.parts.filter(({ type }) => type !== 'text');
  const isAlone = others.every(({ type, payload: now }) => isSame(before.payloads[type], now));
  const isStep = isAlone && !isSame(payload, text.payload) && isOnlyArranged(payload, text.payload);
  return isStep ? payload : null;
}

function isSame(one: Payload | undefined, other: Payload): boolean {
  return canonicalJson(toJson(one ?? {})) === canonicalJson(toJson(other));
}
