import type { HeldText } from '@/lib/records/statements/held/held-text';
import { carriesStatement } from '@/lib/records/statements/held/not-held';

/**
 * One text of each statement, so that no copy is counted beside it: the firmest that is whole, else the firmest. The texts
 * are of one language, and those of a statement have the firmest first.
 */
export function firmestOf(texts: HeldText[]): HeldText[] {
  const chosen = new Map<string, HeldText>();
  for (const text of texts.filter(({ standing }) => carriesStatement(standing))) {
    const known = chosen.get(text.statement);
    if (!known || (known.isExcerpt && !text.isExcerpt)) chosen.set(text.statement, text);
  }
  const kept = new Set(chosen.values());
  return texts.filter((text) => kept.has(text));
}
