import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { Confidence, MeetingMode, MeetingRole, MeetingType, OrdinalScope } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { dateColumns, inOrderOfDate, type RecordDate, reversed, toRecordDate } from '@/lib/records/dates';
import { type PartyName, partyName, toPartyName } from '@/lib/records/members/parties';
import { published } from '@/lib/records/published';
import { claimsInOrder, type Dispute, toDisputes } from '@/lib/records/sources/claims';
import { type Count, countRow, type Figure, figureRow, toCount } from '@/lib/records/sources/counts';
import { type Source, sourcesInOrder, toSources } from '@/lib/records/sources/sources';
import { type StatementTitle, titleColumns, toStatementTitle } from '@/lib/records/statements/statements';
import { type Text, type TextMark, textMark, textRow, toText } from '@/lib/records/statements/texts';
import { tags } from '@/lib/records/tags';
import { type TopicLabel, topicLabels, toTopicLabel } from '@/lib/records/vocabulary/topic-label';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import { type MeetingDesignation, meetingDesignations, toMeetingDesignation } from './meeting-designations';
import { type Plan, planRow, toPlan, withMeetingsInTime } from './plans';

/** One line of a list of meetings. */
export type MeetingSummary = {
  id: string;
  body: string;
  type: MeetingType;
  title: Bilingual;
  ordinal: number | null;
  ordinalScope: OrdinalScope | null;
  ordinalInferred: number | null;
  date: RecordDate;
  place: Bilingual | null;
  placeId: string | null;
  country: PartyName | null;
  mode: MeetingMode | null;
  headline: Figure | null;
  summary: Bilingual | null;
  texts: TextMark[];
  unconfirmed: string[];
};

/** A meeting with all that is published of it. */
export type Meeting = MeetingSummary & {
  hosts: PartyName[];
  coChairs: PartyName[];
  participants: (PartyName & { role: PresenceRole })[];
  counts: Count[];
  attendanceNote: Bilingual | null;
  note: Bilingual | null;
  topics: TopicLabel[];
  statements: MeetingStatement[];
  /** The plans that this meeting announced; `plans` are those that announced this meeting. */
  announced: Plan[];
  plans: Plan[];
  designations: MeetingDesignation[];
  disputes: Dispute[];
  sources: Source[];
  confidence: Confidence;
  version: number;
  updatedAt: string;
};

type PresenceRole = Exclude<MeetingRole, 'host' | 'co_chair'>;

/** A statement as its meeting shows it. */
export type MeetingStatement = {
  id: string;
  title: StatementTitle;
  officialLanguage: string | null;
  issued: string | null;
  texts: Text[];
  /** Whether it had an official text for readers that was withdrawn since. */
  isOfficialWithdrawn: boolean;
};

const summaryRow = {
  publicId: true,
  type: true,
  titleAr: true,
  titleEn: true,
  ordinal: true,
  ordinalScope: true,
  ordinalInferred: true,
  ...dateColumns,
  unconfirmed: true,
  mode: true,
  summaryAr: true,
  summaryEn: true,
  body: { select: { publicId: true } },
  place: { select: { publicId: true, nameAr: true, nameEn: true } },
  country: { select: partyName },
  counts: { select: figureRow, where: { isHeadline: true } },
  statements: {
    select: { texts: { select: textMark, where: published } },
    where: published,
  },
} satisfies Prisma.MeetingSelect;

export const meetingRow = {
  ...summaryRow,
  parties: {
    select: { role: true, party: { select: partyName } },
    where: { party: published },
    orderBy: { party: { code: 'asc' } },
  },
  counts: { select: countRow, orderBy: { position: 'asc' } },
  attendanceNoteAr: true,
  attendanceNoteEn: true,
  noteAr: true,
  noteEn: true,
  topics: topicLabels,
  statements: {
    select: {
      publicId: true,
      ...titleColumns,
      officialLanguage: true,
      issued: true,
      texts: { select: textRow, where: published },
      _count: { select: { texts: { where: { standing: 'official', withdrawnAt: { not: null } } } } },
    },
    where: published,
    orderBy: { publicId: 'asc' },
  },
  announced: { select: planRow, where: published },
  plans: { select: planRow, where: published },
  designations: meetingDesignations,
  claims: claimsInOrder,
  sources: sourcesInOrder,
  confidence: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.MeetingSelect;

type MeetingFilter = {
  body?: string;
  from?: string;
  to?: string;
  ids?: readonly string[];
  /** They began on this day or later. */
  begunFrom?: string;
  /** Whether they have a number in their series, stated or inferred. */
  isNumbered?: boolean;
};

/** Meetings for which `seriesNumber` gives no number. */
export const withoutNumber = {
  ordinalInferred: null,
  OR: [{ ordinalScope: null }, { ordinalScope: { not: 'series' as const } }],
};

/** So many at most: the first ones, or the last ones. */
type MeetingBound = { first?: number; last?: number };

/** What an answer about this meeting is made from. */
export function tagsOfMeeting(id: string): string[] {
  return [tags.meeting(id), tags.meetings];
}

/** The published meeting with this public id. */
export async function getMeeting(id: string): Promise<Meeting | null> {
  'use cache';
  cacheTag(...tagsOfMeeting(id));
  cacheLife('max');

  return findMeeting(db, id);
}

export async function findMeeting(client: Prisma.TransactionClient, id: string): Promise<Meeting | null> {
  const row = await client.meeting.findUnique({ select: meetingRow, where: { publicId: id, ...published } });
  if (row === null) return null;
  const meeting = toMeeting(row);
  return { ...meeting, announced: await withMeetingsInTime(client, meeting.announced) };
}

/**
 * Published meetings, the earliest first. `from` and `to` are ISO days: a meeting is within them when any day that it
 * may have been held on is.
 */
export async function listMeetings(filter: MeetingFilter = {}, bound: MeetingBound = {}): Promise<MeetingSummary[]> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return findMeetings(db, filter, bound);
}

export async function findMeetings(
  client: Prisma.TransactionClient,
  { body, from, to, ids, begunFrom, isNumbered }: MeetingFilter,
  { first, last }: MeetingBound = {},
): Promise<MeetingSummary[]> {
  const take = first ?? last;
  const rows = await client.meeting.findMany({
    select: summaryRow,
    where: {
      ...published,
      ...(body && { body: { publicId: body } }),
      ...(from && { latest: { gte: new Date(from) } }),
      ...(to && { earliest: { lte: new Date(to) } }),
      ...(ids && { publicId: { in: [...ids] } }),
      ...(isNumbered !== undefined && (isNumbered ? { NOT: withoutNumber } : withoutNumber)),
      ...(begunFrom && { earliest: { gte: new Date(begunFrom), ...(to && { lte: new Date(to) }) } }),
    },
    orderBy: last === undefined ? inOrderOfDate : inOrderOfDate.map(reversed),
    ...(take !== undefined && { take }),
  });
  const meetings = rows.map(toMeetingSummary);
  return last === undefined ? meetings : meetings.toReversed();
}

export type Neighbours = { previous: MeetingSummary | null; next: MeetingSummary | null };

type Placed = Pick<MeetingSummary, 'id' | 'body'> & { date: Pick<RecordDate, 'earliest' | 'latest'> };

/** The meetings of the same body just before and just after this one, in the order of their dates. */
export async function getNeighbours({ id, body, date: { earliest, latest } }: Placed): Promise<Neighbours> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return findNeighbours(db, { id, body, date: { earliest, latest } });
}

export async function findNeighbours(client: Prisma.TransactionClient, meeting: Placed): Promise<Neighbours> {
  return {
    previous: await findNearest(client, meeting, 'before'),
    next: await findNearest(client, meeting, 'after'),
  };
}

/** Reads one row, however many meetings the body has. */
async function findNearest(
  client: Prisma.TransactionClient,
  { id, body, date }: Placed,
  side: 'before' | 'after',
): Promise<MeetingSummary | null> {
  const [earliest, latest] = [new Date(date.earliest), new Date(date.latest)];
  const than = <Value>(value: Value) => (side === 'before' ? { lt: value } : { gt: value });
  const row = await client.meeting.findFirst({
    select: summaryRow,
    where: {
      ...published,
      body: { publicId: body },
      OR: [{ earliest: than(earliest) }, { earliest, latest: than(latest) }, { earliest, latest, publicId: than(id) }],
    },
    orderBy: side === 'after' ? inOrderOfDate : inOrderOfDate.map(reversed),
  });
  return row && toMeetingSummary(row);
}

function toMeetingSummary(row: Prisma.MeetingGetPayload<{ select: typeof summaryRow }>): MeetingSummary {
  return {
    id: row.publicId,
    body: row.body.publicId,
    type: row.type,
    title: bilingual(row.titleAr, row.titleEn),
    ordinal: row.ordinal,
    ordinalScope: row.ordinalScope,
    ordinalInferred: row.ordinalInferred,
    date: toRecordDate(row),
    place: row.place && bilingual(row.place.nameAr, row.place.nameEn),
    placeId: row.place?.publicId ?? null,
    country: row.country && toPartyName(row.country),
    mode: row.mode,
    headline: row.counts[0] ?? null,
    summary: bilingualOrNull(row.summaryAr, row.summaryEn),
    texts: byStanding(row.statements.flatMap((statement) => statement.texts)),
    unconfirmed: row.unconfirmed,
  };
}

export function toMeeting(row: Prisma.MeetingGetPayload<{ select: typeof meetingRow }>): Meeting {
  const counts = row.counts.map(toCount);
  return {
    ...toMeetingSummary(row),
    headline: counts.find((count) => count.isHeadline) ?? null,
    ...toParties(row.parties),
    counts,
    attendanceNote: bilingualOrNull(row.attendanceNoteAr, row.attendanceNoteEn),
    note: bilingualOrNull(row.noteAr, row.noteEn),
    topics: row.topics.map(toTopicLabel),
    statements: row.statements.map((statement) => ({
      id: statement.publicId,
      title: toStatementTitle(statement),
      officialLanguage: statement.officialLanguage,
      issued: statement.issued,
      texts: byStanding(statement.texts.map(toText)),
      isOfficialWithdrawn: statement._count.texts > 0,
    })),
    announced: row.announced.map(toPlan),
    plans: row.plans.map(toPlan),
    designations: row.designations.map(toMeetingDesignation),
    disputes: toDisputes(row.claims),
    sources: toSources(row.sources),
    confidence: row.confidence,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

type PartyRow = { role: MeetingRole; party: Parameters<typeof toPartyName>[0] };

function toParties(rows: PartyRow[]): Pick<Meeting, 'hosts' | 'coChairs' | 'participants'> {
  const inRole = (role: MeetingRole) => rows.filter((row) => row.role === role).map(({ party }) => toPartyName(party));
  return {
    hosts: inRole('host'),
    coChairs: inRole('co_chair'),
    participants: rows.flatMap(({ role, party }) => (isPresence(role) ? [{ ...toPartyName(party), role }] : [])),
  };
}

function isPresence(role: MeetingRole): role is PresenceRole {
  return role === 'participant' || role === 'observer';
}
