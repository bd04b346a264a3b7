import type { Prisma } from '@/lib/db/generated/client';
import type { Rights, SourceKind, Standing } from '@/lib/db/generated/enums';
import { foldedKey } from '@/lib/text/characters/folded-key';

/** What is said of the source of a text. The publisher in one form or in two. */
export type SourceInput = {
  publisher: string | { ar: string; en: string } | null;
  url: string | null;
  date: string | null;
};

export type SourceRecord = {
  id: string;
  publisher: { ar: string; en: string };
  url: string | null;
  lang: string;
  published: string | null;
  kind: SourceKind;
  rights: Rights;
  state: 'listed' | 'no_address';
};

/** `cut`: the address given is only the beginning of the one on record, which is kept. */
export type SourceMatch = {
  id: string;
  created: SourceRecord | null;
  how: 'address' | 'cut' | 'text' | 'date' | 'new';
};

type For = { statement: string; slug: string; lang: string; standing: Standing; rights: Rights };

const row = { publicId: true, publisherAr: true, publisherEn: true, url: true, published: true } as const;

/**
 * The source that is meant: by its address; else the one that the text has already, if nothing said contradicts it; else
 * by publisher and date; else a new one. Null where a new one would have no publisher. Addresses are compared after
 * writing the percent escapes in one case; they are stored as given.
 */
export async function matchSource(
  tx: Prisma.TransactionClient,
  given: SourceInput,
  text: For,
  earlier: SourceRecord[],
): Promise<SourceMatch | null> {
  const stored = await tx.source.findMany({ select: row, orderBy: { publicId: 'asc' } });
  const sources = [...stored, ...earlier.map(toRow)];
  const byAddress = sources.find(({ url }) => url !== null && given.url !== null && sameAddress(url, given.url));
  if (byAddress) return { id: byAddress.publicId, created: null, how: 'address' };
  const own = await tx.text.findFirst({
    select: { source: { select: row } },
    where: { slug: text.slug, statement: { publicId: text.statement } },
  });
  const agreement = own && agreementWith(own.source, given);
  if (own && agreement) return { id: own.source.publicId, created: null, how: agreement };
  const byDate = sources.filter((source) => given.url === null && isNamed(source, given) && isDated(source, given));
  if (byDate.length === 1 && byDate[0]) return { id: byDate[0].publicId, created: null, how: 'date' };
  const created = newSource(given, text, new Set(sources.map(({ publicId }) => publicId)));
  return created && { id: created.id, created, how: 'new' };
}

type Row = { publicId: string; publisherAr: string; publisherEn: string; url: string | null; published: string | null };

function toRow({ id, publisher, url, published }: SourceRecord): Row {
  return { publicId: id, publisherAr: publisher.ar, publisherEn: publisher.en, url, published };
}

function sameAddress(a: string, b: string): boolean {
  return withOneCase(a) === withOneCase(b);
}

function withOneCase(url: string): string {
  return url.replace(/%[0-9a-f]{2}/gi, (sign) => sign.toUpperCase());
}

/** What is not said contradicts nothing. Of an address that was cut, the publisher may be said more shortly too. */
function agreementWith(source: Row, given: SourceInput): 'text' | 'cut' | null {
  const isDatedAlike = given.date === null || source.published === null || given.date === source.published;
  if (!isDatedAlike) return null;
  if (given.url !== null) return isCutOf(given.url, source.url) ? 'cut' : null;
  return given.publisher === null || isNamed(source, given) ? 'text' : null;
}

function isCutOf(given: string, url: string | null): boolean {
  return (
    url !== null && given.endsWith('/') && withOneCase(url).startsWith(withOneCase(given)) && pathOf(given) !== '/'
  );
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

function isNamed(source: Row, { publisher }: SourceInput): boolean {
  const names = typeof publisher === 'string' ? [publisher] : publisher === null ? [] : [publisher.ar, publisher.en];
  const known = [source.publisherAr, source.publisherEn].map(foldedKey);
  return names.some((name) => known.includes(foldedKey(name)));
}

function isDated(source: Row, { date }: SourceInput): boolean {
  return date !== null && source.published === date;
}

function newSource({ publisher, url, date }: SourceInput, text: For, taken: Set<string>): SourceRecord | null {
  if (publisher === null) return null;
  const names = typeof publisher === 'string' ? { ar: publisher, en: publisher } : publisher;
  const { lang, rights } = text;
  return {
    id: freeId(names.en, date ?? text.statement, taken),
    publisher: names,
    url,
    lang,
    published: date,
    kind: kindFor(text.standing),
    rights,
    state: url === null ? 'no_address' : 'listed',
  };
}

function kindFor(standing: Standing): SourceKind {
  if (standing === 'official' || standing === 'courtesy_translation') return standing;
  return 'press';
}

/** `baghdad-post-2020-08-29`: the publisher in ASCII where it has any, the day or the statement, a number where taken. */
function freeId(publisher: string, when: string, taken: Set<string>): string {
  const words = `${publisher.normalize('NFD')} ${when}`.toLowerCase().match(/[a-z0-9]+/g) ?? ['source'];
  const id = words.slice(0, 10).join('-');
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
