import type clauseWords from '@/lib/intake/text/clause-words.json';

export type Subordinate = keyof typeof clauseWords.openers;

/**
 * What ties a clause to the one around it: «الذي عقد» and «المنعقد» are `relative`, «أن» and "that" open a `content`.
 * A `dateline` and a `quotation` say nothing for the clause around them.
 */
export type ClauseLink = 'main' | 'and' | 'relative' | 'content' | 'quotation' | 'bracket' | 'dateline' | Subordinate;

export type Clause = {
  link: ClauseLink;
  parent: Clause | null;
  /** The index of its first word. */
  first: number;
  /** A comma opened it, so that a comma closes it. */
  isLoose: boolean;
  /** It has a finite verb of its own: «بعد أن عقدت», not «بعد اجتماعها». */
  isVerbal: boolean;
  depth: number;
};

const deepest = 8;

export function mainClause(first: number): Clause {
  return { link: 'main', parent: null, first, isLoose: false, isVerbal: false, depth: 0 };
}

export function opened(parent: Clause, link: ClauseLink, first: number, isLoose: boolean, isVerbal: boolean): Clause {
  if (parent.depth >= deepest) return { ...parent, link, first, isLoose, isVerbal };
  return { link, parent, first, isLoose, isVerbal, depth: parent.depth + 1 };
}

export function enclosing(clause: Clause, link: ClauseLink): Clause | null {
  for (let at: Clause | null = clause; at !== null; at = at.parent) if (at.link === link) return at;
  return null;
}

export function closed(clause: Clause, link: ClauseLink): Clause {
  return enclosing(clause, link)?.parent ?? clause;
}

export const baseLinks = new Set<ClauseLink>(['main', 'and', 'content', 'quotation', 'bracket', 'dateline']);

export function withoutLoose(clause: Clause): Clause {
  let at = clause;
  while (at.parent !== null && !baseLinks.has(at.link)) at = at.parent;
  return at;
}

/** «قبل … وعقب …» stand beside each other, not one within the other. */
export function withoutSame(clause: Clause, link: ClauseLink): Clause {
  return clause.link === link && clause.parent !== null ? clause.parent : clause;
}

export function beside(clause: Clause, first: number): Clause {
  const base = withoutLoose(clause);
  const link = base.link === 'main' ? 'and' : base.link;
  return { link, parent: base, first, isLoose: false, isVerbal: true, depth: base.depth };
}
