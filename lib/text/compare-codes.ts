/** Sorts ids, days and other codes by their characters, whatever the language of the reader. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
