import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsWords } from '@/lib/text/comparison/holds-words';
import { mergeWords } from '@/lib/text/comparison/merge-words';
import { type HunkChoice, settleHunks } from '@/lib/text/comparison/settle-hunks';
import { toPieces } from '@/lib/text/comparison/text-pieces';
import { arabicText, hardText } from '@/tests/support/hard-text';

/** What comes of three texts in one line: a conflict as `[theirs|mine]`. */
function line(base: string, theirs: string, mine: string): string {
  const hunks = mergeWords(base, theirs, mine);
  return hunks.map((hunk) => (hunk.kind === 'joined' ? hunk.text : `[${hunk.theirs}|${hunk.mine}]`)).join('');
}

const table: [base: string, theirs: string, mine: string, merged: string][] = [
  ['one two three', 'one two three', 'one 2 three', 'one 2 three'],
  ['one two three four', '1 two three four', 'one two three 4', '1 two three 4'],
  ['one two three', 'one 2 three', 'one 2 three', 'one 2 three'],
  ['one two three', 'one 2 three', 'one II three', 'one [2|II] three'],
  ['12 members met', '13 members met', '12 states met', '[13 members|12 states] met'],
  ['It met. It left.', 'It met again. It left.', 'It met. They left.', 'It met again. They left.'],
  ['report K-ONE here', 'report K-TWO here', 'report S-ONE here', 'report [K-TWO|S-ONE] here'],
  ['a-b-c-d, it', 'a-b-c-D, it', 'A-b-C-d, it', '[a-b-c-D,|A-b-C-d,] it'],
  ['on 14/3/2027.', 'on 15/3/2027.', 'on 14/3/2028.', 'on [15/3/2027.|14/3/2028.]'],
  ['at 1.5 and 2', 'at 2.5 and 2', 'at 1.6 and 3', 'at [2.5|1.6] and 3'],
  ['They met in Rome.', '', 'They met in Paris.', '[|They met in Paris.]'],
  ['They met.', 'They met. In May.', 'They met. In June.', 'They met.[ In May.| In June.]'],
  ['اجتمع 26 عضوا في روما', 'اجتمع 27 عضوا في روما', 'اجتمع 26 عضوا في باريس', 'اجتمع 27 عضوا في باريس'],
  ['وأكد المجتمعون ذلك', 'وأكّد المجتمعون ذلك', 'وأكد الأعضاء ذلك', '[وأكّد المجتمعون|وأكد الأعضاء] ذلك'],
  ['من داعـش و CIFG', 'من داعـش وCIFG', 'من داعش و CIFG', 'من داعش وCIFG'],
];

const words = fc.constantFrom('في', 'فِي', 'من', 'داعـش', 'the', 'The', '26', '٢٦', 'CIFG', '،', '«', '.');
const fewWords = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' '));
const anyText = fc.oneof({ weight: 3, arbitrary: fewWords }, arabicText, hardText);
const anyChoice = fc.constantFrom<HunkChoice>('theirs', 'mine', 'both');

describe('mergeWords', () => {
  it.each(table)('of %j, %j and %j', (base, theirs, mine, merged) => {
    expect(line(base, theirs, mine)).toBe(merged);
  });

  it('takes what one alone changed, and is mirrored by the other side', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, other) => {
        expect(settleHunks(mergeWords(base, other, base), [])).toBe(other);
        expect(settleHunks(mergeWords(base, base, other), [])).toBe(other);
        expect(settleHunks(mergeWords(base, other, other), [])).toBe(other);
        expect(mergeWords(base, other, other).every(({ kind }) => kind === 'joined')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no word that either brought: in 1,000 pairs each is joined, or at a place to decide', () => {
    const text = fc.oneof(fewWords, arabicText);
    fc.assert(
      fc.property(text, text, text, (base, theirs, mine) => {
        const hunks = mergeWords(base, theirs, mine);
        const old = new Set(toPieces(base).map(({ text: word }) => word));
        for (const [side, choice] of [
          [theirs, 'theirs'],
          [mine, 'mine'],
        ] as const) {
          const brought = toPieces(side).filter(({ text: word, kind }) => kind === 'word' && !old.has(word));
          const taken = settleHunks(
            hunks,
            Array.from(hunks, () => choice),
          );
          expect(holdsWords(taken, brought.map(({ text: word }) => word).join(' '))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('with both taken has every word of all places, and none of them runs into another', () => {
    fc.assert(
      fc.property(fewWords, fewWords, fewWords, (base, theirs, mine) => {
        const hunks = mergeWords(base, theirs, mine);
        const both = settleHunks(
          hunks,
          Array.from(hunks, () => 'both' as const),
        );
        for (const hunk of hunks) {
          const parts = hunk.kind === 'joined' ? [hunk.text] : [hunk.theirs, hunk.mine];
          for (const part of parts) expect(holdsWords(both, part)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has one side whole where all places take it and the other changed nothing else', () => {
    fc.assert(
      fc.property(fewWords, fewWords, fewWords, fc.array(anyChoice), (base, theirs, mine, choices) => {
        const hunks = mergeWords(base, theirs, mine);
        const conflicts = hunks.filter(({ kind }) => kind === 'conflict');
        const text = settleHunks(hunks, choices);
        for (const [at, hunk] of conflicts.entries()) {
          const { theirs: there, mine: here } = hunk as { theirs: string; mine: string };
          const chosen = choices[at] ?? 'mine';
          if (chosen !== 'theirs') expect(text).toContain(here);
          if (chosen !== 'mine') expect(text).toContain(there);
        }
      }),
      { numRuns: 500 },
    );
  });
});
