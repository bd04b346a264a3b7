import { openStates } from '@/lib/auth/draft-permissions';
import { mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { DraftState, type PartType, Role } from '@/lib/db/generated/enums';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { type DeskPerson, toDeskPerson } from './desk-person';
import { noTitle, readTitles } from './rows/draft-titles';

/** What a draft is called, and who has it. */
export type DraftHead = {
  id: string;
  version: number;
  state: DraftState;
  title: { ar: string | null; en: string | null };
  /** Null: the operator. */
  starter: DeskPerson | null;
  authors: DeskPerson[];
  touchedAt: Date;
  returnedBecause: string | null;
};

export type DraftSummary = DraftHead & {
  /** It was approved by somebody who may approve no longer, so it waits for another approval. */
  isLapsed: boolean;
  parts: { type: PartType; subject: string | null }[];
  /** How many comments wait to be settled. */
  openComments: number;
};

/** `waiting`: what the actor can take a step further; `own`: open drafts that the actor has begun or written in. */
export type DraftFilter = { show: 'waiting' | 'own' | DraftState; page?: number };

export type DraftCounts = Record<DraftFilter['show'], number>;

const pageSize = 50;

/** Drafts that the actor may read, those touched last first. */
export function listDrafts(actor: PersonActor, { show, page = 1 }: DraftFilter): Promise<DraftSummary[]> {
  return listReadable(actor, shownAs(actor, show), page);
}

/** The same of those that a condition names. */
export async function listReadable(
  actor: PersonActor,
  which: Prisma.DraftWhereInput,
  page = 1,
): Promise<DraftSummary[]> {
  const rows = await db.draft.findMany({
    select: summaryRow,
    where: { AND: [readableBy(actor), which] },
    orderBy: [{ touchedAt: 'desc' }, { publicId: 'asc' }],
    take: pageSize,
    skip: (page - 1) * pageSize,
  });
  const titles = await readTitles(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.publicId,
    version: row.version,
    state: row.state,
    title: titles.get(row.id) ?? noTitle,
    starter: row.starter && toDeskPerson(toPerson(row.starter)),
    authors: distinct(row.revisions.flatMap(({ author }) => (author ? [toDeskPerson(toPerson(author))] : []))),
    touchedAt: row.touchedAt,
    returnedBecause: row.returnedBecause,
    isLapsed: row.state === 'ready' && row._count.approvals === 0,
    parts: row.parts.map(({ type, subject }) => ({ type, subject })),
    openComments: row._count.comments,
  }));
}

/** How many drafts each list has for this actor. */
export async function countDrafts(actor: PersonActor): Promise<DraftCounts> {
  const counts: [string, number][] = [];
  for (const show of ['waiting', 'own', ...Object.values(DraftState)] as const) {
    const where = { AND: [readableBy(actor), shownAs(actor, show)] };
    counts.push([show, await db.draft.count({ where })]);
  }
  return Object.fromEntries(counts) as DraftCounts;
}

const standing = {
  voidedAt: null,
  person: { disabledAt: null, role: { in: Object.values(Role).filter((role) => mayDo(role, 'draft.approve')) } },
} satisfies Prisma.ApprovalWhereInput;

const summaryRow = {
  id: true,
  publicId: true,
  state: true,
  version: true,
  touchedAt: true,
  returnedBecause: true,
  starter: personRow,
  revisions: { select: { author: personRow }, orderBy: { number: 'asc' } },
  parts: { select: { type: true, subject: true } },
  _count: { select: { approvals: { where: standing }, comments: { where: { settledAt: null } } } },
} as const satisfies Prisma.DraftSelect;

/** The same as refusalOf says of reading, for many drafts at once: a test compares the two. */
export function readableBy({ role, translates }: PersonActor): Prisma.DraftWhereInput {
  if (!mayDo(role, 'draft.read')) return nothing;
  if (role !== 'translator') return {};
  if (translates === null) return nothing;
  const isOfLanguage: Prisma.DraftPartWhereInput = {
    type: 'text',
    payload: { path: ['text.lang'], equals: translates },
    OR: [{ base: { equals: Prisma.AnyNull } }, { base: { path: ['text.lang'], equals: translates } }],
  };
  // A draft has at most one text. `every` would also pass one whose language is not chosen yet.
  return { parts: { some: isOfLanguage, none: { type: { not: 'text' } } } };
}

const nothing = { id: { in: [] } } satisfies Prisma.DraftWhereInput;

function shownAs({ id, role }: PersonActor, show: DraftFilter['show']): Prisma.DraftWhereInput {
  const author = { publicId: id };
  const isMine: Prisma.DraftWhereInput = { OR: [{ starter: author }, { revisions: { some: { author } } }] };
  if (show === 'own') return { ...isMine, state: { in: [...openStates] } };
  if (show !== 'waiting') return { state: show };
  const toReview: Prisma.DraftWhereInput = {
    OR: [{ state: 'in_review' }, { state: 'ready', approvals: { none: standing } }],
    revisions: { none: { author } },
  };
  return {
    OR: [
      { ...isMine, state: 'draft' },
      ...(mayDo(role, 'draft.approve') ? [toReview] : []),
      ...(mayDo(role, 'draft.publish') ? [{ state: 'ready' as const, approvals: { some: standing } }] : []),
    ],
  };
}

function distinct(people: DeskPerson[]): DeskPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
