import { env } from '@/lib/env';
import type { Cell } from './tables/table';

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

type Sheet = { headings: readonly string[]; rows: readonly (readonly Cell[])[] };

/** The same of a table: every line says so. */
export function withPracticeColumn({ headings, rows }: Sheet): Sheet {
  if (!env.PORTAL_PRACTICE) return { headings, rows };
  return { headings: ['practice', ...headings], rows: rows.map((row) => [true, ...row]) };
}
