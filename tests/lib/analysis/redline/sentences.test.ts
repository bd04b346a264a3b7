import { describe, expect, it } from 'vitest';
import { redlineTexts } from '@/lib/analysis/redline/redline';
import { cutRedlineText } from '@/lib/analysis/redline/redline-text';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { splitSentences } from '@/lib/text/documents/sentences';
import { sliceOf } from '@/lib/text/span';
import { readPracticeTexts } from '@/tests/support/practice-answers';

const closing = 'The Group closed eleven houses of payment in the ports of the northern coast.';
const banks = 'Members urged banks to judge each relief society by its own conduct and by nothing else.';
const ships = 'Insurers refused cover to forty ships that had changed their names twice in one year.';
const registry = 'It welcomed the work of the registry of vessels and asked for a report by autumn.';

const compare = (before: string, after: string) => redlineTexts(cutRedlineText(before), cutRedlineText(after));

/** The sentences that moved: from which block, to which, and what changed in them. */
function movesOf(before: string, after: string) {
  const blocks = compare(before, after);
  const runs = blocks.flatMap((block) => block.runs.map((run) => ({ ...run, block: block.id })));
  expect(firstText(runs)).toBe(before);
  expect(secondText(runs)).toBe(after);
  return runs
    .filter(({ op, moved }) => op === 'added' && moved)
    .map(({ moved, block, text, changes }) => {
      const from = runs.find((run) => run.op === 'removed' && run.moved === moved);
      return { moved, from: from?.block, to: block, text: text.trim(), changes };
    });
}

describe('a sentence that moved', () => {
  it('is shown at both places within its paragraph', () => {
    expect(movesOf(`${closing} ${banks} ${ships}`, `${banks} ${ships} ${closing}`)).toEqual([
      { moved: 'p1-s3', from: 'p1', to: 'p1', text: closing, changes: undefined },
    ]);
  });

  it('is followed to another paragraph, with what changed in it', () => {
    const changed = banks.replace('urged', 'asked');
    const [move, ...others] = movesOf(
      `${closing} ${banks}\n\n${ships} ${registry}`,
      `${closing}\n\n${ships} ${changed} ${registry}`,
    );
    expect(others).toEqual([]);
    expect(move).toMatchObject({ moved: 'p2-s2', from: 'p1', to: 'p2', text: changed });
    expect(firstText(move?.changes ?? [])).toBe(banks);
    expect(secondText(move?.changes ?? [])).toBe(changed);
  });

  it('is followed out of a paragraph that was dropped', () => {
    const dropped = `${ships} Nothing else of this passage was kept by those who wrote the next one.`;
    expect(movesOf(`${closing} ${banks}\n\n${dropped}`, `${closing} ${ships} ${banks}`)).toMatchObject([
      { from: 'was-p2', to: 'p1', text: ships },
    ]);
  });

  it('is none where another sentence took its place', () => {
    expect(movesOf(`${closing} ${banks}`, `${closing} ${ships}`)).toEqual([]);
    expect(movesOf(`${closing}\n\n${banks}`, `${closing}\n\n${banks.replace('relief society', 'house')}`)).toEqual([]);
  });
});

describe('a sentence that was cut otherwise', () => {
  const one = 'The Group met in May, and it agreed to share lists of vessels with all members before the summer.';
  const two = 'The Group met in May. It agreed to share lists of vessels with all members before the summer.';

  it('is said to be split or merged', () => {
    expect(compare(one, two)[0]?.sentences).toEqual([{ kind: 'split', a: [1], b: [1, 2] }]);
    expect(compare(two, one)[0]?.sentences).toEqual([{ kind: 'merged', a: [1, 2], b: [1] }]);
    expect(compare(`${closing} ${one}`, `${closing} ${two}`)[0]?.sentences).toEqual([
      { kind: 'split', a: [2], b: [2, 3] },
    ]);
  });

  it('is not where a sentence came in or went', () => {
    expect(compare(`${closing} ${banks}`, `${closing} ${ships} ${banks}`)[0]?.sentences).toBeUndefined();
    expect(compare(`${closing} ${banks} ${ships}`, `${closing} ${ships}`)[0]?.sentences).toBeUndefined();
  });
});

/** Moves a sentence of a text to a paragraph far from its own, every second one with another word in it. */
function plantMove(paragraphs: readonly string[][], turn: number) {
  const long = paragraphs.flatMap((sentences, at) =>
    sentences.length < 3 ? [] : sentences.map((words, index) => ({ words, at, index })),
  );
  const own = long.filter(({ words }) => words.split(' ').length >= 8);
  const picked = own[turn % Math.max(1, own.length)];
  if (picked === undefined) return null;
  const words = picked.words.split(' ');
  const strange = /[a-z]/i.test(picked.words) ? 'novelty' : 'خلاف';
  if (turn % 2 === 1) words.splice(Math.floor(words.length / 2), 1, strange);
  const after = paragraphs.map((sentences, at) =>
    sentences.filter((_, index) => at !== picked.at || index !== picked.index),
  );
  after[(picked.at + Math.ceil(paragraphs.length / 2)) % paragraphs.length]?.push(words.join(' '));
  return { after, moved: words.join(' ') };
}

const layOut = (paragraphs: readonly string[][]) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');

describe('planted moves', () => {
  it('are found in the texts of the practice record, and little else is called a move', async () => {
    let [planted, found, called] = [0, 0, 0];
    for (const { record } of (await readPracticeTexts()).values()) {
      const paragraphs = record.paragraphs.map(({ content }) =>
        splitSentences(content).map((span) => sliceOf(content, span)),
      );
      for (let turn = 0; turn < 4; turn += 1) {
        const plant = plantMove(paragraphs, planted);
        if (plant === null) continue;
        const moves = movesOf(layOut(paragraphs), layOut(plant.after));
        planted += 1;
        called += moves.length;
        if (moves.some(({ text }) => text === plant.moved)) found += 1;
      }
    }
    expect(planted).toBeGreaterThan(40);
    expect(found / planted).toBeGreaterThanOrEqual(0.95);
    expect(found / called).toBeGreaterThanOrEqual(0.95);
  });
});
