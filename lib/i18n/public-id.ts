/** A public id as an address spells it, or null for what can be none: nothing then needs to be asked. */
export function parsePublicId(segment: string): string | null {
  return segment.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(segment) ? segment : null;
}
