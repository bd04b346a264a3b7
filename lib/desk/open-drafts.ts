import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { DraftState, PartType } from '@/lib/db/generated/enums';

/** A draft that is neither published nor discarded, as the record that it is about names it. */
export type OpenDraft = {
  id: string;
  state: DraftState;
  version: number;
  /** Who began it; null for the operator. */
  starter: { id: string; name: string | null } | null;
  touchedAt: string;
};

/** How many open drafts that the actor may read each record of a type has. */
export async function countOpenDrafts(actor: Actor, type: PartType): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ subject: string; count: number }[]>(Prisma.sql`
    SELECT p.subject, count(*)::int AS count FROM draft d JOIN draft_part p ON p.draft_id = d.id
     WHERE ${isOpen} AND p.type = ${type}::part_type AND p.subject IS NOT NULL AND ${isReadableBy(actor)}
     GROUP BY p.subject`);
  return new Map(rows.map(({ subject, count }) => [subject, count]));
}

/** The open drafts of a record that the actor may read, the last touched first. */
export async function listOpenDrafts(actor: Actor, type: PartType, subject: string): Promise<OpenDraft[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT d.public_id AS id, d.state, d.version, d.touched_at AS "touchedAt", s.public_id AS starter, s.name
      FROM draft_part p JOIN draft d ON d.id = p.draft_id LEFT JOIN person s ON s.id = d.starter_id
     WHERE p.type = ${type}::part_type AND p.subject = ${subject} AND ${isOpen} AND ${isReadableBy(actor)}
     ORDER BY d.touched_at DESC, d.id DESC`);
  return rows.map(({ starter, name, touchedAt, ...draft }) => ({
    ...draft,
    touchedAt: touchedAt.toISOString(),
    starter: starter === null ? null : { id: starter, name },
  }));
}

type Row = Omit<OpenDraft, 'starter' | 'touchedAt'> & { touchedAt: Date; starter: string | null; name: string | null };

const isOpen = Prisma.sql`d.state IN ('draft', 'in_review', 'ready')`;

/** As draft-permissions.ts has it: a translator sees drafts of texts in one language, and no number of any other. */
function isReadableBy(actor: Actor): Prisma.Sql {
  if (actor.kind !== 'person' || actor.role !== 'translator') return Prisma.sql`true`;
  return Prisma.sql`NOT EXISTS (SELECT FROM draft_part o WHERE o.draft_id = d.id AND
    (o.type <> 'text' OR o.payload ->> 'text.lang' IS DISTINCT FROM ${actor.translates}))`;
}
