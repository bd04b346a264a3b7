import { randomUUID } from 'node:crypto';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { isPartType, partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { canonicalJson, type Json } from '@/lib/text/canonical-json';
import { proposeFields } from './proposed-fields';

type Tx = Prisma.TransactionClient;

/** A bundled record that the load leaves alone, since somebody has changed it here. */
export type KeptRecord = { type: string; id: string; record: Json; loaded: Json };

/**
 * Keeps what a release newly says of records that editors have changed, for them to decide, and drops what it no longer
 * says. What was decided does not come again. Returns how many proposals are new or say something else.
 */
export async function proposeNewer(tx: Tx, kept: readonly KeptRecord[]): Promise<number> {
  const stored = await tx.proposal.findMany({ orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] });
  let made = 0;
  for (const { type, id, record, loaded } of kept) {
    if (!isPartType(type)) continue;
    const own = stored.filter((proposal) => proposal.type === type && proposal.subject === id);
    const decided = own.findLast(({ state }) => state === 'taken' || state === 'set_aside');
    const open = own.find(({ settledAt }) => settledAt === null) ?? null;
    // One that was given up with its draft waits again from where it began, though a decision of it is on record.
    const base = open ? (open.base as Json) : decided ? (decided.record as Json) : loaded;
    if (open && isSame(open.record as Json, record)) continue;
    const isNews = !isSame(base, record) && (await saysNews(tx, { type, id, base, record }));
    if (open) await renew(tx, open, isNews ? record : null);
    else if (isNews) await openProposal(tx, { type, id, base, record });
    if (isNews) made += 1;
  }
  return made;
}

type News = { type: PartType; id: string; base: Json; record: Json };

/** Whether the record here would read otherwise with it. */
export async function saysNews(tx: Tx, { type, id, base, record }: News): Promise<boolean> {
  const here = await partKinds[type].read(tx, id);
  return here !== null && proposeFields(type, { base, record }, here.payload).names.length > 0;
}

export async function openProposal(tx: Tx, { type, id, base, record }: News): Promise<void> {
  const columns = { base: base ?? Prisma.DbNull, record: record ?? {} };
  await tx.proposal.create({ data: { publicId: newProposalId(), type, subject: id, ...columns } });
}

/** Null: nothing is proposed any more. */
async function renew(tx: Tx, { id }: { id: string }, record: Json): Promise<void> {
  const now = new Date();
  const state = record === null ? { state: 'lapsed' as const, settledAt: now } : { record, madeAt: now };
  await tx.proposal.update({ where: { id }, data: { ...state, version: { increment: 1 } } });
}

function newProposalId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 12);
}

function isSame(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
