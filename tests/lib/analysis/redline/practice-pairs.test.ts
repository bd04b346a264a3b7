import { describe, expect, it } from 'vitest';
import { pairParagraphs } from '@/lib/analysis/redline/pair-paragraphs';
import { redlineTexts } from '@/lib/analysis/redline/redline';
import { joinRedlineText } from '@/lib/analysis/redline/redline-text';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { readAnswers, readPracticeTexts } from '@/tests/support/practice-answers';

const texts = await readPracticeTexts();
const answers = await readAnswers('pairs');

const paragraphsOf = (id: string) => texts.get(id)?.record.paragraphs ?? [];

const found = answers.map(({ before, after, rows }) => {
  const contents = [before, after].map((id) => paragraphsOf(id).map(({ content }) => content));
  const pairs = pairParagraphs(contents[0] ?? [], contents[1] ?? []);
  const name = (a: number[], b: number[], isMoved: boolean) =>
    `${before} ${a} > ${after} ${b}${isMoved ? ' moved' : ''}`;
  return {
    wanted: rows.map((row) => ({ kind: row.kind, isMoved: row.moved, name: name(row.before, row.after, row.moved) })),
    got: new Set(pairs.map((pair) => name(pair.before, pair.after, pair.isMoved))),
  };
});
const wanted = found.flatMap((pair) => pair.wanted);
const got = new Set(found.flatMap((pair) => [...pair.got]));

describe('the redline of the practice record', () => {
  it('finds every planted move, and calls nothing else moved', () => {
    const moves = wanted.filter(({ isMoved }) => isMoved).map(({ name }) => name);
    expect(moves.length).toBeGreaterThan(5);
    expect([...got].filter((name) => name.endsWith('moved')).sort()).toEqual(moves.sort());
  });

  it('pairs nearly every paragraph as its authors did', () => {
    const share = (kinds: string[]) => {
      const rows = wanted.filter(({ kind }) => kinds.includes(kind));
      expect(rows.length).toBeGreaterThan(0);
      return rows.filter(({ name }) => got.has(name)).length / rows.length;
    };
    expect(share(['same', 'spelling', 'edited', 'dropped'])).toBeGreaterThan(0.99);
    expect(share(['split', 'merged'])).toBeGreaterThan(0.8);
    expect(share(['same', 'spelling', 'edited', 'rewritten', 'split', 'merged', 'added', 'dropped'])).toBeGreaterThan(
      0.96,
    );
  });

  it('gives both texts of each pair back', () => {
    for (const { before, after } of answers) {
      const [from, to] = [joinRedlineText(paragraphsOf(before)), joinRedlineText(paragraphsOf(after))];
      const runs = redlineTexts(from, to).flatMap((block) => block.runs);
      expect(firstText(runs)).toBe(from.text);
      expect(secondText(runs)).toBe(to.text);
    }
  });

  it('calls a paragraph the same where not a letter differs, and tells Arabic spelling from a change', () => {
    for (const { before, after, rows } of answers) {
      const blocks = redlineTexts(joinRedlineText(paragraphsOf(before)), joinRedlineText(paragraphsOf(after)));
      const same = rows.filter(({ kind, moved }) => kind === 'same' && !moved);
      expect(blocks.filter(({ kind }) => kind === 'same')).toHaveLength(same.length);
      for (const row of rows.filter(({ kind, moved }) => kind === 'spelling' && !moved && after.endsWith('/ar'))) {
        const slot = paragraphsOf(after)[row.after[0] ?? 0]?.slots[0] ?? '';
        const block = blocks.find(({ b }) => b.includes(slot));
        expect(
          block?.runs.every(({ op }) => op === 'same' || op === 'spelling'),
          `${after} ${slot}`,
        ).toBe(true);
      }
    }
  });
});
