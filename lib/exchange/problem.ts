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
