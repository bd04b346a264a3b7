import { writeClaims } from './write-claims';
import type { Writing, WrittenRow } from './writing';
import { evidence, newVersion, pair, rejoin, sourceRows } from './writing';

export async function writeBodies({ tx, created, updated, touched, rowOf }: Writing<'body'>): Promise<void> {
  await tx.body.createMany({ data: created.map(toRow) });
  // Parents come afterwards, because a file may list a body before its parent.
  for (const body of created.filter(({ record }) => record.parent !== null)) {
    await tx.body.update({ where: { id: body.rowId }, data: { parentId: rowOf('body', body.record.parent) } });
  }
  for (const body of updated) {
    const ends = { parentId: rowOf('body', body.record.parent) };
    await tx.body.update({ where: { id: body.rowId }, data: { ...toRow(body), ...ends, ...newVersion } });
  }

  const renewed = { bodyId: { in: updated.map(({ rowId }) => rowId) } };
  await tx.bodyName.deleteMany({ where: renewed });
  await tx.bodyName.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      record.names.map(({ lang, name, use, period, note, number, ...row }, index) => ({
        bodyId: rowId,
        position: number ?? index + 1,
        lang,
        name,
        use,
        period,
        ...pair('note', note),
        ...evidence(row, rowOf),
      })),
    ),
  });
  await tx.bodySource.deleteMany({ where: renewed });
  await tx.bodySource.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      sourceRows(record.sources, rowOf).map((source) => ({ bodyId: rowId, ...source })),
    ),
  });
  const leads = touched.flatMap(({ rowId, record }) =>
    record.coLeads.map((lead) => ({ a: rowId, b: rowOf('party', lead) })),
  );
  await rejoin(
    tx,
    '_CoLead',
    touched.map(({ rowId }) => rowId),
    leads,
  );
  await writeClaims(
    tx,
    'bodyId',
    touched.map(({ rowId, record }) => ({ rowId, claims: record.claims })),
    rowOf,
  );

  function toRow({ rowId, record }: WrittenRow<'body'>) {
    const { kind, acronym, position, established, nameArOwn, confidence, memberCount } = record;
    return {
      id: rowId,
      publicId: record.id,
      position,
      kind,
      acronym,
      nameAr: record.name.ar,
      nameEn: record.name.en,
      nameArOwn,
      established,
      ...pair('establishedNote', record.establishedNote),
      ...pair('coLeadsNote', record.coLeadsNote),
      seatId: rowOf('place', record.seat),
      memberCount: memberCount?.value ?? null,
      memberCountQualifier: memberCount?.qualifier ?? null,
      memberCountAsOf: memberCount?.asOf ?? null,
      confidence,
    };
  }
}
