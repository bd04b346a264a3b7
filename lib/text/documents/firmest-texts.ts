/** Standings from the firmest down: the order in which texts are listed. */
const standings = [
  'official',
  'courtesy_translation',
  'transcription',
  'portal_translation',
  'press_report',
  'portal_summary',
] as const;

type Standing = (typeof standings)[number];

type Ranked = { standing: Standing; isExcerpt: boolean; statement: string };

/** Whether a text of this standing is the statement itself in some language, and no report or summary of it. */
export function carriesStatement(standing: Standing): boolean {
  return standing !== 'press_report' && standing !== 'portal_summary';
}

/** The firmest first; within a standing by language, then by slug where there is one. */
export function byStanding<Text extends { standing: Standing; lang: string; slug?: string }>(
  texts: readonly Text[],
): Text[] {
  const key = ({ standing, lang, slug = '' }: Text) => `${standings.indexOf(standing)} ${lang} ${slug}`;
  return texts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * One text of each statement, so that no copy is counted beside it: the firmest that is whole, else the firmest. The texts
 * are of one language, and those of a statement have the firmest first.
 */
export function firmestOf<Text extends Ranked>(texts: readonly Text[]): Text[] {
  const chosen = new Map<string, Text>();
  for (const text of texts.filter(({ standing }) => carriesStatement(standing))) {
    const known = chosen.get(text.statement);
    if (!known || (known.isExcerpt && !text.isExcerpt)) chosen.set(text.statement, text);
  }
  const kept = new Set(chosen.values());
  return texts.filter((text) => kept.has(text));
}
