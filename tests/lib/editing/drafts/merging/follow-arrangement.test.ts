import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followArrangement, followTyped } from '@/lib/editing/drafts/merging/follow-arrangement';
import { mergePayloads } from '@/lib/editing/drafts/merging/merge-payloads';
import { settleUnasked } from '@/lib/editing/drafts/merging/own-words';
import { hunksOf, settleFields } from '@/lib/editing/drafts/merging/settle-fields';
import { conflictsOf } from '@/lib/editing/drafts/merging/sides';
import { mergeRow, splitRow } from '@/lib/editing/drafts/paragraphs/arrange-rows';
import { orderOf, paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';

type Payload = Record<string, string>;

function textOf(...paragraphs: string[]): Payload {
  const fields = paragraphs.map((words, at) => ({
    [`paragraph.${at + 1}`]: words,
    [`paragraph.${at + 1}.kind`]: 'paragraph',
    [`paragraph.${at + 1}.slots`]: `p${at + 1}`,
  }));
  const order = paragraphs.map((_, at) => at + 1).join(' ');
  return Object.assign({ 'text.lang': 'en', [orderOf.text]: order }, ...fields);
}

const wordsIn = (payload: Payload) => paragraphsInOrder(payload).map((row) => payload[`paragraph.${row}`] ?? '');

function join(base: Payload, theirs: Payload, mine: Payload) {
  const sides = followArrangement({ base, theirs, mine });
  const { conflicts } = mergePayloads('text', sides);
  return mergePayloads('text', sides, settleUnasked(conflictsOf(sides, conflicts), false));
}

const base = textOf('A first paragraph.', 'The harbour was closed. Ships waited outside.', 'The last one.');
const split = splitRow(base, null, '2', 23)?.payload ?? {};

describe('a paragraph that others split while I typed', () => {
  it.each([
    [
      'at its end',
      'The harbour was closed. Ships waited outside. S36',
      ['The harbour was closed.', 'Ships waited outside. S36'],
    ],
    [
      'at its beginning',
      'S36 The harbour was closed. Ships waited outside.',
      ['S36 The harbour was closed.', 'Ships waited outside.'],
    ],
    [
      'in both halves',
      'The old harbour was closed. Ships waited far outside.',
      ['The old harbour was closed.', 'Ships waited far outside.'],
    ],
    [
      'at the cut',
      'The harbour was closed. For good. Ships waited outside.',
      ['The harbour was closed. For good.', 'Ships waited outside.'],
    ],
  ])('has what was typed %s in the right half', (_where, typed, halves) => {
    const { payload, conflicts } = join(base, split, { ...base, 'paragraph.2': typed });
    expect(conflicts).toEqual([]);
    expect(wordsIn(payload)).toEqual(['A first paragraph.', ...halves, 'The last one.']);
  });

  it('asks about the words that they changed too, and no others', () => {
    const theirs = { ...split, 'paragraph.2': 'The harbour was shut.' };
    const mine = { ...base, 'paragraph.2': 'The harbour was blocked. Ships waited outside. S36' };
    const { payload, conflicts } = join(base, theirs, mine);
    expect(conflicts).toEqual(['paragraph.2']);
    expect(wordsIn(payload)).toEqual([
      'A first paragraph.',
      'The harbour was shut.',
      'Ships waited outside. S36',
      'The last one.',
    ]);
  });

  it('takes what was typed into its halves since, beside what was typed before', () => {
    const before = { 'paragraph.2': 'The harbour was closed. Ships waited outside. S36' };
    const { typed } = followTyped(base, split, before);
    expect(typed).toEqual({ 'paragraph.5001': 'Ships waited outside. S36' });
    const both = followTyped(base, split, { ...before, 'paragraph.5001': 'Ships waited outside. S36 and S37' });
    expect(both.typed).toEqual({ 'paragraph.5001': 'Ships waited outside. S36 and S37' });
    expect(followTyped(base, split, { 'paragraph.2': 'The old harbour was closed.' }).typed).toEqual({
      'paragraph.2': 'The old harbour was closed.',
    });
  });
});

describe('paragraphs that others merged while I typed', () => {
  it('have what was typed in either', () => {
    const merged = mergeRow(base, '2')?.payload ?? {};
    const mine = {
      ...base,
      'paragraph.2': 'S1 The harbour was closed. Ships waited outside.',
      'paragraph.3': 'The last one. S2',
    };
    const { payload, conflicts } = join(base, merged, mine);
    expect(conflicts).toEqual([]);
    expect(wordsIn(payload)).toEqual([
      'A first paragraph.',
      'S1 The harbour was closed. Ships waited outside. The last one. S2',
    ]);
  });
});

it('a paragraph that others added or took out is no half of another', () => {
  const added = { ...base, 'paragraph.5001': 'Something quite new.', [orderOf.text]: '1 2 5001 3' };
  expect(followArrangement({ base, theirs: added, mine: base }).base).toBe(base);
  const { 'paragraph.2': _, 'paragraph.2.kind': __, 'paragraph.2.slots': ___, ...without } = base;
  expect(followArrangement({ base, theirs: without, mine: base }).base).toBe(base);
});

describe('whatever two people split, merge and type', () => {
  /** Paragraphs of words that are in no other. */
  const start = textOf(
    ...[8, 1, 13, 5, 9].map((count, at) => Array.from({ length: count }, (_, word) => `w${at}x${word}`).join(' ')),
  );
  const step = fc.record({ kind: fc.constantFrom('split' as const, 'merge' as const), row: fc.nat(9), at: fc.nat(60) });
  const typing = fc.record({ row: fc.nat(9), word: fc.nat(13) });
  const steps = fc.array(step, { maxLength: 5 });
  const typings = fc.array(typing, { maxLength: 4 });

  function arrange(text: Payload, taken: { kind: 'split' | 'merge'; row: number; at: number }[]): Payload {
    let payload = text;
    for (const { kind, row, at } of taken) {
      const rows = paragraphsInOrder(payload);
      const own = rows[row % rows.length] ?? '';
      payload = (kind === 'split' ? splitRow(payload, start, own, at) : mergeRow(payload, own))?.payload ?? payload;
    }
    return payload;
  }

  /** Words of one person's own, each behind some word. */
  function type(text: Payload, own: string, taken: { row: number; word: number }[]): Payload {
    const payload = { ...text };
    for (const [at, { row, word }] of taken.entries()) {
      const rows = paragraphsInOrder(payload);
      const name = `paragraph.${rows[row % rows.length]}`;
      const words = (payload[name] ?? '').split(' ');
      payload[name] = words.toSpliced((word % words.length) + 1, 0, `${own}${at}`).join(' ');
    }
    return payload;
  }

  it('all that one types stands behind the same word, and the other is asked nothing', () => {
    fc.assert(
      fc.property(steps, typings, (taken, typed) => {
        const [theirs, mine] = [arrange(start, taken), type(start, 't', typed)];
        const { payload, conflicts } = join(start, theirs, mine);
        expect(conflicts).toEqual([]);
        expect(wordsIn(payload).join(' ')).toBe(wordsIn(mine).join(' '));
        expect(wordsIn(payload)).toHaveLength(wordsIn(theirs).length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('no word of either is lost or doubled where both type', () => {
    let asked = 0;
    fc.assert(
      fc.property(steps, typings, typings, (taken, typedByThem, typedByMe) => {
        const theirs = type(arrange(start, taken), 'u', typedByThem);
        const mine = type(start, 't', typedByMe);
        const sides = followArrangement({ base: start, theirs, mine });
        const { conflicts } = mergePayloads('text', sides);
        const both = conflictsOf(sides, conflicts);
        // Both of two changes to one word have that word twice.
        const places = both.flatMap(hunksOf).filter((hunk) => hunk.kind === 'conflict');
        fc.pre(places.every((hunk) => hunk.base.trim() === ''));
        const choices = Object.fromEntries(
          both.flatMap(({ field }) => [...Array(9)].map((_, at) => [`${at}.${field}`, 'both'])),
        );
        const { settled, open } = settleFields(both, { typed: {}, choices, hands: {} });
        if (conflicts.length > 0) asked += 1;
        const words = wordsIn(mergePayloads('text', sides, settled).payload)
          .join(' ')
          .split(/ +/);
        const all = [...wordsIn(mine).join(' ').split(' '), ...typedByThem.map((_, at) => `u${at}`)];
        expect([open, words.toSorted()]).toEqual([[], all.toSorted()]);
      }),
      { numRuns: 1_000 },
    );
    expect(asked).toBeGreaterThan(0);
  });
});
