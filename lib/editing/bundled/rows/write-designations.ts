import { bothBounds } from '@/lib/editing/stored-date';
import { writeClaims } from './write-claims';
import type { Writing, WrittenRow } from './writing';
import { evidence, newVersion, pair, quoted, rejoin, sourceRows } from './writing';

export async function writeDesignations(writing: Writing<'designation'>): Promise<void> {
  const { tx, created, updated, touched, rowOf } = writing;
  await tx.designation.createMany({ data: created.map((designation) => toRow(designation, writing)) });
  for (const designation of updated) {
    await tx.designation.update({
      where: { id: designation.rowId },
      data: { ...toRow(designation, writing), ...newVersion },
    });
  }
  const renewed = { designationId: { in: updated.map(({ rowId }) => rowId) } };
  await tx.target.deleteMany({ where: renewed });
  await tx.target.createMany({ data: touched.flatMap((designation) => toTargetRows(designation, writing)) });
  await tx.designationSource.deleteMany({ where: renewed });
  await tx.designationSource.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      sourceRows(record.sources, rowOf).map((source) => ({ designationId: rowId, ...source })),
    ),
  });
  const topics = touched.flatMap(({ rowId, record }) =>
    record.topics.map((topic) => ({ a: rowId, b: rowOf('topic', topic) })),
  );
  await rejoin(
    tx,
    '_DesignationToTopic',
    touched.map(({ rowId }) => rowId),
    topics,
  );
  await writeClaims(
    tx,
    'designationId',
    touched.map(({ rowId, record }) => ({ rowId, claims: record.claims })),
    rowOf,
  );
}

function toRow({ rowId, record }: WrittenRow<'designation'>, { rowOf }: Writing<'designation'>) {
  const { round, targetCount, tie, unconfirmed, confidence, date } = record;
  return {
    id: rowId,
    publicId: record.id,
    authorityId: rowOf('body', record.authority),
    round,
    edtf: date?.edtf ?? null,
    datePrecision: date?.precision ?? null,
    ...(date ? bothBounds(date.edtf) : { earliest: null, latest: null }),
    ...pair('title', record.title),
    ...pair('programme', record.programme),
    ...pair('legalBasis', record.legalBasis ?? null),
    targetCount,
    ...pair('targetCountNote', record.targetCountNote),
    meetingId: rowOf('meeting', record.meeting),
    statementId: rowOf('statement', record.statement),
    tie,
    ...pair('tieBasis', record.tieBasis),
    ...pair('note', record.note),
    unconfirmed,
    confidence,
  };
}

/** A target whose status nobody checked is of unknown status. */
function toTargetRows({ rowId, record }: WrittenRow<'designation'>, { rowOf }: Writing<'designation'>) {
  return record.targets.map((target, index) => ({
    designationId: rowId,
    position: target.number ?? index + 1,
    kind: target.kind,
    ...pair('name', target.name),
    nameArOwn: target.nameArOwn,
    aliases: target.aliases,
    weakAliases: target.weakAliases,
    ...pair('possiblySameAs', target.possiblySameAs),
    countryId: rowOf('party', target.country),
    ...evidence(target, rowOf),
    status: target.status ?? ('unknown' as const),
    checkedOn: target.checkedOn === undefined ? null : new Date(target.checkedOn),
    statusSourceId: rowOf('source', target.statusSource ?? null),
    ...quoted('statusWords', target.statusWords),
  }));
}
