import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOnlyArranged,
  linkRow,
  mergeRow,
  moveRow,
  placesOf,
  splitRow,
} from '@/lib/editing/drafts/paragraphs/arrange-rows';
import { wordBreakAt } from '@/lib/editing/drafts/paragraphs/word-break';
import { paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** A text whose paragraphs render these places. */
function text(...rows: [words: string, places: string][]): Payload {
  const fields = rows.flatMap(([words, places], index) => [
    [`paragraph.${index + 1}`, words],
    [`paragraph.${index + 1}.kind`, 'paragraph'],
    [`paragraph.${index + 1}.slots`, places],
  ]);
  return Object.fromEntries([...fields, ['text.order', rows.map((_, index) => index + 1).join(' ')]]);
}

function told(payload: Payload): string[] {
  return paragraphsInOrder(payload).map(
    (row) => `${payload[`paragraph.${row}`]} [${placesOf(payload, row).join(' ')}]`,
  );
}

const published = text(['One river. Two boats.', 'p1'], ['Three ports.', 'p2'], ['Four.', 'p3']);

describe('splitting a paragraph', () => {
  it('gives both halves of a published one its place, and the second a new one besides', () => {
    const split = splitRow(published, published, '1', 11);
    expect(split?.row).toBe('5001');
    expect(told(split?.payload ?? {})).toEqual([
      'One river. [p1]',
      'Two boats. [p1 new]',
      'Three ports. [p2]',
      'Four. [p3]',
    ]);
  });

  it('gives both halves of a new one the places that it renders', () => {
    const fresh = text(['One. Two.', 'p4'], ['Three.', '']);
    expect(told(splitRow(fresh, null, '1', 5)?.payload ?? {})).toEqual(['One. [p4]', 'Two. [p4]', 'Three. []']);
    expect(splitRow(fresh, null, '2', 2)).toBeNull();
  });

  it('is refused where a half would be empty, or there is no such paragraph', () => {
    for (const at of [-1, 0, 21, 999]) expect(splitRow(published, published, '1', at)).toBeNull();
    expect(splitRow(published, published, '9', 5)).toBeNull();
  });

  it.each([
    ['between two words', 'one two', 4, 4],
    ['inside a word', 'one two', 5, 4],
    ['inside the first word', 'one two', 1, 3],
    ['inside a word with vowels', 'نصٌّ طويل', 7, 5],
    ['between a stop and a word without a space', 'انتهى.وبدأ', 6, 6],
    ['before the stop of a word', 'One. Two.', 3, 4],
    ['inside a sign of two units', 'a \u{1f30a} b', 3, 2],
  ])('takes a place %s', (_, words, at, place) => {
    expect(wordBreakAt(words, at)).toBe(place);
  });
});

describe('merging, moving and linking', () => {
  it('gives the merged paragraph the places of both', () => {
    expect(told(mergeRow(published, '2')?.payload ?? {})).toEqual([
      'One river. Two boats. [p1]',
      'Three ports. Four. [p2 p3]',
    ]);
    expect(mergeRow(published, '3')).toBeNull();
  });

  it('takes a split back by merging', () => {
    const split = splitRow(published, published, '1', 11);
    expect(told(mergeRow(split?.payload ?? {}, '1')?.payload ?? {})).toEqual(told(published));
  });

  it('moves a paragraph with its places', () => {
    expect(told(moveRow(published, '3', -1)?.payload ?? {})).toEqual([
      'One river. Two boats. [p1]',
      'Four. [p3]',
      'Three ports. [p2]',
    ]);
    expect(moveRow(published, '3', 1)).toBeNull();
    expect(moveRow(published, '1', -1)).toBeNull();
  });

  const other = { isTranslation: false, paragraphs: [{ slots: ['p1'] }, { slots: ['p2', 'p3'] }] };

  it('links a paragraph with those of another text, and goes on to the next', () => {
    const fresh = text(['A.', ''], ['B.', 'p1']);
    const linked = linkRow(fresh, null, { row: '1', to: [2, 1], other });
    expect(linked?.row).toBe('2');
    expect(told(linked?.payload ?? {})).toEqual(['A. [p1 p2 p3]', 'B. [p1]']);
    expect(told(linkRow(fresh, null, { row: '2', to: [], other })?.payload ?? {})).toEqual(['A. []', 'B. []']);
    for (const to of [[3], [0], [-1]]) expect(linkRow(fresh, null, { row: '1', to, other })).toBeNull();
  });

  it('never takes from an official text the places that it lends to its translation', () => {
    const lent = { ...other, isTranslation: true };
    expect(told(linkRow(published, published, { row: '1', to: [], other: lent })?.payload ?? {})).toEqual(
      told(published),
    );
  });
});

describe('any steps at all', () => {
  const step = fc.record({ kind: fc.constantFrom('split', 'merge', 'up', 'down'), row: fc.nat(9), at: fc.nat(30) });

  it('change no word, lose no place and number no paragraph anew', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let payload = published;
        for (const { kind, row, at } of steps) {
          const rows = paragraphsInOrder(payload);
          const one = rows[row % rows.length] ?? '1';
          const arranged =
            kind === 'split'
              ? splitRow(payload, published, one, at)
              : kind === 'merge'
                ? mergeRow(payload, one)
                : moveRow(payload, one, kind === 'up' ? -1 : 1);
          payload = arranged?.payload ?? payload;
        }
        const places = paragraphsInOrder(payload).flatMap((row) => placesOf(payload, row));
        expect(new Set(places.filter((place) => place !== 'new'))).toEqual(new Set(['p1', 'p2', 'p3']));
        expect(isOnlyArranged(published, payload)).toBe(true);
        for (const row of paragraphsInOrder(payload)) expect(Number(row) <= 3 || Number(row) > 5_000).toBe(true);
      }),
    );
  });
});
