/** A set of words from a list in one string, as rules name them: levelled forms between spaces. */
export function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
