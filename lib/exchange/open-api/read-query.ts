import type { z } from 'zod';

/** What is wrong with a query: a name that the call does not have, one given twice, or a value that it cannot have. */
export type QueryFault = { field: string; kind: 'unknown' | 'repeated' | 'invalid'; choices: string[] };

/** Reads the query of a call, or says what is wrong with it first. An empty value is as one that is not given. */
export function readQuery<Shape extends z.ZodObject>(
  shape: Shape,
  params: URLSearchParams,
): { ok: true; query: z.output<Shape> } | { ok: false; fault: QueryFault } {
  const names = [...params.keys()];
  const fault = (field: string, kind: QueryFault['kind'], choices: string[] = []) => {
    return { ok: false as const, fault: { field: field.slice(0, 40), kind, choices } };
  };
  const unknown = names.find((name) => !Object.hasOwn(shape.shape, name));
  if (unknown !== undefined) return fault(unknown, 'unknown', Object.keys(shape.shape));
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return fault(repeated, 'repeated');
  const given = Object.fromEntries([...params].filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (read.success) return { ok: true, query: read.data };
  const [issue] = read.error.issues;
  return fault(String(issue?.path[0] ?? ''), 'invalid', issue ? choicesOf(issue) : []);
}

function choicesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  const own = issue.errors.flat().map(choicesOf);
  return own.some((choices) => choices.length === 0) ? [] : own.flat();
}
