import { z } from 'zod';

/** RFC 9457, as it goes out. */
export const ProblemJson = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** RFC 9457. `code` is stable; title and detail are in the caller's language. */
export type Problem = { status: number; code: string; title: string; detail: string; pointer?: string };

export function problemJson({ status, code, title, detail, pointer }: Problem, instance: string) {
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    instance,
    ...(pointer && { errors: [{ pointer, code }] }),
  };
}

/** The headers of every problem: scripts of any site may read it, and no cache keeps it. */
export function problemHeaders(language: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  };
}
