import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { PartType, ProposalState } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { proposeFields } from '@/lib/editing/proposals/proposed-fields';
import type { Bilingual } from '@/lib/records/bilingual';
import { rowReaders } from './rows/record-rows';

/** A record with newer bundled values on which editors have not decided yet. */
export type ProposalItem = { id: string; type: PartType; subject: string; title: Bilingual; madeAt: string };

/** What would change: each field as it was bundled before, as it is here, and as it would be. */
export type ProposalView = {
  id: string;
  version: number;
  madeAt: string;
  base: Payload;
  theirs: Payload;
  payload: Payload;
  names: string[];
};

const listed = 100;

/** The open proposals that wait for the actor, the oldest first. */
export async function listProposals(actor: PersonActor): Promise<{ items: ProposalItem[]; total: number }> {
  authorize(actor, 'record.read');
  if (!mayDo(actor.role, 'proposal.take')) return { items: [], total: 0 };
  const where = { settledAt: null };
  const total = await db.proposal.count({ where });
  const rows = await db.proposal.findMany({
    select: { publicId: true, type: true, subject: true, madeAt: true },
    where,
    orderBy: [{ madeAt: 'asc' }, { publicId: 'asc' }],
    take: listed,
  });
  const titles = await readTitles(rows);
  const items = rows.map(({ publicId: id, type, subject, madeAt }) => {
    const title = titles.get(`${type} ${subject}`) ?? { ar: null, en: null };
    return { id, type, subject, title, madeAt: madeAt.toISOString() };
  });
  return { items, total };
}

/** The titles of records by `type id`, asked for once for each type. */
async function readTitles(named: { type: PartType; subject: string }[]): Promise<Map<string, Bilingual>> {
  const titles = new Map<string, Bilingual>();
  for (const type of new Set(named.map((each) => each.type))) {
    const ids = named.filter((each) => each.type === type).map(({ subject }) => subject);
    for (const { record } of await rowReaders[type].readThese(ids)) titles.set(`${type} ${record.id}`, record.title);
  }
  return titles;
}

/** The open proposal of a record. Null: there is none, or the record says the same by now. */
export async function getProposal(actor: PersonActor, type: PartType, subject: string): Promise<ProposalView | null> {
  authorize(actor, 'record.read');
  const row = await db.proposal.findFirst({ where: { type, subject, settledAt: null } });
  if (row === null) return null;
  const here = await db.$transaction((tx) => partKinds[type].read(tx, subject), { maxWait: 10_000, timeout: 20_000 });
  if (here === null) return null;
  const { publicId: id, version, madeAt } = row;
  const theirs = here.payload;
  return { id, version, madeAt: madeAt.toISOString(), theirs, ...proposeFields(type, row, theirs) };
}

/** What was decided of a proposal, and the draft that took it in. */
export type ProposalDecision = { state: ProposalState; draft: string | null };

/** The decided proposals of a record, by the ids under which the history tells of them. */
export async function findDecisions(type: PartType, subject: string): Promise<Map<string, ProposalDecision>> {
  const rows = await db.proposal.findMany({
    select: { publicId: true, state: true, draft: true },
    where: { type, subject, state: { in: ['taken', 'set_aside'] } },
  });
  return new Map(rows.map(({ publicId, ...decision }) => [publicId, decision]));
}
