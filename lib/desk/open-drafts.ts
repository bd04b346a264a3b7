import { openStates } from '@/lib/auth/draft-permissions';
import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState, PartType } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { type DeskPerson, toDeskPerson } from './desk-person';
import { readableBy } from './draft-lists';

/** A draft that is neither published nor discarded, as the record that it is about names it. */
export type OpenDraft = {
  id: string;
  state: DraftState;
  returnedBecause: string | null;
  version: number;
  /** Null: the operator. */
  starter: DeskPerson | null;
  touchedAt: string;
};

export type TextDraft = Pick<OpenDraft, 'id' | 'state'>;

/** How many open drafts that the actor may read each record of a type has. */
export async function countOpenDrafts(actor: PersonActor, type: PartType): Promise<Map<string, number>> {
  const rows = await db.draftPart.groupBy({
    by: ['subject'],
    where: { type, subject: { not: null }, draft: openTo(actor) },
    _count: { _all: true },
  });
  return new Map(rows.map(({ subject, _count }) => [subject ?? '', _count._all]));
}

/** The open drafts of a record that the actor may read, the last touched first. */
export async function listOpenDrafts(actor: PersonActor, type: PartType, subject: string): Promise<OpenDraft[]> {
  const rows = await db.draft.findMany({
    select: { publicId: true, state: true, returnedBecause: true, version: true, touchedAt: true, starter: personRow },
    where: { ...openTo(actor), parts: { some: { type, subject } } },
    orderBy: [{ touchedAt: 'desc' }, { publicId: 'asc' }],
  });
  return rows.map(({ publicId, state, returnedBecause, version, touchedAt, starter }) => ({
    id: publicId,
    state,
    returnedBecause,
    version,
    touchedAt: touchedAt.toISOString(),
    starter: starter && toDeskPerson(toPerson(starter)),
  }));
}

/** The open draft of each text that has one, the one touched last of those that the actor may read, by the text's id. */
export async function findTextDrafts(actor: PersonActor): Promise<Map<string, TextDraft>> {
  const parts = await db.draftPart.findMany({
    select: { subject: true, draft: { select: { publicId: true, state: true } } },
    where: { type: 'text', subject: { not: null }, draft: openTo(actor) },
    orderBy: { draft: { touchedAt: 'asc' } },
  });
  return new Map(parts.map(({ subject, draft }) => [subject ?? '', { id: draft.publicId, state: draft.state }]));
}

/** An open draft that brings a text as a new one, with what it says of it. */
export type NewTextDraft = TextDraft & {
  statement: string;
  lang: string;
  standing: string;
  /** The id of its source, and the address of the source that the draft brings; each empty where there is none. */
  source: string;
  url: string;
};

/** The open drafts of new texts of these statements that the actor may read, the last touched first. */
export async function listNewTextDrafts(actor: PersonActor, statements: string[]): Promise<NewTextDraft[]> {
  const drafts = await db.draft.findMany({
    select: { publicId: true, state: true, parts: { select: { type: true, payload: true } } },
    where: {
      ...openTo(actor),
      parts: {
        some: {
          type: 'text',
          subject: null,
          OR: statements.map((id) => ({ payload: { path: ['text.statement'], equals: id } })),
        },
      },
    },
    orderBy: [{ touchedAt: 'desc' }, { publicId: 'asc' }],
  });
  return drafts.map(({ publicId, state, parts }) => {
    const said: Payload = Object.assign({}, ...parts.map(({ payload }) => payload));
    const of = (name: string) => (said[name] ?? '').trim();
    return {
      id: publicId,
      state,
      statement: of('text.statement'),
      lang: of('text.lang'),
      standing: of('text.standing'),
      source: of('text.source'),
      url: of('source.url'),
    };
  });
}

function openTo(actor: PersonActor): Prisma.DraftWhereInput {
  return { state: { in: [...openStates] }, AND: readableBy(actor) };
}
