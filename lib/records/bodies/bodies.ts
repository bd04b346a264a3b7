import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { BodyKind, NameUse } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { noMeetingOnRecord, type Plan, planRow, toPlan } from '@/lib/records/meetings/plans';
import { type PartyName, partiesInOrder, toPartyName } from '@/lib/records/members/parties';
import { published } from '@/lib/records/published';
import {
  type CitedName,
  type CitedWords,
  citedLabels,
  citedWordsRow,
  toCitedLabels,
  toCitedWords,
} from '@/lib/records/sources/cited-words';
import { claimsInOrder, type Dispute, toDisputes } from '@/lib/records/sources/claims';
import { type Source, sourcesInOrder, toSources } from '@/lib/records/sources/sources';
import { tags } from '@/lib/records/tags';

/** A body as lists name it. `nameArOwn` is our rendering, where no published Arabic name is known. */
export type BodyName = {
  id: string;
  /** Null: no body, but the heading of meetings held outside every body on record. */
  kind: BodyKind | null;
  acronym: string | null;
  name: Bilingual;
  nameArOwn: string | null;
  meetings: number;
};

/** A body with its names, what is known of it, and what sources disagree on. */
export type Body = BodyName & {
  names: {
    lang: string;
    name: string;
    use: NameUse;
    period: string | null;
    note: Bilingual | null;
    cited: CitedWords | null;
  }[];
  /** Other names that the vocabulary has of it, with their sources. */
  labels: CitedName[];
  parent: string | null;
  established: string | null;
  establishedNote: Bilingual | null;
  coLeads: PartyName[];
  coLeadsNote: Bilingual | null;
  /** The plans that no meeting on record announced or became: no other page shows them. */
  plans: Plan[];
  disputes: Dispute[];
  sources: Source[];
};

const bodyNameRow = {
  publicId: true,
  kind: true,
  acronym: true,
  nameAr: true,
  nameEn: true,
  nameArOwn: true,
  _count: { select: { meetings: { where: published } } },
} satisfies Prisma.BodySelect;

export const bodyRow = {
  ...bodyNameRow,
  names: {
    select: { ...citedWordsRow, lang: true, name: true, use: true, period: true, noteAr: true, noteEn: true },
    orderBy: { position: 'asc' },
  },
  parent: { select: { publicId: true }, where: published },
  established: true,
  establishedNoteAr: true,
  establishedNoteEn: true,
  coLeads: { ...partiesInOrder, where: published },
  coLeadsNoteAr: true,
  coLeadsNoteEn: true,
  concepts: citedLabels,
  plans: { select: planRow, where: { ...published, ...noMeetingOnRecord }, orderBy: { earliest: 'asc' } },
  claims: claimsInOrder,
  sources: sourcesInOrder,
} satisfies Prisma.BodySelect;

/** Every body, in the order of the record. */
export async function listBodies(): Promise<BodyName[]> {
  'use cache';
  cacheTag(tags.bodies, tags.meetings);
  cacheLife('max');

  return findBodies(db);
}

export async function findBodies(client: Prisma.TransactionClient): Promise<BodyName[]> {
  const rows = await client.body.findMany({
    select: bodyNameRow,
    where: published,
    orderBy: { position: 'asc' },
  });
  return rows.map(toBodyName);
}

export async function getBody(id: string): Promise<Body | null> {
  'use cache';
  cacheTag(tags.body(id), tags.bodies, tags.meetings, tags.plans, tags.vocabulary, tags.sources);
  cacheLife('max');

  return findBody(db, id);
}

export async function findBody(client: Prisma.TransactionClient, id: string): Promise<Body | null> {
  const row = await client.body.findUnique({ select: bodyRow, where: { publicId: id, ...published } });
  return row && toBody(row);
}

function toBodyName(row: Prisma.BodyGetPayload<{ select: typeof bodyNameRow }>): BodyName {
  return {
    id: row.publicId,
    kind: row.kind,
    acronym: row.acronym,
    name: bilingual(row.nameAr, row.nameEn),
    nameArOwn: row.nameArOwn,
    meetings: row._count.meetings,
  };
}

export function toBody(row: Prisma.BodyGetPayload<{ select: typeof bodyRow }>): Body {
  return {
    ...toBodyName(row),
    names: row.names.map(({ lang, name, use, period, noteAr, noteEn, ...cited }) => ({
      lang,
      name,
      use,
      period,
      note: bilingualOrNull(noteAr, noteEn),
      cited: toCitedWords(cited),
    })),
    labels: toCitedLabels(row.concepts),
    parent: row.parent?.publicId ?? null,
    established: row.established,
    establishedNote: bilingualOrNull(row.establishedNoteAr, row.establishedNoteEn),
    coLeads: row.coLeads.map(toPartyName),
    coLeadsNote: bilingualOrNull(row.coLeadsNoteAr, row.coLeadsNoteEn),
    plans: row.plans.map(toPlan),
    disputes: toDisputes(row.claims),
    sources: toSources(row.sources),
  };
}
