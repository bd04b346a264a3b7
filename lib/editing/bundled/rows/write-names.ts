import { storedBounds } from '@/lib/editing/stored-date';
import { writeCitations } from './write-citations';
import { writeClaims } from './write-claims';
import type { Writing, WrittenRow } from './writing';
import { newVersion, pair, renumber, sourceRows } from './writing';

export async function writeSources({ tx, created, updated }: Writing<'source'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'source'>) => {
    const { id, publisher, ...columns } = record;
    return { id: rowId, publicId: id, ...pair('publisher', publisher), ...columns };
  };
  await tx.source.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) await tx.source.update({ where: { id: row.id }, data: row });
}

export async function writeParties({ tx, created, updated, touched, rowOf }: Writing<'party'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'party'>) => {
    const { id, name, variants, wrongForms, citations: _citations, ...columns } = record;
    const forms = { variantsAr: variants.ar, variantsEn: variants.en, wrongFormsAr: wrongForms.ar };
    return { id: rowId, publicId: id, ...pair('name', name), ...forms, ...columns };
  };
  await tx.party.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) {
    await tx.party.update({ where: { id: row.id }, data: { ...row, ...newVersion } });
  }
  await writeCitations(tx, 'partyId', touched, rowOf);
}

export async function writePlaces({ tx, created, updated, touched, rowOf }: Writing<'place'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'place'>) => ({
    id: rowId,
    publicId: record.id,
    ...pair('name', record.name),
    variantsAr: record.variants.ar,
    variantsEn: record.variants.en,
    countryId: rowOf('party', record.country),
  });
  await tx.place.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) await tx.place.update({ where: { id: row.id }, data: row });
  await renumber(tx, 'place', updated);
  await writeCitations(tx, 'placeId', touched, rowOf);
}

export async function writeTopics({ tx, created, updated, touched, rowOf }: Writing<'topic'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'topic'>) => {
    const { id, label, definition, citations: _citations, ...columns } = record;
    return { id: rowId, publicId: id, ...pair('label', label), ...pair('definition', definition), ...columns };
  };
  await tx.topic.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) {
    await tx.topic.update({ where: { id: row.id }, data: { ...row, ...newVersion } });
  }
  await writeCitations(tx, 'topicId', touched, rowOf);
}

export async function writeMemberships({ tx, created, updated, touched, rowOf }: Writing<'membership'>): Promise<void> {
  const toRow = ({ rowId, record }: WrittenRow<'membership'>) => {
    const { body, party, note, sources: _sources, claims: _claims, left = null, ...columns } = record;
    const knownFromDay = storedBounds(record.knownFrom).latest;
    const ends = { bodyId: rowOf('body', body), partyId: rowOf('party', party) };
    return { id: rowId, ...ends, ...columns, left, knownFromDay, ...pair('note', note) };
  };
  await tx.membership.createMany({ data: created.map(toRow) });
  for (const row of updated.map(toRow)) await tx.membership.update({ where: { id: row.id }, data: row });
  await renumber(tx, 'membership', updated);
  await tx.membershipSource.deleteMany({ where: { membershipId: { in: updated.map(({ rowId }) => rowId) } } });
  await tx.membershipSource.createMany({
    data: touched.flatMap(({ rowId, record }) =>
      sourceRows(record.sources, rowOf).map((source) => ({ membershipId: rowId, ...source })),
    ),
  });
  const claimed = touched.map(({ rowId, record }) => ({ rowId, claims: record.claims ?? [] }));
  await writeClaims(tx, 'membershipId', claimed, rowOf);
}
