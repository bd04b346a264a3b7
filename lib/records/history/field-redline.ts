import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { nearChanges } from '@/lib/text/comparison/near-changes';
import type { FieldChange } from './field-changes';
import type { ToldValue } from './told-value';

/** A value before and after; of long words also what changed in them, with a little around. */
export type ToldField = FieldChange & { redline: { runs: Run[]; lang: string } | null };

/** Words of this length and more are shown with what changed in them, and not twice. */
const long = 120;

/** So are shorter ones, from this length on, if at least half of them stayed. */
const sentence = 40;

/** Compared here and not where it is shown: the comparison looks at the clock, which no page that is kept may do. */
export function withRedline(change: FieldChange): ToldField {
  const { before, after } = change;
  const lang = languageOf(after) ?? languageOf(before);
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const none = { ...change, redline: null };
  if (lang === null || was === null || is === null) return none;
  const longest = Math.max(was.length, is.length);
  if (longest < sentence) return none;
  const runs = diffWords(was, is);
  if (longest < long && lettersKept(runs) < longest / 2) return none;
  return { ...change, redline: { runs: nearChanges(runs, { around: 12 }), lang } };
}

function lettersKept(runs: Run[]): number {
  const kept = runs.filter(({ op }) => op === 'same' || op === 'spelling');
  return kept.reduce((sum, { text }) => sum + text.length, 0);
}

function languageOf(value: ToldValue): string | null {
  return value.kind === 'words' ? value.lang : null;
}

function wordsOf(value: ToldValue): string | null {
  if (value.kind === 'nothing') return '';
  return value.kind === 'words' && value.words.length === 1 ? (value.words[0] ?? null) : null;
}
