import type { Writing, WrittenRow } from './writing';
import { evidence, renumber } from './writing';

const columns = { body: 'bodyId', party: 'partyId', place: 'placeId', topic: 'topicId' } as const;

/** A concept that names no record is a term: the database wants a record for every other kind. */
export async function writeConcepts({ tx, created, updated, touched, rowOf }: Writing<'concept'>): Promise<void> {
  const toRow = ({ rowId, record: { id, kind, ref } }: WrittenRow<'concept'>) => {
    const none = { bodyId: null, partyId: null, placeId: null, topicId: null };
    if (kind === 'month' || kind === 'term') return { id: rowId, publicId: id, kind, ...none };
    if (ref === null) return { id: rowId, publicId: id, kind: 'term' as const, ...none };
    return { id: rowId, publicId: id, kind, ...none, [columns[kind]]: rowOf(kind, ref) };
  };
  await tx.concept.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) await tx.concept.update({ where: { id: row.id }, data: row });
  await renumber(tx, 'concept', updated);
  await tx.label.deleteMany({ where: { conceptId: { in: updated.map(({ rowId }) => rowId) } } });
  await tx.label.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      record.labels.map(({ reason, lang, text, kind, number, ...row }, index) => ({
        conceptId: rowId,
        position: number ?? index + 1,
        lang,
        text,
        kind,
        ...reasonColumns(reason),
        ...evidence(row, rowOf),
      })),
    ),
  });
}

function reasonColumns(reason: { ar: string | null; en: string | null } | string | null | undefined) {
  if (typeof reason === 'string') return { reasonAr: null, reasonEn: reason };
  return { reasonAr: reason?.ar ?? null, reasonEn: reason?.en ?? null };
}
