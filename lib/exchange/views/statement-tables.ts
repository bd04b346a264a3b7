import type { toCommitmentListJson } from '@/lib/exchange/api/findings/commitment-json';
import type { toComparisonJson } from '@/lib/exchange/api/findings/comparison-json';
import type { toThemesJson } from '@/lib/exchange/api/findings/themes-json';
import { inBothLanguages } from '@/lib/exchange/tables/table';
import type { SuccessivePair } from '@/lib/findings/compare/successive-pairs';
import { type OwnTable, type View, viewOf } from './view';

type Themes = ReturnType<typeof toThemesJson>;
type Topic = Themes['topics'][number];
type Theme = Topic['cells'][number] & { topic: string; label: Topic['label']; date: string | null; seq: string };

export const themeTable: OwnTable<Theme> = {
  name: 'themes',
  keys: ['topic', 'meeting'],
  columns: [
    { name: 'topic', field: 'Row.topic', kind: 'text', read: ({ topic }) => topic },
    { name: 'meeting', field: 'ThemeCell.meeting', kind: 'text', read: ({ meeting }) => meeting },
    { name: 'state', field: 'ThemeCell.state', kind: 'text', read: ({ state }) => state },
    ...(['ar', 'en'] as const).map((lang) => ({
      name: `sentences_${lang}`,
      field: 'ThemeCell.sentences',
      kind: 'integer' as const,
      lang,
      read: ({ sentences }: Theme) => sentences[lang],
    })),
    { name: 'slots', field: 'ThemeCell.slots', kind: 'list', read: ({ slots }) => slots },
    { name: 'seq', field: 'Row.moment', kind: 'integer', read: ({ seq }) => seq },
    ...inBothLanguages<Theme>('label', 'Topic.label', ({ label }) => label),
    { name: 'date_edtf', field: 'ThemeMeeting.date', kind: 'edtf', read: ({ date }) => date },
  ],
};

/** A line for each topic at each meeting; a meeting about which nothing can be said has the state `unknown`. */
export function viewOfThemes({ topics, meetings, seq }: Themes): View {
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const rows = topics.flatMap(({ id, label, cells }) =>
    cells.map((cell) => ({ ...cell, topic: id, label, date: dates.get(cell.meeting) ?? null, seq })),
  );
  return viewOf(themeTable, rows);
}

type List = ReturnType<typeof toCommitmentListJson>;
type Commitment = List['items'][number] & { seq: string };

export const commitmentTable: OwnTable<Commitment> = {
  name: 'commitments',
  keys: ['id'],
  columns: [
    { name: 'id', field: 'Commitment.id', kind: 'text', read: ({ id }) => id },
    { name: 'topic', field: 'Commitment.topic', kind: 'text', read: ({ topic }) => topic },
    ...inBothLanguages<Commitment>('actor', 'Commitment.actor', ({ actor }) => actor).toReversed(),
    ...inBothLanguages<Commitment>('what', 'Commitment.what', ({ what }) => what).toReversed(),
    { name: 'state', field: 'Commitment.state', kind: 'text', read: ({ state }) => state },
    ...inBothLanguages<Commitment>('words', 'Commitment.words', ({ words }) => words).toReversed(),
    { name: 'first_statement', field: 'Row.firstStatement', kind: 'text', read: ({ first }) => first.statement },
    { name: 'first_slot', field: 'Row.firstSlot', kind: 'text', read: ({ first }) => first.slot },
    { name: 'first_date', field: 'Row.firstDate', kind: 'edtf', read: ({ first }) => first.date },
    { name: 'last_statement', field: 'Row.lastStatement', kind: 'text', read: ({ last }) => last?.statement ?? null },
    { name: 'last_slot', field: 'Row.lastSlot', kind: 'text', read: ({ last }) => last?.slot ?? null },
    { name: 'last_date', field: 'Row.lastDate', kind: 'edtf', read: ({ last }) => last?.date ?? null },
    { name: 'seq', field: 'Row.moment', kind: 'integer', read: ({ seq }) => seq },
  ],
};

export function viewOfCommitments({ items, seq }: List): View {
  return viewOf(
    commitmentTable,
    items.map((commitment) => ({ ...commitment, seq })),
  );
}

type Comparison = ReturnType<typeof toComparisonJson>;
type Run = Comparison['blocks'][number]['runs'][number];
type Passage = Comparison['blocks'][number] & { position: number; seq: string };

export const comparisonTable: OwnTable<Passage> = {
  name: 'compare',
  keys: ['position'],
  columns: [
    { name: 'position', field: 'Row.position', kind: 'integer', read: ({ position }) => position },
    { name: 'kind', field: 'RedlineBlock.kind', kind: 'text', read: ({ kind }) => kind },
    { name: 'slots_a', field: 'RedlineBlock.a', kind: 'list', read: ({ a }) => a },
    { name: 'slots_b', field: 'RedlineBlock.b', kind: 'list', read: ({ b }) => b },
    { name: 'words_a', field: 'Row.wordsOfFirst', kind: 'text', read: ({ runs }) => wordsOf(runs, 'added') },
    { name: 'words_b', field: 'Row.wordsOfSecond', kind: 'text', read: ({ runs }) => wordsOf(runs, 'removed') },
    { name: 'form', field: 'RedlineBlock.form', kind: 'text', read: ({ form }) => form },
    { name: 'seq', field: 'Row.moment', kind: 'integer', read: ({ seq }) => seq },
  ],
};

/** A line for each passage of the two texts, in the order of the page. */
export function viewOfComparison({ blocks, seq }: Comparison): View {
  return viewOf(
    comparisonTable,
    blocks.map((block, index) => ({ ...block, position: index + 1, seq })),
  );
}

/** The words of one of the two texts: without those that only the other has. */
function wordsOf(runs: readonly Run[], leftOut: 'added' | 'removed'): string | null {
  const own = runs.filter(({ op }) => op !== leftOut);
  const words = own.map(({ text, was }) => (leftOut === 'added' ? (was ?? text) : text)).join('');
  return words.trim() === '' ? null : words.trim();
}

export const pairTable: OwnTable<SuccessivePair> = {
  name: 'compare_pairs',
  keys: ['a', 'b'],
  columns: [
    { name: 'a', field: 'Comparison.a', kind: 'text', read: ({ a }) => a },
    { name: 'b', field: 'Comparison.b', kind: 'text', read: ({ b }) => b },
    ...inBothLanguages<SuccessivePair>('title', 'ComparedText.title', ({ title }) => title),
    { name: 'date_edtf', field: 'ComparedText.edtf', kind: 'edtf', read: ({ date }) => date },
    { name: 'langs', field: 'Row.comparedLangs', kind: 'list', read: ({ langs }) => langs },
  ],
};
