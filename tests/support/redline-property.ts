import fc from 'fast-check';
import { redlineTexts } from '@/lib/analysis/redline/redline';
import { cutRedlineText } from '@/lib/analysis/redline/redline-text';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { textPair } from './text-pairs';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Throws where a redline does not give both texts back, marks a part of a character, or finds other paragraphs the next time. */
export function assertExact(lang: 'ar' | 'en', numRuns: number): void {
  fc.assert(
    fc.property(textPair(lang), ([before, after]) => {
      const blocks = redlineTexts(cutRedlineText(before), cutRedlineText(after));
      const runs = blocks.flatMap((block) => block.runs);
      const isExact = firstText(runs) === before && secondText(runs) === after;
      const moved = blocks.every(
        ({ changes }) => changes === undefined || runs.some(({ text }) => text.includes(secondText(changes))),
      );
      const ofFirst = runs.flatMap((run) => (run.op === 'added' ? [] : [run.op === 'spelling' ? run.was : run.text]));
      const ofSecond = runs.flatMap((run) => (run.op === 'removed' ? [] : [run.text]));
      return isExact && moved && endsAreWhole(before, ofFirst) && endsAreWhole(after, ofSecond);
    }),
    { numRuns },
  );
}

function endsAreWhole(text: string, parts: readonly string[]): boolean {
  const starts = new Set([...Array.from(characters.segment(text), ({ index }) => index), text.length]);
  let at = 0;
  return parts.every((part) => {
    at += part.length;
    return starts.has(at);
  });
}
