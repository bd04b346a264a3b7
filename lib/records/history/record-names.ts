import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import type { Bilingual } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';

/** The names of records by kind and public id; those of parties by their codes too. */
export type RecordNames = Record<
  'place' | 'party' | 'body' | 'meeting' | 'statement' | 'source' | 'topic',
  Record<string, Bilingual>
>;

/** Names for the ids in the history. A record that was withdrawn since has its name still: the history names it anyway. */
export async function listRecordNames(): Promise<RecordNames> {
  'use cache';
  cacheTag(tags.places, tags.parties, tags.bodies, tags.meetings, tags.statements, tags.sources, tags.topics);
  cacheLife('max');

  return findRecordNames(db);
}

/** The same, through a client of the caller. */
export async function findRecordNames(client: Prisma.TransactionClient): Promise<RecordNames> {
  const name = { publicId: true, nameAr: true, nameEn: true } as const;
  const title = { publicId: true, titleAr: true, titleEn: true } as const;
  const [places, parties, bodies, meetings, statements, sources, topics] = await Promise.all([
    client.place.findMany({ select: name }),
    client.party.findMany({ select: { ...name, code: true } }),
    client.body.findMany({ select: { ...name, nameArOwn: true } }),
    client.meeting.findMany({ select: title }),
    client.statement.findMany({ select: { ...title, titleArOwn: true } }),
    client.source.findMany({ select: { publicId: true, publisherAr: true, publisherEn: true } }),
    client.topic.findMany({ select: { publicId: true, labelAr: true, labelEn: true } }),
  ]);
  return {
    place: byId(places, ({ nameAr, nameEn }) => ({ ar: nameAr, en: nameEn })),
    party: Object.fromEntries(
      parties.flatMap(({ publicId, code, nameAr, nameEn }) =>
        [publicId, code].map((key) => [key, { ar: nameAr, en: nameEn }]),
      ),
    ),
    body: byId(bodies, ({ nameAr, nameArOwn, nameEn }) => ({ ar: nameAr ?? nameArOwn, en: nameEn })),
    meeting: byId(meetings, ({ titleAr, titleEn }) => ({ ar: titleAr, en: titleEn })),
    statement: byId(statements, ({ titleAr, titleArOwn, titleEn }) => ({ ar: titleAr ?? titleArOwn, en: titleEn })),
    source: byId(sources, ({ publisherAr, publisherEn }) => ({ ar: publisherAr, en: publisherEn })),
    topic: byId(topics, ({ labelAr, labelEn }) => ({ ar: labelAr, en: labelEn })),
  };
}

function byId<Row extends { publicId: string }>(
  rows: Row[],
  nameOf: (row: Row) => Bilingual,
): Record<string, Bilingual> {
  return Object.fromEntries(rows.map((row) => [row.publicId, nameOf(row)]));
}

/** The name of the record with this id, of the first of the kinds that has one. */
export function nameOfRecord(names: RecordNames, kinds: readonly (keyof RecordNames)[], id: string): Bilingual | null {
  const kind = kinds.find((each) => Object.hasOwn(names[each], id));
  return (kind && names[kind][id]) ?? null;
}
