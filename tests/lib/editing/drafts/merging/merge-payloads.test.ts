import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOrders } from '@/lib/editing/drafts/merging/merge-orders';
import { mergePayloads } from '@/lib/editing/drafts/merging/merge-payloads';
import { orderOf, paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';

type Payload = Record<string, string>;

/** A text as its form has it, in this order. */
function textOf(paragraphs: [row: number | string, words: string][], more: Payload = {}): Payload {
  const rows = paragraphs.map(([row, words]) => ({
    [`paragraph.${row}`]: words,
    [`paragraph.${row}.kind`]: 'paragraph',
    [`paragraph.${row}.slots`]: Number(row) < 5_000 ? `p${row}` : '',
  }));
  const order = paragraphs.map(([row]) => row).join(' ');
  return Object.assign({ 'text.lang': 'en', [orderOf.text]: order, ...more }, ...rows);
}

const wordsIn = (payload: Payload) => paragraphsInOrder(payload).map((row) => payload[`paragraph.${row}`]);
const merge = (base: Payload, theirs: Payload, mine: Payload, settled?: Payload) =>
  mergePayloads('text', { base, theirs, mine }, settled);

const base = textOf([
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
]);
const without = (row: number) =>
  textOf([1, 2, 3].filter((each) => each !== row).map((each) => [each, base[`paragraph.${each}`]!]));

describe('two people at one text', () => {
  it('who changed different paragraphs and fields are asked nothing', () => {
    const theirs = { ...base, 'paragraph.2': 'TWO', 'text.standing': 'official' };
    const mine = { ...base, 'paragraph.3': 'THREE', 'paragraph.2.kind': 'heading', 'text.extent': 'full' };
    const { payload, conflicts } = merge(base, theirs, mine);
    expect(conflicts).toEqual([]);
    expect(payload).toEqual({
      ...theirs,
      'paragraph.3': 'THREE',
      'paragraph.2.kind': 'heading',
      'text.extent': 'full',
    });
  });

  it('who changed the same paragraph are asked about it alone, unless they changed it to the same', () => {
    const theirs = { ...base, 'paragraph.1': 'ONE', 'paragraph.2': 'TWO' };
    const mine = { ...base, 'paragraph.1': 'ONE', 'paragraph.2': '2', 'paragraph.3': '3' };
    expect(merge(base, theirs, mine).conflicts).toEqual(['paragraph.2']);
    const { payload, conflicts } = merge(base, theirs, mine, { 'paragraph.2': 'TWO 2' });
    expect([conflicts, wordsIn(payload)]).toEqual([[], ['ONE', 'TWO 2', '3']]);
  });

  it.each([
    ['theirs', without(2), { ...base, 'paragraph.3': '3' }],
    ['mine', { ...base, 'paragraph.3': '3' }, without(2)],
  ])('lose a paragraph that one took out (%s) while the other changed another', (_who, theirs, mine) => {
    const { payload, conflicts } = merge(base, theirs, mine);
    expect([conflicts, wordsIn(payload)]).toEqual([[], ['one', '3']]);
    expect(Object.keys(payload).filter((name) => name.startsWith('paragraph.2'))).toEqual([]);
  });

  it.each([
    ['theirs', without(2), { ...base, 'paragraph.2': '2' }],
    ['mine', { ...base, 'paragraph.2': '2' }, without(2)],
  ])('are asked about a paragraph that one took out (%s) and the other changed', (_who, theirs, mine) => {
    expect(merge(base, theirs, mine).conflicts).toEqual(['paragraph.2']);
    const back = merge(base, theirs, mine, { 'paragraph.2': '2' });
    expect([back.conflicts, wordsIn(back.payload)]).toEqual([[], ['one', '2', 'three']]);
    expect(back.payload).toMatchObject({ 'paragraph.2.kind': 'paragraph', 'paragraph.2.slots': 'p2' });
    const gone = merge(base, theirs, mine, { 'paragraph.2': '' });
    expect([gone.conflicts, wordsIn(gone.payload)]).toEqual([[], ['one', 'three']]);
    expect(gone.payload['paragraph.2.kind']).toBeUndefined();
  });

  it('who both added a paragraph under one number have both of them', () => {
    const add = (words: string) =>
      textOf([
        [1, 'one'],
        [5001, words],
        [2, 'two'],
        [3, 'three'],
      ]);
    const { payload, conflicts } = merge(base, add('theirs'), add('mine'));
    expect(conflicts).toEqual([]);
    expect(wordsIn(payload).toSorted()).toEqual(['mine', 'one', 'theirs', 'three', 'two']);
    expect(wordsIn(payload).slice(-2)).toEqual(['two', 'three']);
    expect(wordsIn(merge(base, add('same'), add('same')).payload)).toEqual(['one', 'same', 'two', 'three']);
  });

  it('keep the moves of one and the words of the other', () => {
    const moved = textOf([
      [3, 'three'],
      [1, 'one'],
      [2, 'two'],
    ]);
    const { payload, conflicts } = merge(base, moved, { ...base, 'paragraph.1': 'ONE' });
    expect([conflicts, wordsIn(payload)]).toEqual([[], ['three', 'ONE', 'two']]);
    const mirrored = merge(base, { ...base, 'paragraph.1': 'ONE' }, moved);
    expect([mirrored.conflicts, wordsIn(mirrored.payload)]).toEqual([[], ['three', 'ONE', 'two']]);
  });

  it('change nothing by a form that changed nothing', () => {
    const theirs = { ...without(2), [orderOf.text]: '1 2 3', 'paragraph.1': 'ONE' };
    expect(merge(base, theirs, base)).toEqual({ payload: theirs, conflicts: [] });
  });
});

describe('figures and claims', () => {
  const figure = (n: number, value: string) => ({ [`count.${n}.value`]: value, [`count.${n}.basis`]: 'members' });
  const claim = (id: string, count: string) => ({ [`claim.${id}.of`]: 'meeting', [`claim.${id}.count`]: count });
  const meeting = { ...figure(1, '10'), ...figure(2, '20'), ...claim('a', '1'), 'meeting.order': 'a' };

  it('that both added get numbers of their own, and the claims about them follow', () => {
    const theirs = { ...meeting, ...figure(3, '30'), ...claim('b', '3'), 'meeting.order': 'a b' };
    const mine = { ...meeting, ...figure(3, '33'), ...claim('c', '3'), 'meeting.order': 'a c' };
    const { payload, conflicts } = mergePayloads('meeting', { base: meeting, theirs, mine });
    expect(conflicts).toEqual([]);
    expect(payload).toMatchObject({ ...figure(3, '30'), ...figure(4, '33'), ...claim('b', '3'), ...claim('c', '4') });
    expect(payload['meeting.order']?.split(' ').toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('that one took out leave the other’s claims about no figure', () => {
    const theirs = { ...figure(1, '10'), ...claim('a', '1'), 'meeting.order': 'a' };
    const mine = { ...meeting, ...claim('c', '2'), 'meeting.order': 'a c' };
    const { payload, conflicts } = mergePayloads('meeting', { base: meeting, theirs, mine });
    expect([conflicts, payload['claim.c.count'], payload['count.2.value']]).toEqual([[], '', undefined]);
  });
});

describe('two orders', () => {
  const orders = fc.constantFrom(4, 6, 9).chain((length) => {
    const rows = Array.from({ length }, (_, at) => String(at));
    const moved = fc.shuffledSubarray(rows, { minLength: length });
    return fc.record({ base: fc.constant(rows), theirs: moved, mine: moved });
  });
  const isSwapped = (order: string[], base: string[], a: string, b: string) =>
    order.indexOf(a) < order.indexOf(b) !== base.indexOf(a) < base.indexOf(b);

  it('keep each swap of either, or are asked about', () => {
    fc.assert(
      fc.property(orders, ({ base: before, theirs, mine }) => {
        const merged = mergeOrders({ base: before, theirs, mine }, new Set(before));
        for (const a of merged ?? []) {
          for (const b of merged ?? []) {
            const wanted = isSwapped(theirs, before, a, b) || isSwapped(mine, before, a, b);
            expect(a === b || isSwapped(merged ?? [], before, a, b) === wanted).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of which one is as it was give the other', () => {
    fc.assert(
      fc.property(orders, ({ base: before, theirs }) => {
        expect(mergeOrders({ base: before, theirs, mine: before }, new Set(before))).toEqual(theirs);
        expect(mergeOrders({ base: before, theirs: before, mine: theirs }, new Set(before))).toEqual(theirs);
      }),
    );
  });
});

/** What somebody does to the paragraphs that are theirs to edit; a new one has a number that the other may give as well. */
type Act = { kind: 'edit' | 'remove' | 'insert' | 'move'; at: number; words: string };

function act(payload: Payload, own: string[], { kind, at, words }: Act): Payload {
  const rows = paragraphsInOrder(payload);
  const left = own.filter((row) => rows.includes(row));
  const row = left[at % Math.max(1, left.length)];
  if (kind === 'insert') {
    const added = String(Math.max(5_000, ...rows.map(Number)) + 1);
    const order = rows.toSpliced(at % (rows.length + 1), 0, added).join(' ');
    return { ...payload, ...textOf([[added, words]]), [orderOf.text]: order };
  }
  if (row === undefined) return payload;
  if (kind === 'edit') return { ...payload, [`paragraph.${row}`]: words };
  const order = rows.filter((each) => each !== row);
  if (kind === 'move') return { ...payload, [orderOf.text]: order.toSpliced(at % rows.length, 0, row).join(' ') };
  const rest = Object.entries(payload).filter(
    ([name]) => name !== `paragraph.${row}` && !name.startsWith(`paragraph.${row}.`),
  );
  return { ...Object.fromEntries(rest), [orderOf.text]: order.join(' ') };
}

const word = fc.constantFrom('رحبت', 'بالتقدّم', 'داعـش', '٢٦', 'the Group', 'met', '26', '«CIFG»');
const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const acts = (kinds: Act['kind'][]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(20), words: paragraph }), {
    minLength: 1,
    maxLength: 4,
  });

describe('1,000 random pairs', () => {
  it('on different paragraphs: no question, and every word of both is there', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 8 }),
        acts(['edit', 'remove', 'insert', 'move']),
        acts(['edit', 'remove', 'insert']),
        (written, theirActs, myActs) => {
          const begun = textOf(written.map((words, at) => [at + 1, words]));
          const rows = paragraphsInOrder(begun);
          const half = rows.filter((_, at) => at % 2 === 0);
          const theirs = theirActs.reduce((text, each) => act(text, half, each), begun);
          const others = rows.filter((row) => !half.includes(row));
          const mine = myActs.reduce((text, each) => act(text, others, each), begun);
          const { payload, conflicts } = merge(begun, theirs, mine);
          expect(conflicts).toEqual([]);
          const wanted = [
            ...half.flatMap((row) => theirs[`paragraph.${row}`] ?? []),
            ...others.flatMap((row) => mine[`paragraph.${row}`] ?? []),
          ];
          const added = (of: Payload) => wordsIn(of).filter((_, at) => Number(paragraphsInOrder(of)[at]) > 5_000);
          const once = new Set([...added(theirs), ...added(mine)]);
          const merged = wordsIn(payload);
          expect(merged).toEqual(expect.arrayContaining([...wanted, ...once]));
          expect(merged.length).toBeLessThanOrEqual(wanted.length + added(theirs).length + added(mine).length);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('on the same paragraphs: a question for each that both changed, and none for another', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        acts(['edit', 'remove']),
        acts(['edit', 'remove']),
        (written, theirActs, myActs) => {
          const begun = textOf(written.map((words, at) => [at + 1, words]));
          const rows = paragraphsInOrder(begun);
          const [theirs, mine] = [theirActs, myActs].map((each) =>
            each.reduce((text, one) => act(text, rows, one), begun),
          );
          const name = (row: string) => `paragraph.${row}`;
          const isAsked = (row: string) => {
            const [before, there, here] = [begun, theirs!, mine!].map((text) => text[name(row)]);
            return there !== before && here !== before && there !== here;
          };
          const { conflicts } = merge(begun, theirs!, mine!);
          expect(conflicts.toSorted()).toEqual(rows.filter(isAsked).map(name));
          const settled = Object.fromEntries(
            conflicts.map((field) => [field, `${theirs![field] ?? ''} ${mine![field] ?? ''}`.trim()]),
          );
          const after = merge(begun, theirs!, mine!, settled);
          expect(after.conflicts).toEqual([]);
          expect(wordsIn(after.payload)).toEqual(expect.arrayContaining(Object.values(settled).filter(Boolean)));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
