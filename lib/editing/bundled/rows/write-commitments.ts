import { newVersion, pair, type Writing, type WrittenRow } from './writing';

export async function writeCommitments({ tx, created, updated, rowOf }: Writing<'commitment'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'commitment'>) => ({
    id: rowId,
    publicId: record.id,
    topicId: rowOf('topic', record.topic),
    ...pair('actor', record.actor),
    ...pair('what', record.what),
    state: record.state,
    firstStatementId: rowOf('statement', record.first.statement),
    firstSlot: record.first.slot,
    ...pair('quote', record.words),
    lastStatementId: rowOf('statement', record.last?.statement ?? null),
    lastSlot: record.last?.slot ?? null,
  });
  await tx.commitment.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) {
    await tx.commitment.update({ where: { id: row.id }, data: { ...row, ...newVersion } });
  }
}
