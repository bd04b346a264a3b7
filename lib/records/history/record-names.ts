import type { Prisma } from '@/lib/db/generated/client';
import type { Bilingual } from '@/lib/records/bilingual';

/** The names of records by kind and public id; those of parties by their codes too. */
export type RecordNames = Record<
  'place' | 'party' | 'body' | 'meeting' | 'statement' | 'source' | 'topic',
  Record<string, Bilingual>
>;

/** What a change tells of a record: its subject and its values before and after. */
type Telling = { subjectId: string; before: unknown; after: unknown };

/**
 * Names for the ids that these changes name. A record that was withdrawn since has its name still: the history names it
 * anyway.
 */
export async function findRecordNames(
  client: Prisma.TransactionClient,
  changes: readonly Telling[],
): Promise<RecordNames> {
  const name = { publicId: true, nameAr: true, nameEn: true } as const;
  const title = { publicId: true, titleAr: true, titleEn: true } as const;
  const where = { publicId: { in: idsNamedIn(changes) } };
  const [places, parties, bodies, meetings, statements, sources, topics] = await Promise.all([
    client.place.findMany({ select: name }),
    client.party.findMany({ select: { ...name, code: true } }),
    client.body.findMany({ select: { ...name, nameArOwn: true } }),
    client.meeting.findMany({ select: title, where }),
    client.statement.findMany({ select: { ...title, titleArOwn: true }, where }),
    client.source.findMany({ select: { publicId: true, publisherAr: true, publisherEn: true }, where }),
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

/** Every string that may be a public id, or the first part of one: `cifg-12` of `cifg-12/en`. */
function idsNamedIn(changes: readonly Telling[]): string[] {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      const [, id] = /^([a-z0-9-]{1,80})(?:\/|$)/.exec(value) ?? [];
      if (id !== undefined) ids.add(id);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  for (const { subjectId, before, after } of changes) for (const told of [subjectId, before, after]) look(told);
  return [...ids];
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
