import { describe, expect, it } from 'vitest';
import { alignRows } from '@/components/editing/paragraphs/align-rows';
import { splitPlaces } from '@/components/editing/paragraphs/split-places';
import type { DraftParagraph, PublishedText } from '@/lib/desk/texts/draft-paragraphs';
import { proposeLinks, writeLinks } from '@/lib/desk/texts/proposed-links';

const arabic = [
  'اجتمع الأعضاء في 3 أيار/مايو 2031.',
  'وحضرت 17 دولة الاجتماع في المرفأ.',
  'ويجتمعون مجدداً في عام 2032.',
];
const english = [
  'Members met on 3 May 2031.',
  'Seventeen (17) states came to the meeting in the port.',
  'They will meet again in 2032.',
];

const draft = (places: string[][] = [[], [], []]): DraftParagraph[] =>
  arabic.map((content, at) => ({ row: `${at + 1}`, content, places: places[at] ?? [] }));

const other: PublishedText = {
  slug: 'en',
  lang: 'en',
  standing: 'official',
  version: 1,
  paragraphs: english.map((content, at) => ({ content, kind: 'paragraph', slots: [`p${at + 1}`] })),
};

describe('what is proposed', () => {
  it('links paragraphs that render one another', () => {
    expect(writeLinks(proposeLinks('ar', draft(), other, []))).toBe('1:1 2:2 3:3');
  });

  it('leaves alone what is linked already', () => {
    expect(writeLinks(proposeLinks('ar', draft([['p1'], [], []]), other, []))).toBe('2:2 3:3');
    expect(proposeLinks('ar', draft([['p1'], ['p2'], ['p3']]), other, [])).toEqual([]);
  });
});

describe('the two columns', () => {
  it('set side by side what is linked or proposed, and have one side empty where only one text has it', () => {
    const rows = alignRows(draft([['p1'], ['p9'], []]), other, [{ rows: ['3'], to: [3] }]);
    const told = rows.map(({ left, right }) => [left.map(({ number }) => number), right.map(({ number }) => number)]);
    expect(told).toEqual([
      [[1], [1]],
      [[], [2]],
      [[2], []],
      [[3], [3]],
    ]);
    expect(rows[0]?.left[0]).toMatchObject({ linked: [1], proposed: [] });
    expect(rows[3]?.left[0]).toMatchObject({ linked: [], proposed: [3], isLast: true });
  });
});

describe('the places of a split', () => {
  it.each([
    ['after each sentence', 'One river. Two boats. Three ports.', [11, 22]],
    ['after each pause of a single sentence', 'ناقش الأعضاء السفن، والموانئ؛ والبحار', [20, 30]],
    ['nowhere in a few words', 'Three ports', []],
  ])('are %s', (_, words, expected) => {
    expect(splitPlaces(words).map(({ at }) => at)).toEqual(expected);
  });
});
