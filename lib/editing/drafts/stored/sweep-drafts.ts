import type { Prisma } from '@/lib/db/generated/client';

/** How many rows of each kind one sweep takes: more than one draft leaves, so that they never pile up. */
const most = 20;

/**
 * Forgets what lay beside drafts that were published or discarded 30 days ago: documents, and words that somebody could not
 * save. A document that an open draft names stays; that of a published text is one of the record's originals.
 */
export async function sweepDrafts(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM autosave WHERE (draft_id, person_id) IN (
      SELECT a.draft_id, a.person_id FROM autosave a JOIN draft d ON d.id = a.draft_id
       WHERE d.state IN ('published', 'discarded') AND d.touched_at < now() - interval '30 days'
       LIMIT ${most} FOR UPDATE OF a SKIP LOCKED)`;
  await tx.$executeRaw`
    DELETE FROM draft_original WHERE received_at < now() - interval '30 days' AND sha256 IN (
      SELECT o.sha256 FROM draft_original o
       WHERE o.received_at < now() - interval '30 days'
         AND NOT EXISTS (
               SELECT FROM draft d JOIN draft_part p ON p.draft_id = d.id AND p.type = 'text'
                WHERE (d.state NOT IN ('published', 'discarded') OR d.touched_at >= now() - interval '30 days')
                  AND p.payload ->> 'text.original' = o.sha256)
       LIMIT ${most} FOR UPDATE OF o SKIP LOCKED)`;
}
