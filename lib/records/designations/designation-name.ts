import type { Prisma } from '@/lib/db/generated/client';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';

/** A designation as other records name it: enough to link to. */
export type DesignationName = { id: string; title: Bilingual; edtf: string | null; authority: Bilingual };

export const designationName = {
  publicId: true,
  titleAr: true,
  titleEn: true,
  edtf: true,
  authority: { select: { nameAr: true, nameArOwn: true, nameEn: true } },
} satisfies Prisma.DesignationSelect;

export function toDesignationName(
  row: Prisma.DesignationGetPayload<{ select: typeof designationName }>,
): DesignationName {
  return {
    id: row.publicId,
    title: bilingual(row.titleAr, row.titleEn),
    edtf: row.edtf,
    authority: bilingual(row.authority.nameAr ?? row.authority.nameArOwn, row.authority.nameEn),
  };
}
