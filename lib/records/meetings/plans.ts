import type { Prisma } from '@/lib/db/generated/client';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type PartyName, partyName, toPartyName } from '@/lib/records/members/parties';
import { published } from '@/lib/records/published';
import type { Quotation } from '@/lib/records/quotation';
import { type Source, sourceRow, toSource } from '@/lib/records/sources/sources';
import { type MeetingName, meetingName, toMeetingName } from './meeting-name';

/** A meeting that a source announced. `heldAs` is null where no record of such a meeting is known. */
export type Plan = {
  id: string;
  edtf: string;
  place: Bilingual | null;
  country: PartyName | null;
  asSaid: Quotation;
  note: Bilingual | null;
  announcedAt: MeetingName | null;
  heldAs: MeetingName | null;
  source: Source;
};

export const planRow = {
  publicId: true,
  edtf: true,
  asSaid: true,
  asSaidLang: true,
  noteAr: true,
  noteEn: true,
  place: { select: { nameAr: true, nameEn: true } },
  country: { select: partyName },
  announcedAt: { select: meetingName, where: published },
  heldAs: { select: meetingName, where: published },
  source: { select: sourceRow },
} satisfies Prisma.PlanSelect;

/** Holds for a plan that is shown with no meeting: none on record announced it, and none is what became of it. */
export const noMeetingOnRecord = {
  AND: [
    { OR: [{ announcedAtId: null }, { announcedAt: { withdrawnAt: { not: null } } }] },
    { OR: [{ heldAsId: null }, { heldAs: { withdrawnAt: { not: null } } }] },
  ],
} satisfies Prisma.PlanWhereInput;

export function toPlan(row: Prisma.PlanGetPayload<{ select: typeof planRow }>): Plan {
  return {
    id: row.publicId,
    edtf: row.edtf,
    place: row.place && bilingual(row.place.nameAr, row.place.nameEn),
    country: row.country && toPartyName(row.country),
    asSaid: { words: row.asSaid, lang: row.asSaidLang },
    note: bilingualOrNull(row.noteAr, row.noteEn),
    announcedAt: row.announcedAt && toMeetingName(row.announcedAt),
    heldAs: row.heldAs && toMeetingName(row.heldAs),
    source: toSource(row.source),
  };
}
