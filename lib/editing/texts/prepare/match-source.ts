import type { Prisma } from '@/lib/db/generated/client';
import type { Rights, SourceKind, SourceState, Standing } from '@/lib/db/generated/enums';
import type { TextTerms } from '@/lib/editing/texts/document/text-input';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { foldedKey } from '@/lib/text/characters/folded-key';

type SourceInput = TextTerms['source'];

export type SourceRecord = {
  id: string;
  publisher: { ar: string; en: string };
  url: string | null;
  lang: string;
  published: string | null;
  kind: SourceKind;
  rights: Rights;
  state: SourceState;
};

/**
 * `cut`: the address given is only the beginning of the one on record, which is kept. `again`: the source was withdrawn
 * or taken back once, and comes back under its id. `created` is what is to be written, if anything is.
 */
export type SourceMatch = {
  id: string;
  created: SourceRecord | null;
  how: 'address' | 'cut' | 'text' | 'date' | 'again' | 'new';
};

/** A source that is or once was on record. `gone`: what it was when it was withdrawn or taken back; its id stays its own. */
export type StoredSource = {
  id: string;
  publisher: { ar: string; en: string };
  url: string | null;
  published: string | null;
  gone: SourceRecord | null;
};

type For = { statement: string; slug: string; lang: string; standing: Standing; rights: Rights };

/** Every source that was ever published, in the order of their ids, or those of these ids. */
export async function listSources(tx: Prisma.TransactionClient, ids: string[] | null = null): Promise<StoredSource[]> {
  const rows = await tx.source.findMany({
    where: ids === null ? {} : { publicId: { in: ids } },
    orderBy: { publicId: 'asc' },
  });
  const stored = rows.map(({ publicId: id, publisherAr: ar, publisherEn: en, url, published, withdrawnAt, ...row }) => {
    const { lang, kind, rights, state } = row;
    const source = { id, publisher: { ar, en }, url, published };
    return { ...source, gone: withdrawnAt === null ? null : { ...source, lang, kind, rights, state } };
  });
  const gone = await tx.$queryRaw<{ id: string; record: SourceRecord }[]>`
    SELECT id, record FROM (
      SELECT DISTINCT ON (subject_id) subject_id AS id, before AS record, after FROM change
       WHERE subject_type = 'source' AND (${ids}::text[] IS NULL OR subject_id = ANY (${ids}::text[]))
       ORDER BY subject_id, seq DESC
    ) AS last WHERE after IS NULL AND record IS NOT NULL`;
  return [...stored, ...gone.map(({ record }) => ({ ...record, gone: record }))];
}

/**
 * The source that is meant: by its address; else the one that the text has already, if nothing said contradicts it; else
 * by publisher and date; else one that was taken back and is the same; else a new one. Null where a new one would have no
 * publisher. Addresses are compared after writing the percent escapes in one case; they are stored as given.
 */
export function matchSource(
  given: SourceInput,
  text: For,
  known: StoredSource[],
  own: StoredSource | undefined,
): SourceMatch | null {
  const sources = known.filter(({ gone }) => gone === null);
  const byAddress = sources.find(({ url }) => isSameAddress(url, given.url));
  if (byAddress) return { id: byAddress.id, created: null, how: 'address' };
  const agreement = own && agreementWith(own, given);
  if (own && agreement) return { id: own.id, created: null, how: agreement };
  const byDate = sources.filter((source) => given.url === null && isNamed(source, given) && isDated(source, given));
  if (byDate.length === 1 && byDate[0]) return { id: byDate[0].id, created: null, how: 'date' };
  const again = known.find(({ gone }) => gone !== null && isSameSource(gone, given, text))?.gone;
  if (again) return { id: again.id, created: again, how: 'again' };
  const created = newSource(given, text, new Set(known.map(({ id }) => id)));
  return created && { id: created.id, created, how: 'new' };
}

/** By its address; without one, if it would be made anew just as it was. */
function isSameSource(gone: SourceRecord, given: SourceInput, text: For): boolean {
  if (given.url !== null) return isSameAddress(gone.url, given.url);
  const made = newSource(given, text, new Set());
  if (made === null || !gone.id.startsWith(made.id) || !/^(-\d+)?$/.test(gone.id.slice(made.id.length))) return false;
  return canonicalJson(toJson({ ...made, id: gone.id })) === canonicalJson(toJson(gone));
}

function isSameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && withOneCase(a) === withOneCase(b);
}

function withOneCase(url: string): string {
  return url.replace(/%[0-9a-f]{2}/gi, (sign) => sign.toUpperCase());
}

/** A missing value contradicts nothing. With an address that was cut, the publisher may be given in short too. */
function agreementWith(source: StoredSource, given: SourceInput): 'text' | 'cut' | null {
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

function isNamed(source: StoredSource, { publisher }: SourceInput): boolean {
  const names = typeof publisher === 'string' ? [publisher] : publisher === null ? [] : [publisher.ar, publisher.en];
  const known = [source.publisher.ar, source.publisher.en].map(foldedKey);
  return names.some((name) => known.includes(foldedKey(name)));
}

function isDated(source: StoredSource, { date }: SourceInput): boolean {
  return date !== null && source.published === date;
}

function newSource({ publisher, url, date }: SourceInput, text: For, taken: Set<string>): SourceRecord | null {
  if (publisher === null) return null;
  const names = typeof publisher === 'string' ? { ar: publisher, en: publisher } : publisher;
  const { lang, rights } = text;
  return {
    id: freeSourceId(names.en, date ?? text.statement, taken),
    publisher: names,
    url,
    lang,
    published: date,
    kind: kindFor(text.standing),
    rights,
    state: url === null ? 'no_address' : 'listed',
  };
}

export function kindFor(standing: Standing): SourceKind {
  if (standing === 'official' || standing === 'courtesy_translation') return standing;
  return 'press';
}

/** `baghdad-post-2020-08-29`: the publisher in ASCII where it has any, the day or the statement, a number where taken. */
export function freeSourceId(publisher: string, when: string, taken: Set<string>): string {
  const words = `${publisher.normalize('NFD')} ${when}`.toLowerCase().match(/[a-z0-9]+/g) ?? ['source'];
  const id = words.slice(0, 10).join('-');
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
