import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import {
  type Citations,
  citationsInOrder,
  citedLabels,
  citedWordsRow,
  toCitations,
  toCitedLabels,
  toCitedNames,
} from '@/lib/records/sources/cited-words';
import { tags } from '@/lib/records/tags';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';

type Client = Prisma.TransactionClient;

/** A name that sources use for the same thing. `period` is EDTF, where the time of its use is known. */
export type OtherName = { lang: string; name: string; period: string | null; note: Bilingual | null };

/** A body, party, place or term under all its names. Forms known to be mistakes are not among them. */
export type GlossaryEntry = {
  kind: 'body' | 'state' | 'organization' | 'place' | 'term';
  id: string;
  name: Bilingual;
  /** Our own Arabic rendering, where no published Arabic name is known. */
  nameArOwn: string | null;
  acronym: string | null;
  /** The period of use of the name itself, by language. */
  period: Bilingual;
  others: OtherName[];
  /** Null: the entry has a page of its own, which shows what its names rest on. */
  citations: Citations | null;
};

/** Every name on record, unsorted: each language has its own order. A body that is also a party is listed once. */
export async function listGlossary(): Promise<GlossaryEntry[]> {
  'use cache';
  cacheTag(tags.bodies, tags.parties, tags.places, tags.vocabulary, tags.sources);
  cacheLife('max');

  const [bodies, parties, places] = await Promise.all([listBodyEntries(), listPartyEntries(), findPlaces(db, {})]);
  const ids = new Set(bodies.map(({ id }) => id));
  return [...bodies, ...parties.filter(({ id }) => !ids.has(id)), ...places];
}

/** The terms of the field, unsorted, without the everyday words that only search uses. */
export async function listTerms(): Promise<GlossaryEntry[]> {
  'use cache';
  cacheTag(tags.vocabulary, tags.sources);
  cacheLife('max');

  return findTerms(db, {});
}

/** The places, or the one that is asked for, as the glossary has them. */
export async function findPlaces(client: Client, where: { publicId?: string }): Promise<GlossaryEntry[]> {
  const rows = await client.place.findMany({
    select: {
      publicId: true,
      nameAr: true,
      nameEn: true,
      variantsAr: true,
      variantsEn: true,
      citations: citationsInOrder,
      concepts: citedLabels,
    },
    where: { ...where, ...published },
    orderBy: { publicId: 'asc' },
  });
  return rows.map(({ citations, concepts, ...row }) => ({
    kind: 'place',
    acronym: null,
    ...toNames(row),
    citations: { cited: toCitations(citations), labels: toCitedLabels(concepts) },
  }));
}

/** The terms, or the one that is asked for. */
export async function findTerms(client: Client, where: { publicId?: string }): Promise<GlossaryEntry[]> {
  const rows = await client.concept.findMany({
    select: {
      publicId: true,
      labels: {
        select: { ...citedWordsRow, lang: true, text: true, kind: true, reasonAr: true, reasonEn: true },
        where: { kind: { not: 'wrong_form' } },
      },
    },
    where: {
      ...where,
      ...published,
      kind: 'term',
      NOT: notInGlossary.map((prefix) => ({ publicId: { startsWith: prefix } })),
    },
    orderBy: { publicId: 'asc' },
  });
  return rows.map(({ publicId, labels }) => {
    const preferred = (lang: string) => labels.find((label) => label.kind === 'preferred' && label.lang === lang)?.text;
    const others = labels
      .filter(({ kind }) => kind !== 'preferred')
      .map(({ lang, text, reasonAr, reasonEn }) => ({
        lang,
        name: text,
        period: null,
        note: bilingualOrNull(reasonAr, reasonEn),
      }));
    return {
      kind: 'term',
      id: publicId,
      nameArOwn: null,
      acronym: null,
      period: bilingual(null, null),
      name: bilingual(preferred('ar') ?? null, preferred('en') ?? null),
      others: inAlphabeticalOrder(others, 'ar', ({ name }) => name),
      citations: { cited: [], labels: toCitedNames(labels) },
    };
  });
}

/** Ids of everyday words, and of places that no record is about, begin with these. */
const notInGlossary = ['word-', 'place-'];

async function listBodyEntries(): Promise<GlossaryEntry[]> {
  const rows = await db.body.findMany({
    select: {
      publicId: true,
      acronym: true,
      nameAr: true,
      nameEn: true,
      nameArOwn: true,
      names: {
        select: { lang: true, name: true, period: true, noteAr: true, noteEn: true },
        orderBy: { position: 'asc' },
      },
    },
    where: { ...published, kind: { not: null } },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ publicId, acronym, nameAr, nameEn, nameArOwn, names }) => {
    const periodOf = (name: string | null) => names.find((other) => other.name === name)?.period ?? null;
    return {
      kind: 'body',
      id: publicId,
      name: bilingual(nameAr, nameEn),
      nameArOwn,
      acronym,
      period: bilingual(periodOf(nameAr), periodOf(nameEn)),
      others: names
        .filter(({ name }) => name !== nameAr && name !== nameEn)
        .map(({ lang, name, period, noteAr, noteEn }) => ({
          lang,
          name,
          period,
          note: bilingualOrNull(noteAr, noteEn),
        })),
      citations: null,
    };
  });
}

async function listPartyEntries(): Promise<GlossaryEntry[]> {
  const rows = await db.party.findMany({
    select: {
      publicId: true,
      kind: true,
      acronym: true,
      nameAr: true,
      nameEn: true,
      variantsAr: true,
      variantsEn: true,
    },
    where: published,
    orderBy: { code: 'asc' },
  });
  return rows.map(({ kind, acronym, ...row }) => ({ kind, acronym, ...toNames(row), citations: null }));
}

type NamesRow = { publicId: string; nameAr: string; nameEn: string; variantsAr: string[]; variantsEn: string[] };

function toNames({ publicId, nameAr, nameEn, variantsAr, variantsEn }: NamesRow) {
  const other = (lang: string) => (name: string) => ({ lang, name, period: null, note: null });
  return {
    id: publicId,
    name: bilingual(nameAr, nameEn),
    nameArOwn: null,
    period: bilingual(null, null),
    others: [...variantsAr.map(other('ar')), ...variantsEn.map(other('en'))],
  };
}
