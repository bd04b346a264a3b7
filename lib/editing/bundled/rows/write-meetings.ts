import type { MeetingRole } from '@/lib/db/generated/enums';
import { newRowId } from '@/lib/db/row-id';
import type { BundledMeeting } from '@/lib/editing/bundled/records-format';
import { bothBounds, storedBounds } from '@/lib/editing/stored-date';
import { writeCitations } from './write-citations';
import { writeClaims } from './write-claims';
import type { Writing, WrittenRow } from './writing';
import { newVersion, pair, rejoin, renumber, sourceRows } from './writing';

export async function writeMeetings(writing: Writing<'meeting'>): Promise<void> {
  const { tx, created, updated, touched, rowOf } = writing;
  await freeOrdinals(writing);
  await tx.meeting.createMany({ data: created.map((meeting) => toRow(meeting, writing)) });
  for (const meeting of updated) {
    await tx.meeting.update({ where: { id: meeting.rowId }, data: { ...toRow(meeting, writing), ...newVersion } });
  }
  const renewed = { meetingId: { in: updated.map(({ rowId }) => rowId) } };
  await tx.meetingParty.deleteMany({ where: renewed });
  await tx.meetingParty.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      partsIn(record).map(({ party, role }) => ({ meetingId: rowId, partyId: rowOf('party', party), role })),
    ),
  });
  await tx.meetingSource.deleteMany({ where: renewed });
  await tx.meetingSource.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      sourceRows(record.sources, rowOf).map((source) => ({ meetingId: rowId, ...source })),
    ),
  });
  const topics = touched.flatMap(({ rowId, record }) =>
    record.topics.map((topic) => ({ a: rowId, b: rowOf('topic', topic) })),
  );
  await rejoin(
    tx,
    '_MeetingToTopic',
    touched.map(({ rowId }) => rowId),
    topics,
  );
  await writeCounts(writing);
}

/** Meetings may exchange their ordinals, which are unique at every moment. */
async function freeOrdinals({ tx, updated }: Writing<'meeting'>): Promise<void> {
  await tx.meeting.updateMany({
    where: { id: { in: updated.map(({ rowId }) => rowId) }, ordinal: { not: null } },
    data: { ordinal: null, ordinalScope: null },
  });
}

function partsIn({ hosts, coChairs, participants }: BundledMeeting): { party: string; role: MeetingRole }[] {
  return [
    ...hosts.map((party) => ({ party, role: 'host' as const })),
    ...coChairs.map((party) => ({ party, role: 'co_chair' as const })),
    ...participants,
  ];
}

/** Counts and claims together, since a claim may be about a count. */
async function writeCounts({ tx, updated, touched, rowOf }: Writing<'meeting'>): Promise<void> {
  await tx.count.deleteMany({ where: { meetingId: { in: updated.map(({ rowId }) => rowId) } } });
  const meetings = touched.map(({ rowId, record }) => ({ rowId, record, counts: record.counts.map(newRowId) }));
  await tx.count.createMany({
    data: meetings.flatMap(({ rowId, record, counts }) =>
      record.counts.map(({ saidBy, source, number = null, isHeadline = false, ...figure }, index) => ({
        id: counts[index] as string,
        meetingId: rowId,
        position: index + 1,
        number,
        ...figure,
        ...pair('saidBy', saidBy),
        sourceId: rowOf('source', source),
        isHeadline,
      })),
    ),
  });
  await writeClaims(
    tx,
    'meetingId',
    meetings.map(({ rowId, record, counts }) => ({ rowId, claims: record.claims, counts })),
    rowOf,
  );
}

function toRow({ rowId, record }: WrittenRow<'meeting'>, { rowOf }: Writing<'meeting'>) {
  const { type, ordinal, ordinalScope, ordinalInferred, mode, unconfirmed, confidence } = record;
  return {
    id: rowId,
    publicId: record.id,
    bodyId: rowOf('body', record.body),
    type,
    ...pair('title', record.title),
    ordinal,
    ordinalScope,
    ordinalInferred,
    edtf: record.date.edtf,
    datePrecision: record.date.precision,
    dateBasis: record.date.basis,
    ...pair('dateNote', record.date.note),
    ...bothBounds(record.date.edtf),
    placeId: rowOf('place', record.place),
    countryId: rowOf('party', record.country),
    mode,
    ...pair('attendanceNote', record.attendanceNote),
    ...pair('summary', record.summary),
    ...pair('note', record.note),
    unconfirmed,
    confidence,
  };
}

export async function writePlans({ tx, created, updated, rowOf }: Writing<'plan'>): Promise<void> {
  const toPlanRow = ({ rowId, record }: WrittenRow<'plan'>) => ({
    id: rowId,
    publicId: record.id,
    bodyId: rowOf('body', record.body),
    announcedAtId: rowOf('meeting', record.announcedAt),
    heldAsId: rowOf('meeting', record.heldAs),
    edtf: record.edtf,
    ...bothBounds(record.edtf),
    placeId: rowOf('place', record.place),
    countryId: rowOf('party', record.country),
    asSaid: record.asSaid.text,
    asSaidLang: record.asSaid.lang,
    ...pair('note', record.note),
    sourceId: rowOf('source', record.source),
  });
  await tx.plan.createMany({ data: created.map(toPlanRow) });
  for (const row of updated.map(toPlanRow)) await tx.plan.update({ where: { id: row.id }, data: row });
  await renumber(tx, 'plan', updated);
}

export async function writeGaps({ tx, created, updated, touched, rowOf }: Writing<'gap'>): Promise<void> {
  const toGapRow = ({ rowId, record }: WrittenRow<'gap'>) => {
    const { earliest, latest } = storedBounds(record.window);
    if (!earliest) throw new RangeError(`The window of ${record.id} has no beginning`);
    return {
      id: rowId,
      publicId: record.id,
      bodyId: rowOf('body', record.body),
      ordinal: record.ordinal,
      kind: record.kind,
      meetingId: rowOf('meeting', record.meeting),
      ...pair('known', record.known),
      window: record.window,
      earliest,
      latest,
    };
  };
  await tx.gap.createMany({ data: created.map(toGapRow) });
  for (const row of updated.map(toGapRow)) await tx.gap.update({ where: { id: row.id }, data: row });
  await renumber(tx, 'gap', updated);
  await writeCitations(tx, 'gapId', touched, rowOf);
}
