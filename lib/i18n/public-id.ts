/** A public id as an address spells it. Null: it can be none, so no record need be looked up. */
export function parsePublicId(segment: string): string | null {
  return segment.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(segment) ? segment : null;
}
