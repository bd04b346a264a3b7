import type { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';

/** A change of the history, by its number. */
type Then = { seq: string };

type Type = 'meeting' | 'statement' | 'party' | 'gap';

/** The last that the history says of each record of a type up to a change, by its id: of these alone, or of all. */
export async function findToldThen<Shape extends z.ZodType>(
  client: Prisma.TransactionClient,
  { seq }: Then,
  type: Type,
  shape: Shape,
  ids: string[] | 'all',
): Promise<Map<string, z.infer<Shape>>> {
  const named = ids === 'all' ? Prisma.empty : Prisma.sql`AND subject_id = ANY(${ids}::text[])`;
  const rows = await client.$queryRaw<{ id: string; after: unknown }[]>`
    SELECT DISTINCT ON (subject_id) subject_id AS id, after FROM change
     WHERE subject_type = ${type} ${named} AND seq <= ${BigInt(seq)} AND after IS NOT NULL
     ORDER BY subject_id, seq DESC`;
  return new Map(rows.map(({ id, after }) => [id, shape.parse(after)]));
}
