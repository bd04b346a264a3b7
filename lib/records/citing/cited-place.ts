/** What of a page is cited: one of its sections, one of its figures by its number, or a claim or commitment by its id. */
export type CitedAnchor = { kind: 'part' | 'figure' | 'claim' | 'commitment'; id: string };

const anchorPattern = /^(part|figure|claim|commitment)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Reads `/meetings/cifg-12/figure-2`, whose last part may name a place on the page; with `#` as well. Null: no address. */
export function parseCitedPlace(typed: string): { path: string; anchor: CitedAnchor | null } | null {
  if (typed.length > 300 || !typed.startsWith('/')) return null;
  const segments = typed.replace('#', '/').split('/').slice(1);
  const [, kind, id] = (segments.length > 1 && anchorPattern.exec(segments.at(-1) ?? '')) || [];
  if (kind === undefined || id === undefined) return { path: typed, anchor: null };
  return { path: `/${segments.slice(0, -1).join('/')}`, anchor: { kind: kind as CitedAnchor['kind'], id } };
}

/** The address of what is cited, by the id that its page has it under: that of a section or commitment is its own. */
export function placeOf(about: string): string {
  return about.replace(/#(?:part|commitment)-/, '#');
}
