import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartyKind } from '@/lib/db/generated/enums';
import {
  inOneSnapshot,
  inSnapshotOf,
  type ListAsk,
  type ListPage,
  toListPage,
  tombstoneRow,
} from '@/lib/records/list-page';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type ClaimedMember, claimedMemberRow, toClaimedMember } from './members';

/** A party with its memberships, and the last change of any of them. */
export type ListedMember = ClaimedMember & { version: number; updatedAt: string };

/** What narrows a list of members. `body`: the parties that have a membership in it. */
export type MemberFilter = { kind?: PartyKind | undefined; body?: string | undefined };

const listedRow = { ...claimedMemberRow, ...tombstoneRow, version: true } as const;

type ListedRow = Prisma.PartyGetPayload<{ select: typeof listedRow }>;

/**
 * The parties that have or had a membership on record, in the order of the last change of either. All of them are read for each
 * page: there are no more of them than states and organizations.
 */
export async function listMemberPage(ask: ListAsk, { kind, body }: MemberFilter = {}): Promise<ListPage<ListedMember>> {
  const { cursor, updatedSince } = ask;
  return inSnapshotOf(ask, async (tx) => {
    const rows = await tx.party.findMany({
      select: listedRow,
      where: {
        ...(kind && { kind }),
        memberships: { some: body === undefined ? {} : { ...published, body: { publicId: body } } },
        ...(updatedSince === null && published),
      },
    });
    const changes = await lastChanges(tx);
    const dated = rows.map((row) => ({ ...row, updatedAt: later(row.updatedAt, changes.get(row.publicId)) }));
    const all = dated.filter(({ updatedAt }) => updatedSince === null || updatedAt >= updatedSince);
    const left = all.toSorted(inOrderOfChange).filter((row) => {
      return cursor === null || inOrderOfChange({ updatedAt: cursor.updatedAt, publicId: cursor.id }, row) < 0;
    });
    return toListPage({ rows: left, total: all.length }, ask, toListed);
  });
}

export async function getListedMember(id: string): Promise<ListedMember | null> {
  'use cache';
  cacheTag(...tagsOfMember(id));
  cacheLife('max');

  return inOneSnapshot(async (tx) => {
    const row = await tx.party.findUnique({ select: listedRow, where: { publicId: id, ...published } });
    if (row === null) return null;
    const changes = await lastChanges(tx, id);
    return toListed({ ...row, updatedAt: later(row.updatedAt, changes.get(id)) });
  });
}

/** What an answer about this member is made from. */
export function tagsOfMember(id: string): string[] {
  return [tags.party(id), tags.parties, tags.memberships, tags.bodies, tags.sources];
}

/** When a membership of each party was last changed or withdrawn, as far as any was since it was first loaded. */
async function lastChanges(tx: Prisma.TransactionClient, party?: string): Promise<Map<string, Date>> {
  const rows = await tx.membership.findMany({
    select: { updatedAt: true, party: { select: { publicId: true } } },
    where: { updatedAt: { not: null }, ...(party && { party: { publicId: party } }) },
    orderBy: { updatedAt: 'asc' },
  });
  return new Map(rows.flatMap(({ party: { publicId }, updatedAt }) => (updatedAt ? [[publicId, updatedAt]] : [])));
}

function later(one: Date, other: Date | undefined): Date {
  return other && other > one ? other : one;
}

type Dated = Pick<ListedRow, 'publicId' | 'updatedAt'>;

function inOrderOfChange(a: Dated, b: Dated): number {
  const [one, other] = [a, b].map(({ updatedAt, publicId }) => `${updatedAt.toISOString()} ${publicId}`);
  return (one ?? '') < (other ?? '') ? -1 : Number(one !== other);
}

function toListed(row: ListedRow): ListedMember {
  return { ...toClaimedMember(row), version: row.version, updatedAt: row.updatedAt.toISOString() };
}
