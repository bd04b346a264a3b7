import canonicalize from 'canonicalize';

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** JSON as RFC 8785 has it, with the keys of every object in UTF-16 order and no white space: equal values, equal text. */
export function canonicalJson(value: Json): string {
  return canonicalize(value) as string;
}

/** The value as JSON holds it: dates as text, members without a value left out. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
