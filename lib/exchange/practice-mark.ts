import { env } from '@/lib/env';

/** An answer of a practice record says first of all that what it holds is invented: a copy keeps no header. */
export function withPracticeMark(body: object): object {
  return env.PORTAL_PRACTICE ? { practice: true, ...body } : body;
}

/** The same of its description: every object that an answer may be has the mark. */
export function allowPracticeMark<Described>(described: Described): Described {
  return env.PORTAL_PRACTICE ? (JSON.parse(JSON.stringify(described), allowInObject) as Described) : described;
}

function allowInObject(_key: string, value: unknown): unknown {
  const isClosed = typeof value === 'object' && value !== null && 'additionalProperties' in value;
  if (!isClosed || value.additionalProperties !== false) return value;
  const properties = 'properties' in value ? value.properties : {};
  return { ...value, properties: { practice: { const: true }, ...(properties as object) } };
}
