import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeBoth, followArrangement, followTyped } from '@/lib/editing/drafts/merging/follow-arrangement';
import { mergePayloads } from '@/lib/editing/drafts/merging/merge-payloads';
import { settleUnasked } from '@/lib/editing/drafts/merging/own-words';
import { hunksOf, settleFields } from '@/lib/editing/drafts/merging/settle-fields';
import { conflictsOf, type Sides } from '@/lib/editing/drafts/merging/sides';
import { mergeRow, splitRow } from '@/lib/editing/drafts/paragraphs/arrange-rows';
import { orderOf, paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import { cutLike } from '@/lib/text/comparison/match-stretches';

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

describe('words typed into a text that is cut otherwise', () => {
  const short = textOf('A first paragraph.', 'Ships', 'waited outside until noon.', 'The last one.');
  const cut = splitRow(mergeRow(short, '2')?.payload ?? {}, null, '2', 12)?.payload ?? {};

  it('take no word from a paragraph to which one was joined, however few it had', () => {
    expect(wordsIn(cut)).toEqual(['A first paragraph.', 'Ships waited', 'outside until noon.', 'The last one.']);
    const { payload, conflicts } = join(short, cut, { ...short, 'paragraph.2': 'Ships of all sizes' });
    expect(conflicts).toEqual([]);
    expect(wordsIn(payload)[1]).toBe('Ships of all sizes waited');
  });

  it('stand where they were typed, and what was taken out there is gone', () => {
    const typedNow = { 'paragraph.2': 'Ships of all sizes' };
    expect(followTyped(short, cut, typedNow, new Set(['paragraph.2'])).typed).toEqual(typedNow);
  });

  it('stay whole, with a number too', () => {
    expect(cutLike('Until S36 ships', ['Until noon', 'S3 ships'])).toEqual(['Until', 'S36 ships']);
  });

  it('are all there where both split a paragraph and each half has the same number', () => {
    const theirs = splitRow(base, base, '2', 23)?.payload ?? {};
    const mine = splitRow(base, base, '2', 11)?.payload ?? {};
    const { payload, conflicts } = mergePayloads('text', arrangeBoth({ base, theirs, mine }));
    expect(conflicts).toEqual([]);
    expect(wordsIn(payload).filter(Boolean).join(' ')).toBe(wordsIn(base).join(' '));
    expect(wordsIn(mergePayloads('text', arrangeBoth({ base, theirs, mine: theirs })).payload)).toEqual(
      wordsIn(theirs),
    );
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
  const mergedAndSplit = [
    { kind: 'merge' as const, row: 1, at: 0 },
    { kind: 'split' as const, row: 5, at: 9 },
  ];
  const typedTwice = [
    { row: 1, word: 0 },
    { row: 0, word: 0 },
    { row: 1, word: 0 },
  ];
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

  /** The text with both of all that is asked. `isNew`: what is asked is only words that both put in. */
  function takeBoth(sides: Sides): { words: string[]; open: string[]; isAsked: boolean; isNew: boolean } {
    const { conflicts } = mergePayloads('text', sides);
    const both = conflictsOf(sides, conflicts);
    const places = both.flatMap(hunksOf).filter((hunk) => hunk.kind === 'conflict');
    const choices = Object.fromEntries(
      both.flatMap(({ field }) => [...Array(40)].map((_, at) => [`${at}.${field}`, 'both'])),
    );
    const { settled, open } = settleFields(both, { typed: {}, choices, hands: {} });
    return {
      words: sortedWords(mergePayloads('text', sides, settled).payload),
      open,
      isAsked: conflicts.length > 0,
      isNew: places.every((hunk) => hunk.base.trim() === ''),
    };
  }

  const sortedWords = (payload: Payload) =>
    wordsIn(payload)
      .flatMap((words) => words.split(' '))
      .filter(Boolean)
      .toSorted();

  const notIn = (words: string[], others: string[]) => words.filter((word) => !others.includes(word));

  it('no word of either is lost or doubled where both type', () => {
    let asked = 0;
    fc.assert(
      fc.property(steps, typings, typings, (taken, typedByThem, typedByMe) => {
        const theirs = type(arrange(start, taken), 'u', typedByThem);
        const mine = type(start, 't', typedByMe);
        const { words, open, isAsked, isNew } = takeBoth(followArrangement({ base: start, theirs, mine }));
        if (isAsked) asked += 1;
        const all = [...sortedWords(mine), ...typedByThem.map((_, at) => `u${at}`)].toSorted();
        expect([open, notIn(all, words)]).toEqual([[], []]);
        // Both of two changes to one word have that word twice.
        if (isNew) expect(words).toEqual(all);
      }),
      { numRuns: 1_000, examples: [[mergedAndSplit, [], typedTwice]] },
    );
    expect(asked).toBeGreaterThan(0);
  });

  it('no word of either is lost where both split, merge and type', () => {
    fc.assert(
      fc.property(steps, steps, typings, typings, (takenByThem, takenByMe, typedByThem, typedByMe) => {
        const theirs = type(arrange(start, takenByThem), 'u', typedByThem);
        const mine = type(arrange(start, takenByMe), 't', typedByMe);
        const { words, open, isAsked } = takeBoth(arrangeBoth({ base: start, theirs, mine }));
        const own = [...typedByThem.map((_, at) => `u${at}`), ...typedByMe.map((_, at) => `t${at}`)];
        const all = [...sortedWords(start), ...own].toSorted();
        // Of two links of one paragraph nobody can take both.
        expect([open.filter((name) => !name.endsWith('.slots')), notIn(all, words)]).toEqual([[], []]);
        if (!isAsked) expect(words).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['are known', 'are not known'])(
    'no word is lost that one types before and after, if the times %s',
    (times) => {
      const changed = (before: Payload, after: Payload) =>
        Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));
      fc.assert(
        fc.property(steps, typings, typings, (taken, typedBefore, typedAfter) => {
          const theirs = arrange(start, taken);
          const first = changed(start, type(start, 't', typedBefore));
          const shown = { ...theirs, ...followTyped(start, theirs, first).typed };
          const second = changed(shown, type(shown, 'v', typedAfter));
          const sent = { ...first, ...second };
          const newest = new Set(times === 'are known' ? Object.keys(second) : []);
          const words = sortedWords({ ...theirs, ...followTyped(start, theirs, sent, newest).typed });
          const all = new Set([...sortedWords(start), ...Object.values(sent).flatMap((said) => said.split(' '))]);
          expect(words).toEqual([...all].toSorted());
        }),
        { numRuns: 500 },
      );
    },
  );
});
