import type { Prisma } from '@/lib/db/generated/client';
import type { TieStrength } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';

/** A designation that a source ties to a meeting. */
export type MeetingDesignation = {
  id: string;
  title: Bilingual;
  edtf: string | null;
  authority: Bilingual;
  tie: Exclude<TieStrength, 'proximity'>;
  tieBasis: Bilingual | null;
};

const designationRow = {
  publicId: true,
  titleAr: true,
  titleEn: true,
  edtf: true,
  tie: true,
  tieBasisAr: true,
  tieBasisEn: true,
  authority: { select: { nameAr: true, nameArOwn: true, nameEn: true } },
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
    id: row.publicId,
    title: bilingual(row.titleAr, row.titleEn),
    edtf: row.edtf,
    authority: bilingual(row.authority.nameAr ?? row.authority.nameArOwn, row.authority.nameEn),
    tie: row.tie,
    tieBasis: bilingualOrNull(row.tieBasisAr, row.tieBasisEn),
  };
}
