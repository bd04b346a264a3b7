import { writeClaims } from './write-claims';
import type { Writing, WrittenRow } from './writing';
import { newVersion, pair } from './writing';

/** Leaves the texts alone: each is a subject of its own. */
export async function writeStatements({ tx, created, updated, touched, rowOf }: Writing<'statement'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'statement'>) => ({
    id: rowId,
    publicId: record.id,
    meetingId: rowOf('meeting', record.meeting),
    kind: record.kind,
    ...pair('title', record.title),
    titleArOwn: record.titleArOwn,
    titleKind: record.titleKind,
    officialLanguage: record.officialLanguage,
    issued: record.issued,
    ...pair('issuer', record.issuer),
  });
  await tx.statement.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) {
    await tx.statement.update({ where: { id: row.id }, data: row });
  }
  await writeClaims(
    tx,
    'statementId',
    touched.map(({ rowId, record }) => ({ rowId, claims: record.claims })),
    rowOf,
  );
}

export async function writeTexts({ tx, created, updated, rowOf }: Writing<'text'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'text'>) => {
    const { statement, source, ...columns } = record;
    return { id: rowId, statementId: rowOf('statement', statement), sourceId: rowOf('source', source), ...columns };
  };
  await tx.text.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) {
    await tx.text.update({ where: { id: row.id }, data: { ...row, ...newVersion } });
  }
}
