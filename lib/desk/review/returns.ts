import { z } from 'zod';
import { mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { DeskPerson } from '@/lib/desk/desk-person';
import { type DraftSummary, listReadable } from '@/lib/desk/draft-lists';
import type { DraftView, PartView } from '@/lib/desk/drafts';
import { findPeople, personOf } from '@/lib/desk/record-history';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { publishingOrder } from '@/lib/editing/drafts/stored/draft-rows';
import { partsOfRevision } from '@/lib/editing/drafts/stored/revisions';

/** The last time that a reviewer sent a draft back, and what was done to the draft since. */
export type DraftReturn = {
  /** Null: somebody who has no account any more. */
  by: DeskPerson | null;
  at: Date;
  reason: string;
  /** The parts that say something else now, with what they said then as their base; null: the part was added since. */
  parts: PartView[];
  /** The types of the parts that were taken out since. */
  gone: PartType[];
  /** The reason for readers, where it is another now. */
  why: { before: string; after: string } | null;
};

const Returned = z.object({ revision: z.string().nullable() });

/** Null: it was never returned. */
export async function findReturn(draft: DraftView): Promise<DraftReturn | null> {
  const step = await db.change.findFirst({
    select: { actor: true, at: true, reason: true, after: true },
    where: { action: 'draft.return', subjectType: 'draft', subjectId: draft.id },
    orderBy: { seq: 'desc' },
  });
  if (step === null) return null;
  const { revision: sha256 } = Returned.parse(step.after);
  const then = await readRevision(draft, sha256);
  const people = await findPeople([step.actor]);
  const parts = draft.parts.map((part) => sinceThen(part, then.payloads[part.type] ?? null));
  return {
    by: people.get(personOf(step.actor) ?? '') ?? null,
    at: step.at,
    reason: step.reason ?? '',
    parts: parts.filter(({ base, changed }) => base === null || changed.length > 0),
    gone: publishingOrder.filter((type) => type in then.payloads && draft.parts.every((part) => part.type !== type)),
    why: then.reason === draft.reason ? null : { before: then.reason, after: draft.reason },
  };
}

type Words = { payloads: { [type in PartType]?: Payload }; reason: string };

/** A draft in which nobody had typed yet has no revision: it said what its records say. */
async function readRevision({ id, parts }: DraftView, sha256: string | null): Promise<Words> {
  const revision =
    sha256 === null
      ? null
      : await db.draftRevision.findFirst({ where: { draft: { publicId: id }, sha256 }, orderBy: { number: 'desc' } });
  if (revision === null) {
    return { payloads: Object.fromEntries(parts.map(({ type, base }) => [type, base ?? {}])), reason: '' };
  }
  const kept = Object.entries(partsOfRevision(revision));
  return { payloads: Object.fromEntries(kept.map(([type, { payload }]) => [type, payload])), reason: revision.reason };
}

/** A part beside what it said when it was returned, in place of what is published. */
function sinceThen(part: PartView, base: Payload | null): PartView {
  const names = new Set([...Object.keys(base ?? {}), ...Object.keys(part.payload)]);
  const changed = [...names].filter((name) => (base?.[name] ?? '') !== (part.payload[name] ?? ''));
  return { ...part, base, changed, filled: {}, claims: partKinds[part.type].changedClaims({ ...part, base }) };
}

/** The drafts that the actor has sent back and that wait for their writers. */
export async function listSentBack(actor: PersonActor): Promise<DraftSummary[]> {
  if (!mayDo(actor.role, 'draft.return')) return [];
  const isReturned: Prisma.DraftWhereInput = { state: 'draft', returnedBecause: { not: null } };
  const drafts = await db.draft.findMany({ select: { publicId: true }, where: isReturned });
  const steps = await db.change.findMany({
    select: { subjectId: true, actor: true },
    where: {
      action: 'draft.return',
      subjectType: 'draft',
      subjectId: { in: drafts.map(({ publicId }) => publicId) },
    },
    orderBy: [{ subjectId: 'asc' }, { seq: 'desc' }],
    distinct: 'subjectId',
  });
  const own = steps.filter(({ actor: name }) => personOf(name) === actor.id).map(({ subjectId }) => subjectId);
  return own.length === 0 ? [] : listReadable(actor, { ...isReturned, publicId: { in: own } });
}
