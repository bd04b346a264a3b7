import type { Json } from '@/lib/text/canonical-json';

/**
 * A value in the text that PostgreSQL gives a jsonb, which is what the digests of the history were taken of: keys by their
 * length in bytes and then by their bytes, a space after each colon and comma.
 */
export function jsonbText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value).toSorted(byBytes);
  return `{${members.map((key) => `${JSON.stringify(key)}: ${jsonbText(value[key] ?? null)}`).join(', ')}}`;
}

function byBytes(one: string, other: string): number {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length - second.length || first.compare(second);
}
