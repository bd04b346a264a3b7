import type { Token } from '@/lib/text/characters/tokens';
import { roughArabicStem } from './arabic-stem';
import { englishStem } from './english-stem';
import { wordsOfEveryText } from './stop-words';

/**
 * Returns a stem that most forms of a word share, for measuring how much two texts of one language share. Null for
 * words that every text has. Too rough for search, where two words must never become one.
 */
export function comparisonStem({ kind, raw, keys }: Token): string | null {
  if (kind === 'number' || kind === 'other') return raw;
  const key = keys[0] ?? raw;
  if (wordsOfEveryText.has(raw) || wordsOfEveryText.has(key) || raw.length < 2) return null;
  return kind === 'latin' ? englishStem(key) : roughArabicStem(key);
}
