import type { Prisma } from '@/lib/db/generated/client';
import type { TieStrength } from '@/lib/db/generated/enums';
import { type Bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type DesignationName, designationName, toDesignationName } from '@/lib/records/designations/designation-name';
import { published } from '@/lib/records/published';

/** A designation that a source ties to a meeting. */
export type MeetingDesignation = DesignationName & {
  tie: Exclude<TieStrength, 'proximity'>;
  tieBasis: Bilingual | null;
};

const designationRow = {
  ...designationName,
  tie: true,
  tieBasisAr: true,
  tieBasisEn: true,
} satisfies Prisma.DesignationSelect;

/** Dates that merely lie close together are no tie and stay out. */
export const meetingDesignations = {
  select: designationRow,
  where: { ...published, tie: { in: ['named_in_statement', 'announced_with'] } },
  orderBy: [{ earliest: 'asc' }, { publicId: 'asc' }],
} satisfies Prisma.Meeting$designationsArgs;

export function toMeetingDesignation(
  row: Prisma.DesignationGetPayload<{ select: typeof designationRow }>,
): MeetingDesignation {
  if (row.tie === null || row.tie === 'proximity') throw new Error(`${row.publicId} is not tied to a meeting`);
  return {
    ...toDesignationName(row),
    tie: row.tie,
    tieBasis: bilingualOrNull(row.tieBasisAr, row.tieBasisEn),
  };
}
