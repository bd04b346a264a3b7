import type { Prisma } from '@/lib/db/generated/client';
import type { MeetingRole } from '@/lib/db/generated/enums';
import type { BundledMeeting } from '@/lib/editing/bundled/records-format';
import { bothOrNull, type StoredRecord, storedClaims, toClaimRecord } from '@/lib/editing/stored-record';

const named = { select: { publicId: true } } as const;

const storedRow = {
  body: named,
  place: named,
  country: named,
  parties: { select: { role: true, party: named }, orderBy: [{ role: 'asc' }, { party: { code: 'asc' } }] },
  counts: { include: { source: named }, orderBy: { position: 'asc' } },
  topics: { select: { publicId: true }, orderBy: { position: 'asc' } },
  claims: storedClaims,
  sources: { select: { source: named }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.MeetingInclude;

type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof storedRow }>;

/**
 * The meeting with this id, withdrawn or not. It is read from its rows, which readers see and `portal verify` holds against
 * the history; the history's own copy may be in the shape of an older release. Parties and topics have no order there.
 */
export async function findMeeting(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<BundledMeeting> | null> {
  const row = await tx.meeting.findUnique({ include: storedRow, where: { publicId: id } });
  if (row === null) return null;
  return { rowId: row.id, version: row.version, record: toRecord(row), withdrawnReason: row.withdrawnReason };
}

function toRecord(row: MeetingRow): BundledMeeting {
  const inRole = (role: MeetingRole) =>
    row.parties.filter((one) => one.role === role).map(({ party }) => party.publicId);
  return {
    id: row.publicId,
    body: row.body.publicId,
    type: row.type,
    title: { ar: row.titleAr, en: row.titleEn },
    ordinal: row.ordinal,
    ordinalScope: row.ordinalScope,
    ordinalInferred: row.ordinalInferred,
    date: {
      edtf: row.edtf,
      precision: row.datePrecision,
      basis: row.dateBasis,
      note: bothOrNull(row.dateNoteAr, row.dateNoteEn),
    },
    place: row.place?.publicId ?? null,
    country: row.country?.publicId ?? null,
    mode: row.mode,
    hosts: inRole('host'),
    coChairs: inRole('co_chair'),
    participants: (['participant', 'observer'] as const).flatMap((role) =>
      inRole(role).map((party) => ({ party, role })),
    ),
    counts: row.counts.map(toCountRecord),
    attendanceNote: bothOrNull(row.attendanceNoteAr, row.attendanceNoteEn),
    topics: row.topics.map(({ publicId }) => publicId),
    summary: bothOrNull(row.summaryAr, row.summaryEn),
    note: bothOrNull(row.noteAr, row.noteEn),
    unconfirmed: row.unconfirmed as BundledMeeting['unconfirmed'],
    confidence: row.confidence,
    sources: row.sources.map(({ source }) => source.publicId),
    claims: row.claims.map(toClaimRecord),
  };
}

function toCountRecord(row: MeetingRow['counts'][number]): BundledMeeting['counts'][number] {
  const { value, qualifier, basis, unit, number, position } = row;
  return {
    ...(number !== null && number !== position && { number }),
    value,
    qualifier,
    basis,
    unit,
    saidBy: { ar: row.saidByAr, en: row.saidByEn },
    source: row.source?.publicId ?? null,
    ...(row.isHeadline && { isHeadline: true }),
  };
}
