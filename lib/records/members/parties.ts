import type { Prisma } from '@/lib/db/generated/client';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';

/** A state or an organisation, as other records name it. */
export type PartyName = { id: string; code: string; name: Bilingual };

export const partyName = {
  publicId: true,
  code: true,
  nameAr: true,
  nameEn: true,
} satisfies Prisma.PartySelect;

export function toPartyName(row: Prisma.PartyGetPayload<{ select: typeof partyName }>): PartyName {
  return { id: row.publicId, code: row.code, name: bilingual(row.nameAr, row.nameEn) };
}

/** One order for a set of parties, whatever order a source has them in. */
export const partiesInOrder = {
  select: partyName,
  orderBy: { code: 'asc' },
} as const satisfies Prisma.Body$coLeadsArgs;
