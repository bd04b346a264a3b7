import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { nearChanges } from '@/lib/text/comparison/near-changes';
import type { FieldChange } from './field-changes';
import type { ToldValue } from './told-value';

/** A value before and after; of long words also what changed in them, with a little around. */
export type ToldField = FieldChange & { redline: { runs: Run[]; lang: string } | null };

/** Words of this length and more are shown with what changed in them, and not twice. */
const long = 120;

/** Compared here and not where it is shown: the comparison looks at the clock, which no page that is kept may do. */
export function withRedline(change: FieldChange): ToldField {
  const { before, after } = change;
  const lang = languageOf(after) ?? languageOf(before);
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (lang === null || was === null || is === null || Math.max(was.length, is.length) < long) {
    return { ...change, redline: null };
  }
  return { ...change, redline: { runs: nearChanges(diffWords(was, is), { around: 12 }), lang } };
}

function languageOf(value: ToldValue): string | null {
  return value.kind === 'words' ? value.lang : null;
}

function wordsOf(value: ToldValue): string | null {
  if (value.kind === 'nothing') return '';
  return value.kind === 'words' && value.words.length === 1 ? (value.words[0] ?? null) : null;
}
