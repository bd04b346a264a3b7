import { isLocale, type Locale } from '@/lib/i18n/locales';
import { parsePublicId } from '@/lib/i18n/public-id';

/** One side of a comparison: a statement, or one of its versions. */
export type ComparedSide = { id: string; version: number | null };

export type ComparedPair = { a: ComparedSide; b: ComparedSide };

/** The pair that an address names: `cifg-11...cifg-12`, or `cifg-12@1...cifg-12@3`. Null: it names none. */
export function parseComparedPair(segment: string): ComparedPair | null {
  const [a, b, ...others] = decoded(segment).split('...').map(parseSide);
  return a && b && others.length === 0 ? { a, b } : null;
}

export function parseSide(words: string): ComparedSide | null {
  const [, named = '', number] = /^([^@]*)(?:@([1-9]\d{0,8}))?$/.exec(words) ?? [];
  const id = parsePublicId(named);
  return id === null ? null : { id, version: number === undefined ? null : Number(number) };
}

export function formatSide({ id, version }: ComparedSide): string {
  return version === null ? id : `${id}@${version}`;
}

export function formatComparedPair({ a, b }: ComparedPair): string {
  return `${formatSide(a)}...${formatSide(b)}`;
}

export function isSameSide(a: ComparedSide, b: ComparedSide): boolean {
  return a.id === b.id && a.version === b.version;
}

/** The languages that a comparison can be in are those of the interface. */
export function parseComparedLanguage(segment: string): Locale | null {
  return isLocale(segment) ? segment : null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
