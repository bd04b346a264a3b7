import { describe, expect, it } from 'vitest';
import { redlineTexts } from '@/lib/analysis/redline/redline';
import { redlineBudget } from '@/lib/analysis/redline/redline-budget';
import { cutRedlineText } from '@/lib/analysis/redline/redline-text';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { inventedText, readPairs } from '@/tests/support/redline-extremes';

/** Compares two texts and says what it cost, in the units of the budget. */
function compare(before: string, after: string) {
  const [budget, whole] = [redlineBudget(), redlineBudget()];
  const blocks = redlineTexts(cutRedlineText(before), cutRedlineText(after), { budget });
  return {
    blocks,
    spent: {
      cells: whole.cells - budget.cells,
      steps: whole.steps - budget.steps,
      meetings: whole.meetings - budget.meetings,
      features: whole.features - budget.features,
      pairs: whole.pairs - budget.pairs,
    },
  };
}

describe('what the redline of two texts costs', () => {
  it.each(readPairs())('is within its budget and gives both back: $name', ({ before, after }) => {
    const { blocks, spent } = compare(before, after);
    const most = redlineBudget();
    expect(spent.cells).toBeLessThanOrEqual(most.cells);
    expect(spent.steps).toBeLessThanOrEqual(most.steps);
    expect(spent.meetings).toBeLessThanOrEqual(most.meetings);
    expect(spent.pairs).toBeLessThanOrEqual(most.pairs);
    // The last group of paragraphs that is weighed may go beyond what was left, by its own words.
    expect(spent.features).toBeLessThanOrEqual(most.features + before.length + after.length);
    const runs = blocks.flatMap((block) => block.runs);
    expect(firstText(runs) === before && secondText(runs) === after).toBe(true);
  });

  it('is little for two statements of everyday length', () => {
    const before = inventedText({ length: 6_000, ofParagraph: 60, vocabulary: 3_000, seed: 1 });
    const after = before.replaceAll(/\bw(\d)/g, (word, digit) => (digit === '7' ? `new${word}` : word));
    const { blocks, spent } = compare(before, after);
    const most = redlineBudget();
    expect(blocks.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(5);
    expect(spent.cells).toBeLessThan(most.cells / 10);
    expect(spent.meetings).toBeLessThan(most.meetings / 20);
    expect(spent.pairs).toBeLessThan(most.pairs / 50);
  });
});
