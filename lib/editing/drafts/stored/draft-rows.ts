import { type DraftAction, type DraftFacts, openStates, refusalOf } from '@/lib/auth/draft-permissions';
import { type Actor, mayDo } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState, PartType } from '@/lib/db/generated/enums';
import { isTimeout } from '@/lib/db/is-timeout';
import { subjectTypes } from '@/lib/editing/bundled/subjects';
import type { DraftPartInput, DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { DomainError } from '@/lib/errors/domain-error';
import { type DraftPerson, personRow, takePerson, toPerson } from './draft-person';

type Tx = Prisma.TransactionClient;

export type StoredPart = DraftPartInput & { type: PartType };

/** A draft with all that its verbs decide by. */
export type StoredDraft = {
  rowId: string;
  id: string;
  state: DraftState;
  version: number;
  reason: string;
  returnedBecause: string | null;
  touchedAt: Date;
  run: string | null;
  starter: DraftPerson | null;
  /** In the order in which they are published. */
  parts: StoredPart[];
  /** The newest state of its words. Null: nobody has written any yet. */
  revision: { number: number; sha256: string } | null;
  /** Everyone who wrote a word of it, in the order in which they began. */
  authors: DraftPerson[];
  /**
   * The consent in force. It counts only while the newest revision is the one that it is of, and while who gave it has an
   * account in use and a role that approves.
   */
  approval: StoredApproval | null;
};

type StoredApproval = {
  by: DraftPerson;
  mayApprove: boolean;
  at: Date;
  sha256: string;
  checklist: Record<string, string>;
};

/** A record is published before those that name it, as the bundled ones are loaded. */
export const publishingOrder: readonly PartType[] = subjectTypes;

const draftRow = {
  id: true,
  publicId: true,
  state: true,
  version: true,
  reason: true,
  returnedBecause: true,
  touchedAt: true,
  run: { select: { publicId: true } },
  starter: personRow,
  parts: true,
  approvals: {
    select: {
      sha256: true,
      checklist: true,
      at: true,
      person: { select: { ...personRow.select, disabledAt: true } },
    },
    where: { voidedAt: null },
  },
} as const satisfies Prisma.DraftSelect;

export async function findDraft(tx: Tx, id: string): Promise<StoredDraft | null> {
  const row = await tx.draft.findUnique({ select: draftRow, where: { publicId: id } });
  if (row === null) return null;
  const newest = await tx.draftRevision.findFirst({
    select: { number: true, sha256: true },
    where: { draftId: row.id },
    orderBy: { number: 'desc' },
  });
  const [approval] = row.approvals;
  return {
    rowId: row.id,
    id: row.publicId,
    state: row.state,
    version: row.version,
    reason: row.reason,
    returnedBecause: row.returnedBecause,
    touchedAt: row.touchedAt,
    run: row.run?.publicId ?? null,
    starter: row.starter && toPerson(row.starter),
    parts: publishingOrder.flatMap((type) => row.parts.filter((part) => part.type === type).map(toStoredPart)),
    revision: newest,
    authors: newest === null ? [] : await listAuthors(tx, row.id),
    approval: approval
      ? {
          by: toPerson(approval.person),
          mayApprove: approval.person.disabledAt === null && mayDo(approval.person.role, 'draft.approve'),
          at: approval.at,
          sha256: approval.sha256,
          checklist: approval.checklist as Record<string, string>,
        }
      : null,
  };
}

async function listAuthors(tx: Tx, draftId: string): Promise<DraftPerson[]> {
  const rows = await tx.draftRevision.groupBy({
    by: ['authorId'],
    where: { draftId, authorId: { not: null } },
    _min: { number: true },
    orderBy: { _min: { number: 'asc' } },
  });
  const ids = rows.flatMap(({ authorId }) => authorId ?? []);
  const people = await tx.person.findMany({ ...personRow, where: { id: { in: ids } } });
  return ids.flatMap((id) => people.filter((person) => person.id === id).map(toPerson));
}

function toStoredPart(row: Prisma.DraftPartGetPayload<object>): StoredPart {
  const { type, subject, baseVersion, base, payload } = row;
  return { type, subject, baseVersion, base: base as Payload | null, payload: payload as Payload };
}

/** The parts of a draft by their type, as the kinds want them. */
/** The open drafts of a record, the one that was worked on last first: everybody's, or those that one person began. */
export async function findOpenDrafts(
  tx: Tx,
  part: { type: PartType; subject: string },
  starterId?: string,
): Promise<Pick<StoredDraft, 'id' | 'version'>[]> {
  const rows = await tx.draft.findMany({
    select: { publicId: true, version: true },
    where: { ...(starterId !== undefined && { starterId }), state: { in: [...openStates] }, parts: { some: part } },
    orderBy: { touchedAt: 'desc' },
  });
  return rows.map(({ publicId, version }) => ({ id: publicId, version }));
}

export function toParts(parts: StoredPart[]): DraftParts {
  return Object.fromEntries(parts.map(({ type, ...part }) => [type, part]));
}

/** What the rights to a draft depend on. A text of the record keeps its language, whatever was typed. */
export function factsOf(
  draft: Pick<StoredDraft, 'state' | 'starter' | 'authors' | 'approval' | 'revision' | 'parts'>,
): DraftFacts {
  const texts = draft.parts.filter(({ type }) => type === 'text');
  const authors = draft.authors.map(({ id }) => id);
  const { approval, revision } = draft;
  return {
    state: draft.state,
    starter: draft.starter?.id ?? null,
    authors,
    isApproved:
      approval?.mayApprove === true && approval.sha256 === revision?.sha256 && !authors.includes(approval.by.id),
    languages: texts.flatMap(({ base, payload }) => [
      payload['text.lang'] || null,
      ...(base ? [base['text.lang'] || null] : []),
    ]),
    hasOtherParts: texts.length < draft.parts.length,
  };
}

/** `isOthers`: others are writing it for so long that whoever asked has lost the race. */
export type TakenDraft = { draft: StoredDraft; person: DraftPerson; isOthers: boolean };

/**
 * Takes a draft for this transaction and asks whether the actor may act on it at all. One who may not even read it is
 * not told that it exists.
 */
export async function openDraft(tx: Tx, actor: Actor, action: DraftAction, id: string): Promise<TakenDraft> {
  const person = await takePerson(tx, actor);
  const isOthers = !(await lockDraft(tx, id));
  const draft = await findDraft(tx, id);
  const absent = new DomainError('not-found', `there is no draft ${id}`);
  if (draft === null || refusalOf(actor, 'read', factsOf(draft)) !== null) throw absent;
  refuseRights(actor, action, draft);
  return { draft, person, isOthers };
}

/** False: the database gave up waiting. The savepoint keeps what was typed from being lost with the transaction. */
async function lockDraft(tx: Tx, id: string): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT turn`;
  try {
    await tx.$executeRaw`SELECT id FROM draft WHERE public_id = ${id} FOR NO KEY UPDATE`;
    return true;
  } catch (error) {
    if (!isTimeout(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT turn`;
    return false;
  }
}

/** The same, where the actor saw the newest version of it and its state allows the step. */
export async function takeDraft(
  tx: Tx,
  actor: Actor,
  action: DraftAction,
  { id, version }: { id: string; version: number | null },
): Promise<TakenDraft> {
  const taken = await openDraft(tx, actor, action, id);
  const conflict = conflictOf(actor, action, taken, version);
  if (conflict) throw conflict;
  return taken;
}

/** Throws if the role, the language or the authorship is against it, which no newer version would mend. */
export function refuseRights(actor: Actor, action: DraftAction, draft: StoredDraft): void {
  const refusal = refusalOfRights(actor, action, draft);
  if (refusal) throw refusal;
}

/** Throws if the state of the draft does not allow this, whatever version of it somebody saw. */
export function requireOpen(actor: Actor, action: DraftAction, draft: StoredDraft): void {
  const refusal = refusalOf(actor, action, factsOf(draft));
  if (refusal) throw new DomainError('conflict', `draft ${draft.id} is ${draft.state}: ${refusal}`);
}

export function refusalOfRights(actor: Actor, action: DraftAction, draft: StoredDraft): DomainError | null {
  const refusal = refusalOf(actor, action, factsOf(draft));
  if (refusal === null || refusal === 'state' || refusal === 'unapproved') return null;
  return new DomainError('forbidden', `not to ${action} draft ${draft.id}: ${refusal}`);
}

export function conflictOf(
  actor: Actor,
  action: DraftAction,
  { draft, isOthers }: TakenDraft,
  version: number | null,
): DomainError | null {
  const { id } = draft;
  if (isOthers) return new DomainError('conflict', `draft ${id} is being written by others`);
  if (version !== draft.version) {
    return new DomainError('conflict', `draft ${id} is at version ${draft.version}, not ${version ?? 'unknown'}`);
  }
  const refusal = refusalOf(actor, action, factsOf(draft));
  return refusal && new DomainError('conflict', `draft ${id} is ${draft.state}: ${refusal}`);
}
