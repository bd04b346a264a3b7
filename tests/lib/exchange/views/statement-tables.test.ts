import { expect, it } from 'vitest';
import { viewOfComparison, viewOfThemes } from '@/lib/exchange/views/statement-tables';
import type { View } from '@/lib/exchange/views/view';

function rowsOf({ table, rows }: View) {
  return rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]])));
}

it('a passage of a comparison gives the words of either text, each in its own spelling', () => {
  const text = { status: 'official', title: { ar: null, en: 'T' }, edtf: null } as const;
  const view = viewOfComparison({
    ...{ a: 'm-1', b: 'm-2', lang: 'en', seq: '7', facts: [] },
    texts: { a: { ...text, text: 'm-1/en' }, b: { ...text, text: 'm-2/en' } },
    blocks: [
      {
        ...{ id: 'x', kind: 'changed', a: ['p3'], b: ['p4', 'p5'], form: null },
        runs: [
          { op: 'same', text: 'The ' },
          { op: 'removed', text: 'twelve ' },
          { op: 'added', text: 'nine ' },
          { op: 'spelling', text: 'organizations', was: 'organisations' },
        ],
      },
      { id: 'y', kind: 'added', a: [], b: ['p6'], form: null, runs: [{ op: 'added', text: 'New.' }] },
    ],
  });
  expect(rowsOf(view)).toMatchObject([
    { position: 1, slots_b: ['p4', 'p5'], words_a: 'The twelve organisations', words_b: 'The nine organizations' },
    { position: 2, kind: 'added', words_a: null, words_b: 'New.', seq: '7' },
  ]);
});

it('a theme has a row for each meeting, also where nothing can be said of one', () => {
  const cell = { meeting: 'm-1', slots: ['p1', 'p2'], sentences: { ar: null, en: 2 } };
  const view = viewOfThemes({
    ...{ body: 'b', seq: '7', newest: null, before: [], dropped: [], earlier: 0 },
    meetings: [{ id: 'm-1', ordinal: 1, date: '2019-11-19', statement: 'm-1', langs: ['en'], notHeld: null }],
    topics: [
      {
        id: 'ransom',
        label: { ar: 'الفدية', en: 'Ransom' },
        cells: [
          { ...cell, state: 'said' },
          { meeting: 'm-2', state: 'unknown', slots: [], sentences: { ar: null, en: null } },
        ],
      },
    ],
  });
  expect(rowsOf(view)).toMatchObject([
    { topic: 'ransom', meeting: 'm-1', state: 'said', sentences_en: 2, label_ar: 'الفدية', date_edtf: '2019-11-19' },
    { meeting: 'm-2', state: 'unknown', sentences_ar: null, date_edtf: null },
  ]);
});
