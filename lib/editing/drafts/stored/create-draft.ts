import { randomInt } from 'node:crypto';
import { refusalOf } from '@/lib/auth/draft-permissions';
import type { Actor } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { newRowId } from '@/lib/db/row-id';
import { orderNames, rowsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { DomainError } from '@/lib/errors/domain-error';
import { refuseOversize } from './draft-limits';
import type { DraftPerson } from './draft-person';
import { factsOf, type StoredPart } from './draft-rows';
import { keepRevision } from './revisions';

type Tx = Prisma.TransactionClient;

export type StartedDraft = { id: string; version: number };

type NewDraft = {
  parts: StoredPart[];
  reason: string;
  /** Null: the operator. */
  starter: DraftPerson | null;
  /** What was typed and has no room in the draft, to be kept aside for the starter. */
  aside?: Payload;
};

/** A part that starts from a record as it is published now, or from nothing. Null in place of fields: those of the record. */
export async function startPart(
  tx: Tx,
  type: PartType,
  subject: string | null,
  payload: Payload | null,
): Promise<StoredPart> {
  if (subject === null) return { type, subject, baseVersion: null, base: null, payload: payload ?? {} };
  const stored = await partKinds[type].read(tx, subject);
  if (stored === null) throw new DomainError('not-found', `there is no ${type} ${subject}`);
  const { version, payload: base } = stored;
  return { type, subject, baseVersion: version, base, payload: payload ?? base };
}

/**
 * Begins a draft that the starter may write. Where its words are not those of the record, its first revision is the
 * starter's.
 */
export async function createDraft(
  tx: Tx,
  actor: Actor,
  { parts, reason, starter, aside = {} }: NewDraft,
): Promise<StartedDraft & { sha256: string | null }> {
  refuseOversize(parts, reason);
  refuseStart(actor, { parts, starter });
  const row = { id: newRowId(), publicId: newDraftId() };
  await tx.draft.create({ data: { ...row, reason, starterId: starter?.rowId ?? null } });
  await tx.draftPart.createMany({
    data: parts.map(({ base, ...part }) => ({ ...part, draftId: row.id, base: base ?? Prisma.DbNull })),
  });
  const isWritten = parts.some(isChanged);
  const author = starter?.rowId ?? null;
  const sha256 = isWritten ? await keepRevision(tx, { draft: row.id, number: 1, author }, { parts, reason }) : null;
  if (starter && Object.keys(aside).length > 0) {
    const own = { draftId: row.id, personId: starter.rowId };
    await tx.autosave.create({ data: { ...own, baseVersion: 1, payload: aside } });
  }
  return { id: row.publicId, version: 1, sha256 };
}

/** Whether a part says anything that the record does not. An order may name rows that are gone. */
export function isChanged({ base, payload }: Pick<StoredPart, 'base' | 'payload'>): boolean {
  const names = new Set([...Object.keys(base ?? {}), ...Object.keys(payload)]);
  return [...names].some((name) => saidIn(base ?? {}, name) !== saidIn(payload, name));
}

function saidIn(fields: Payload, name: string): string {
  return orderNames.has(name) ? rowsInOrder(fields, name).join(' ') : typed(fields, name);
}

function refuseStart(actor: Actor, { parts, starter }: Pick<NewDraft, 'parts' | 'starter'>): void {
  if (actor.kind !== 'person') return;
  const facts = factsOf({ state: 'draft', starter, authors: [], approval: null, revision: null, parts });
  const refusal = refusalOf(actor, 'save', facts);
  if (refusal) throw new DomainError('forbidden', `not to start such a draft: ${refusal}`);
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

function newDraftId(): string {
  return Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
}
