import type { Json } from '@/lib/text/canonical-json';

/**
 * The same text as `canonicalJson`, in less than half the time: for what the database gave as JSON, which has neither
 * halves of characters nor anything but plain values, so that none of it need be looked for.
 */
export function writeJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${writeJson(value[name] ?? null)}`).join(',')}}`;
}
