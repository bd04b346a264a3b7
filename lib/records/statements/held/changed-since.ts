import type { Prisma } from '@/lib/db/generated/client';
import type { Moment } from './moment';

/** Which records are not what they were at a moment. A statement changes with each of its texts. */
export type ChangedSince = { statements: ReadonlySet<string>; meetings: ReadonlySet<string> };

/**
 * Looks only at later changes, so that a moment close to the present costs little. Asked of the present too: somebody may
 * have written since it was taken.
 */
export async function findChangedSince(client: Prisma.TransactionClient, moment: Moment): Promise<ChangedSince> {
  const rows = await client.$queryRaw<{ type: string; id: string }[]>`
    SELECT DISTINCT CASE WHEN subject_type = 'meeting' THEN 'meeting' ELSE 'statement' END AS type,
           split_part(subject_id, '/', 1) AS id
      FROM change
     WHERE seq > ${BigInt(moment.seq)} AND subject_type IN ('meeting', 'statement', 'text')`;
  const idsOf = (type: string) => new Set(rows.filter((row) => row.type === type).map(({ id }) => id));
  return { statements: idsOf('statement'), meetings: idsOf('meeting') };
}
