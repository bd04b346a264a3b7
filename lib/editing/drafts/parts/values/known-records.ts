import type { Prisma } from '@/lib/db/generated/client';
import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftParts } from '@/lib/editing/drafts/parts/part-kind';
import { sourcesOfRows } from '@/lib/editing/drafts/parts/values/source-names';
import { parsePublicId } from '@/lib/i18n/public-id';
import { ownSource } from '@/lib/text/own-source-words';
import { readItems } from '@/lib/text/typed-items';

type Tx = Prisma.TransactionClient;

/** A record that may be named, by its id or by one of its names in either language. */
export type Named = { id: string; rowId: string; names: string[]; isWithdrawn: boolean };

export type NamedSource = Named & { publisher: { ar: string; en: string }; lang: string; isOfficial: boolean };

/**
 * The records that the parts of a draft may name. Of names all are here; of sources, meetings and statements those that
 * are named by their id, or all of them if something was typed that is the id of none.
 */
export type Known = {
  body: Named[];
  party: (Named & { code: string })[];
  place: (Named & { country: string })[];
  topic: Named[];
  source: NamedSource[];
  meeting: Named[];
  statement: (Named & { meeting: string | null })[];
};

export async function readKnown(tx: Tx, parts: DraftParts): Promise<Known> {
  const wanted = listTyped(parts);
  return {
    ...(await namesOf(tx)),
    source: await readSources(tx, wanted.source),
    meeting: await readMeetings(tx, wanted.meeting),
    statement: await readStatements(tx, wanted.statement),
  };
}

type Names = Pick<Known, 'body' | 'party' | 'place' | 'topic'>;

/** Each transaction reads names once, and anew after it has written a record of them. */
const namesByTransaction = new WeakMap<Tx, Promise<Names>>();

function namesOf(tx: Tx): Promise<Names> {
  const names = namesByTransaction.get(tx) ?? readNamesOf(tx);
  namesByTransaction.set(tx, names);
  return names;
}

/** Whatever was read of names in this transaction is no longer so. */
export function forgetNames(tx: Tx): void {
  namesByTransaction.delete(tx);
}

async function readNamesOf(tx: Tx): Promise<Names> {
  return {
    body: await readBodies(tx),
    party: await readParties(tx),
    place: await readPlaces(tx),
    topic: await readTopics(tx),
  };
}

type Asked = 'source' | 'meeting' | 'statement';

/** The fields that name records of these kinds, whatever part they are in. */
const naming = Object.values(partFields)
  .flat()
  .flatMap(({ name, names, kind }) =>
    names === 'source' || names === 'meeting' || names === 'statement'
      ? [{ name, names, isList: kind === 'refs' }]
      : [],
  );

function listTyped(parts: DraftParts): Record<Asked, string[]> {
  const wanted: Record<Asked, string[]> = { source: [], meeting: [], statement: [] };
  for (const { payload } of Object.values(parts)) {
    for (const { name, names, isList } of naming) {
      const words = typed(payload, name).trim();
      wanted[names].push(...(isList ? readItems(words) : [words]));
    }
    wanted.source.push(...sourcesOfRows(payload).flatMap((name) => readItems(typed(payload, name))));
  }
  for (const type of ['source', 'meeting', 'statement'] as const) wanted[type].push(parts[type]?.subject ?? '');
  const isAsked = (words: string) => words !== '' && words !== ownSource;
  return {
    source: wanted.source.filter(isAsked),
    meeting: wanted.meeting.filter(isAsked),
    statement: wanted.statement.filter(isAsked),
  };
}

const mostAsked = 2_000;

/** Rows by the ids that were typed; where one of these is no id, every row, to be found by its name. */
async function readNamed<Row extends { publicId: string }>(
  ids: string[],
  read: (where: { publicId?: { in: string[] } }) => Promise<Row[]>,
): Promise<Row[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  if (wanted.length > mostAsked) return read({});
  const rows = await read({ publicId: { in: wanted.filter((id) => parsePublicId(id) !== null) } });
  return rows.length < wanted.length ? read({}) : rows;
}

const listed = { id: true, publicId: true } as const;

async function readBodies(tx: Tx): Promise<Named[]> {
  const rows = await tx.body.findMany({
    select: { ...listed, withdrawnAt: true, acronym: true, nameAr: true, nameEn: true, nameArOwn: true, names: true },
  });
  return rows.map((row) =>
    toNamed(row, [row.nameAr, row.nameEn, row.nameArOwn, row.acronym, ...row.names.map(({ name }) => name)]),
  );
}

async function readParties(tx: Tx): Promise<Known['party']> {
  const rows = await tx.party.findMany();
  return rows.map((row) => ({
    ...toNamed(row, [row.nameAr, row.nameEn, row.code, row.acronym, ...row.variantsAr, ...row.variantsEn]),
    code: row.code,
  }));
}

async function readPlaces(tx: Tx): Promise<Known['place']> {
  const rows = await tx.place.findMany({ include: { country: { select: { publicId: true } } } });
  return rows.map((row) => ({
    ...toNamed(row, [row.nameAr, row.nameEn, ...row.variantsAr, ...row.variantsEn]),
    country: row.country.publicId,
  }));
}

async function readTopics(tx: Tx): Promise<Named[]> {
  const rows = await tx.topic.findMany();
  return rows.map((row) => toNamed(row, [row.labelAr, row.labelEn]));
}

async function readSources(tx: Tx, ids: string[]): Promise<NamedSource[]> {
  const rows = await readNamed(ids, (where) =>
    tx.source.findMany({
      select: { ...listed, withdrawnAt: true, publisherAr: true, publisherEn: true, url: true, lang: true, kind: true },
      where,
    }),
  );
  return rows.map((row) => ({
    ...toNamed(row, [row.url]),
    publisher: { ar: row.publisherAr, en: row.publisherEn },
    lang: row.lang,
    isOfficial: row.kind !== 'press',
  }));
}

async function readMeetings(tx: Tx, ids: string[]): Promise<Named[]> {
  const rows = await readNamed(ids, (where) =>
    tx.meeting.findMany({ select: { ...listed, withdrawnAt: true, titleAr: true, titleEn: true }, where }),
  );
  return rows.map((row) => toNamed(row, [row.titleAr, row.titleEn]));
}

async function readStatements(tx: Tx, ids: string[]): Promise<Known['statement']> {
  const rows = await readNamed(ids, (where) =>
    tx.statement.findMany({
      select: {
        ...listed,
        withdrawnAt: true,
        titleAr: true,
        titleEn: true,
        titleArOwn: true,
        meeting: { select: { publicId: true } },
      },
      where,
    }),
  );
  return rows.map((row) => ({
    ...toNamed(row, [row.titleAr, row.titleEn, row.titleArOwn]),
    meeting: row.meeting?.publicId ?? null,
  }));
}

function toNamed(row: { id: string; publicId: string; withdrawnAt?: Date | null }, names: (string | null)[]): Named {
  return {
    id: row.publicId,
    rowId: row.id,
    names: names.filter((name) => name !== null),
    isWithdrawn: (row.withdrawnAt ?? null) !== null,
  };
}
