import type { Run } from './diff-words';

/** What stands for the words that are left out. */
const gap = '[…]';

type Bounds = {
  /** How many words of what stayed are kept on each side of a change. */
  around: number;
  /** How many words of one change are kept; all of them where nothing is said. */
  most?: number | undefined;
};

/** The changes of a redline with a little of the text around them. Words are left out whole, never torn. */
export function nearChanges(runs: readonly Run[], { around, most = Number.POSITIVE_INFINITY }: Bounds): Run[] {
  return runs.map((run, index) => {
    if (run.op === 'spelling') return run;
    if (run.op !== 'same') return { ...run, text: keepWords(run.text, { start: most, end: 0 }) };
    const kept = { start: index === 0 ? 0 : around, end: index === runs.length - 1 ? 0 : around };
    return runs.length === 1 ? run : { ...run, text: keepWords(run.text, kept) };
  });
}

/** So many words of the start and of the end of a text, with their spaces. A gap of one word is not worth its mark. */
function keepWords(text: string, { start, end }: { start: number; end: number }): string {
  const words = [...text.matchAll(/\S+/gu)];
  if (words.length <= start + end + 1) return text;
  const cut = (words[start - 1]?.index ?? 0) + (words[start - 1]?.[0].length ?? 0);
  const resumed = end === 0 ? text.length : (words.at(-end)?.index ?? text.length);
  return [text.slice(0, cut), gap, text.slice(resumed)].filter((part) => part !== '').join(' ');
}
