/** A name without the quotation marks that some sources set around it: two that differ in nothing else are one. */
export function bareName(name: string): string {
  return name.replace(/[«»]/g, '').trim();
}
