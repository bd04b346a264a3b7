import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs, type ParagraphLink } from '@/lib/analysis/alignment/align-paragraphs';
import type { AlignableText } from '@/lib/analysis/alignment/compare-paragraphs';
import { type AlignedPair, alignedPairs } from '@/tests/fixtures/aligned-pairs';
import { inventedNames } from '@/tests/fixtures/invented-names';

const toText = (paragraphs: string[]): AlignableText => ({
  language: /\p{sc=Arab}/u.test(paragraphs.join()) ? 'ar' : 'en',
  paragraphs,
});
const write = (left: number[], right: number[]) => `${left.join('+')}:${right.join('+')}`;
const keyOf = ({ links }: AlignedPair) => links.map(([left, right]) => write(left, right));
const proposed = (links: ParagraphLink[]) => links.map(({ left, right }) => write(left, right));

function grade(pairs: AlignedPair[], names: typeof inventedNames) {
  const results = pairs.map((pair) => {
    const found = proposed(alignParagraphs(toText(pair.left), toText(pair.right), names));
    const key = keyOf(pair);
    return { name: pair.name, found, key, right: found.filter((link) => key.includes(link)).length };
  });
  const total = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((sum, result) => sum + count(result), 0);
  const right = total((result) => result.right);
  return {
    results,
    recall: right / total(({ key }) => key.length),
    precision: right / total(({ found }) => found.length),
  };
}

const swapped = alignedPairs.map(
  ({ name, left, right, links }): AlignedPair => ({
    name: `${name}, turned round`,
    left: right,
    right: left,
    links: links.map(([a, b]) => [b, a]),
  }),
);

describe('alignParagraphs', () => {
  it.each([
    ['with a lexicon of names', inventedNames],
    ['without one', []],
  ])('proposes at least 90 per cent of the links of the answer key, %s', (how, names) => {
    const { results, recall, precision } = grade([...alignedPairs, ...swapped], names);
    const wrong = results.filter(({ right, key, found }) => right < key.length || right < found.length);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    process.stdout.write(
      `Alignment ${how}: ${percent(recall)} of the links found, ${percent(precision)} of the proposed right\n`,
    );
    for (const { name, found, key } of wrong)
      process.stdout.write(`  ${name}: ${found.join(' ')} for ${key.join(' ')}\n`);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });

  it('says why, and marks what moved', () => {
    const pair = alignedPairs.find(({ name }) => name === 'a paragraph moved to the front');
    const links = alignParagraphs(toText(pair?.left ?? []), toText(pair?.right ?? []), inventedNames);
    const moved = links.find(({ left }) => left[0] === 3);
    expect(moved?.reasons.map(({ because }) => because)).toContain('moved');
    expect(moved?.reasons.find(({ because }) => because === 'numbers')?.shared).toContain('41');
    expect(moved?.score).toBeGreaterThan(0.9);
  });

  it('gives one-sided paragraphs a low score', () => {
    const [link] = alignParagraphs(toText(['Only here.']), { language: 'ar', paragraphs: [] });
    expect(link).toEqual({ left: [0], right: [], score: 0.5, reasons: [{ because: 'order', shared: [] }] });
    expect(alignParagraphs(toText([]), toText([]))).toEqual([]);
  });

  it('puts every paragraph into exactly one link', () => {
    const paragraphs = fc.array(
      fc.constantFrom(...alignedPairs.flatMap(({ left, right }) => [...left, ...right]), '', 'x'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (left, right) => {
        const links = alignParagraphs(toText(left), toText(right), inventedNames);
        const sorted = (side: number[]) => side.toSorted((a, b) => a - b);
        expect(sorted(links.flatMap((link) => link.left))).toEqual([...left.keys()]);
        expect(sorted(links.flatMap((link) => link.right))).toEqual([...right.keys()]);
        for (const { score } of links) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('pairs a text with itself, paragraph by paragraph', () => {
    for (const { left } of alignedPairs) {
      expect(proposed(alignParagraphs(toText(left), toText(left)))).toEqual(left.map((_, at) => write([at], [at])));
    }
  });

  it('aligns two hundred paragraphs as well as two', () => {
    const many = Array.from({ length: 200 }, (_, at) => `Item ${at}: ${alignedPairs[at % 12]?.left[1]}`);
    expect(proposed(alignParagraphs(toText(many), toText(many)))).toEqual(many.map((_, at) => write([at], [at])));
  }, 60_000);
});
