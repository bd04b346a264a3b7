import type { Prisma } from '@/lib/db/generated/client';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { yearDoubt } from '@/lib/records/dates';

/** A meeting as other records name it: enough to link to. */
export type MeetingName = { id: string; title: Bilingual; edtf: string; isYearUnconfirmed: boolean };

export const meetingName = {
  publicId: true,
  titleAr: true,
  titleEn: true,
  edtf: true,
  ...yearDoubt,
} satisfies Prisma.MeetingSelect;

export function toMeetingName(row: Prisma.MeetingGetPayload<{ select: typeof meetingName }>): MeetingName {
  return {
    id: row.publicId,
    title: bilingual(row.titleAr, row.titleEn),
    edtf: row.edtf,
    isYearUnconfirmed: row.gaps.length > 0,
  };
}
