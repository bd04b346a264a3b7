import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { DraftWords } from '@/lib/editing/drafts/merging/join-words';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { personRow } from './draft-person';
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

/** The parts of a draft as a revision keeps them. */
export function partsOfRevision({ parts }: { parts: Prisma.JsonValue }): Partial<Record<PartType, KeptPart>> {
  return parts as Partial<Record<PartType, KeptPart>>;
}

type KeptPart = Pick<StoredPart, 'subject' | 'baseVersion' | 'payload'>;

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
  const parts = Object.entries(partsOfRevision(revision));
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

/** How many versions are searched for a paragraph that was taken out: each has the whole text. */
const mostVersions = 30;

type TextVersion = { payload: Payload; author: Prisma.PersonGetPayload<typeof personRow> | null };

/** The text of a draft in its newest versions, the newest first, with who wrote each; last the text as it was published. */
export async function listTextVersions(tx: Tx, draft: string, published: Payload | null): Promise<TextVersion[]> {
  const revisions = await tx.draftRevision.findMany({
    select: { parts: true, author: personRow },
    where: { draft: { publicId: draft } },
    orderBy: { number: 'desc' },
    take: mostVersions,
  });
  const versions = revisions.map((revision) => ({
    payload: partsOfRevision(revision).text?.payload ?? {},
    author: revision.author,
  }));
  return [...versions, { payload: published ?? {}, author: null }];
}
