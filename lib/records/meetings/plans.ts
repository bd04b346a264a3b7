import type { Prisma } from '@/lib/db/generated/client';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type PartyName, partyName, toPartyName } from '@/lib/records/members/parties';
import { published } from '@/lib/records/published';
import type { Quotation } from '@/lib/records/quotation';
import { type Source, sourceRow, toSource } from '@/lib/records/sources/sources';
import { type MeetingName, meetingName, toMeetingName } from './meeting-name';

/**
 * A meeting that a source announced. `heldAs` is null where no record of such a meeting is known; `inItsTime` are then the
 * meetings of the body on record that may have been held on the announced days: whether one is meant, an editor says.
 */
export type Plan = {
  id: string;
  edtf: string;
  place: Bilingual | null;
  country: PartyName | null;
  asSaid: Quotation;
  note: Bilingual | null;
  announcedAt: MeetingName | null;
  heldAs: MeetingName | null;
  inItsTime: MeetingName[];
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
    inItsTime: [],
    source: toSource(row.source),
  };
}

/** The same plans with the meetings that were held in the time of those which are tied to none. */
export async function withMeetingsInTime(client: Prisma.TransactionClient, plans: Plan[]): Promise<Plan[]> {
  const open = plans.filter(({ heldAs }) => heldAs === null).map(({ id }) => id);
  if (open.length === 0) return plans;
  const rows = await client.plan.findMany({
    select: { publicId: true, bodyId: true, announcedAtId: true, earliest: true, latest: true },
    where: { publicId: { in: open } },
  });
  const found = new Map<string, MeetingName[]>();
  for (const { publicId, bodyId, announcedAtId, earliest, latest } of rows) {
    const meetings = await client.meeting.findMany({
      select: meetingName,
      where: {
        ...published,
        bodyId,
        earliest: { lte: latest },
        latest: { gte: earliest },
        ...(announcedAtId && { id: { not: announcedAtId } }),
      },
      orderBy: { earliest: 'asc' },
    });
    found.set(publicId, meetings.map(toMeetingName));
  }
  return plans.map((plan) => ({ ...plan, inItsTime: found.get(plan.id) ?? [] }));
}
