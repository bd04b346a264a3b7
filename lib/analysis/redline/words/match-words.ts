import type { WordBudget } from '@/lib/analysis/redline/redline-budget';
import { findPartners } from '@/lib/text/comparison/find-partners';
import type { WrittenWord } from './written-words';

/** What a pair of words is worth: the same word twice, or the same but for its spelling. */
const worth = { same: 10, spelling: 9 };

const none = -1;

/**
 * Says for each word of one text which word of the other it became; -1 where none. The partners rise. As many words as can be
 * stay the same, and most of the others differ in spelling alone. Where the budget does not allow for that, words are matched by
 * their keys, with the bounds of findPartners.
 */
export function matchWords(
  before: readonly WrittenWord[],
  after: readonly WrittenWord[],
  budget: WordBudget,
): number[] {
  const partners = new Array<number>(before.length).fill(none);
  let start = 0;
  while (start < before.length && start < after.length && before[start]?.text === after[start]?.text) {
    partners[start] = start;
    start += 1;
  }
  let [end, otherEnd] = [before.length, after.length];
  while (end > start && otherEnd > start && before[end - 1]?.text === after[otherEnd - 1]?.text) {
    end -= 1;
    otherEnd -= 1;
    partners[end] = otherEnd;
  }
  const [left, right] = [before.slice(start, end), after.slice(start, otherEnd)];
  const cells = left.length * right.length;
  const isAffordable = cells <= budget.cells;
  if (isAffordable) budget.cells -= cells;
  const found = isAffordable ? matchInTable(left, right) : matchByKeys(left, right, budget);
  for (const [at, partner] of found.entries()) partners[start + at] = partner === none ? none : start + partner;
  return partners;
}

function matchByKeys(before: readonly WrittenWord[], after: readonly WrittenWord[], budget: WordBudget): number[] {
  const pieces = (words: readonly WrittenWord[]) =>
    words.map(({ text, key }) => ({ text, key, kind: 'word' as const }));
  return findPartners(pieces(before), pieces(after), budget);
}

/** The heaviest common subsequence. */
function matchInTable(before: readonly WrittenWord[], after: readonly WrittenWord[]): number[] {
  const worthOf = worthTable(before, after);
  const width = after.length + 1;
  const best = new Int32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const paired = (best[at + width + 1] ?? 0) + worthOf(i, j);
      best[at] = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0, paired);
    }
  }
  const partners = new Array<number>(before.length).fill(none);
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const at = i * width + j;
    const value = worthOf(i, j);
    if (value > 0 && best[at] === (best[at + width + 1] ?? 0) + value) {
      partners[i] = j;
      i += 1;
      j += 1;
    } else if (best[at] === best[at + width]) i += 1;
    else j += 1;
  }
  return partners;
}

/** Compares numbers in place of words: each spelling has one, and each key. */
function worthTable(before: readonly WrittenWord[], after: readonly WrittenWord[]) {
  const numbers = { text: new Map<string, number>(), key: new Map<string, number>() };
  const numbered = (words: readonly WrittenWord[], by: 'text' | 'key') =>
    Int32Array.from(words, (word) => {
      const number = numbers[by].get(word[by]) ?? numbers[by].size;
      numbers[by].set(word[by], number);
      return number;
    });
  const [texts, keys] = [numbered(before, 'text'), numbered(before, 'key')];
  const [otherTexts, otherKeys] = [numbered(after, 'text'), numbered(after, 'key')];
  return (i: number, j: number): number => {
    if (keys[i] !== otherKeys[j]) return 0;
    return texts[i] === otherTexts[j] ? worth.same : worth.spelling;
  };
}
