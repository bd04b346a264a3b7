import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftWords } from '@/lib/editing/drafts/merging/join-words';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import type { StoredDraft, StoredPart } from './draft-rows';

type Tx = Prisma.TransactionClient;

type Worded = { parts: StoredPart[]; reason: string };

/** The words of a draft as a revision keeps them, and their SHA-256, which an approval is of. */
function toRevision({ parts, reason }: Worded) {
  const kept = Object.fromEntries(
    parts.map(({ type, subject, baseVersion, payload }) => [type, { subject, baseVersion, payload }]),
  );
  const sha256 = createHash('sha256')
    .update(canonicalJson(toJson({ parts: kept, reason })))
    .digest('hex');
  return { parts: kept, reason, sha256 };
}

/** Keeps the words of a draft at a version of it, with who wrote them. Null: the operator. Returns their SHA-256. */
export async function keepRevision(
  tx: Tx,
  { draft, number, author }: { draft: string; number: number; author: string | null },
  words: Worded,
): Promise<string> {
  const revision = toRevision(words);
  await tx.draftRevision.create({ data: { draftId: draft, number, authorId: author, ...revision } });
  return revision.sha256;
}

/** What a draft said at a version that somebody saw. Null: no version of it can be that one. */
export async function readSeenWords(
  tx: Tx,
  draft: Pick<StoredDraft, 'rowId' | 'parts' | 'version'>,
  version: number | null,
): Promise<DraftWords | null> {
  if (version === null || version > draft.version) return null;
  const revision = await tx.draftRevision.findFirst({
    where: { draftId: draft.rowId, number: { lte: version } },
    orderBy: { number: 'desc' },
  });
  if (revision === null) {
    return { payloads: Object.fromEntries(draft.parts.map(({ type, base }) => [type, base ?? {}])), reason: '' };
  }
  const parts = Object.entries(revision.parts as Record<string, { payload: Payload }>);
  return { payloads: Object.fromEntries(parts.map(([type, { payload }]) => [type, payload])), reason: revision.reason };
}

/** The fields of a draft as they were at a version that somebody saw. Null: no version of it can be that one. */
export async function readSeenFields(
  tx: Tx,
  draft: Pick<StoredDraft, 'rowId' | 'parts' | 'version'>,
  version: number | null,
): Promise<{ fields: Record<string, string>; reason: string } | null> {
  const seen = await readSeenWords(tx, draft, version);
  return seen && { fields: Object.assign({}, ...Object.values(seen.payloads)), reason: seen.reason };
}
