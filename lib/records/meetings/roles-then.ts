import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { CountBasis, CountUnit, GapKind, MeetingMode, OrdinalScope, Qualifier } from '@/lib/db/generated/enums';
import { findToldThen } from '@/lib/records/history/told-then';
import type { PartyName } from '@/lib/records/members/parties';
import type { Moment } from '@/lib/records/statements/held/moment';
import { inOrder, type MeetingRoles } from './meeting-roles';
import { statedNumber } from './series-number';

const both = z.object({ ar: z.string().nullable(), en: z.string().nullable() });
const withdrawnReason = z.string().nullish();

const Figure = z.object({
  value: z.number(),
  qualifier: z.enum(Qualifier),
  basis: z.enum(CountBasis),
  unit: z.enum(CountUnit),
  saidBy: both,
});

/** What the history tells of a meeting, as far as the table shows it. What an older entry leaves out is not known. */
const MeetingThen = z.object({
  id: z.string(),
  body: z.string(),
  title: both,
  ordinal: z.number().nullable().default(null),
  ordinalScope: z.enum(OrdinalScope).nullable().default(null),
  date: z.object({ edtf: z.string() }),
  mode: z.enum(MeetingMode).nullable().default(null),
  hosts: z.array(z.string()).default([]),
  coChairs: z.array(z.string()).default([]),
  counts: z.array(Figure).default([]),
  attendanceNote: both.nullable().default(null),
  withdrawnReason,
});

const PartyThen = z.object({ id: z.string(), code: z.string(), name: both, withdrawnReason });

const GapThen = z.object({ kind: z.enum(GapKind), meeting: z.string().nullable(), withdrawnReason });

type Client = Prisma.TransactionClient;

/**
 * The table of every meeting as it was after a change, told by the history alone: which meetings there were, their values,
 * the names of states, and whose year was in doubt.
 */
export async function findMeetingRolesThen(client: Client, moment: Moment): Promise<MeetingRoles[]> {
  const meetings = await findToldThen(client, moment, 'meeting', MeetingThen, 'all');
  const parties = await findToldThen(client, moment, 'party', PartyThen, 'all');
  const gaps = await findToldThen(client, moment, 'gap', GapThen, 'all');
  const doubted = published(gaps).flatMap(({ kind, meeting }) => (kind === 'year_unconfirmed' ? [meeting] : []));
  const names = new Map(published(parties).map(({ id, code, name }) => [id, { id, code, name }]));
  return inOrder(published(meetings).map((meeting) => toRoles(meeting, { names, doubted: new Set(doubted) })));
}

/** Those that were not withdrawn then. */
function published<Told extends { withdrawnReason?: string | null | undefined }>(told: Map<string, Told>): Told[] {
  return [...told.values()].filter((each) => !each.withdrawnReason);
}

type Beside = { names: Map<string, PartyName>; doubted: Set<string | null> };

function toRoles(meeting: z.infer<typeof MeetingThen>, { names, doubted }: Beside): MeetingRoles {
  const { id, body, title, date, mode, counts, attendanceNote } = meeting;
  const named = (ids: string[]) => ids.flatMap((party) => names.get(party) ?? []);
  return {
    meeting: { id, title, edtf: date.edtf, isYearUnconfirmed: doubted.has(id) },
    ordinal: statedNumber(meeting),
    figures: counts,
    note: attendanceNote,
    body,
    hosts: named(meeting.hosts),
    coChairs: named(meeting.coChairs),
    mode,
  };
}
