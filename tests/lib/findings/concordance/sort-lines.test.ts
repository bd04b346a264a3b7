import { expect, it } from 'vitest';
import { inSortOrder } from '@/lib/findings/concordance/sort-lines';
import type { Use } from '@/lib/findings/phrase/find-uses';
import { placesOf } from '@/lib/findings/phrase/occurrences';
import { readPhrase } from '@/lib/findings/phrase/phrase';
import { wordsOf } from '@/lib/findings/phrase/text-words';
import type { HeldText } from '@/lib/records/statements/held/held-text';

function usesOf(words: string, contents: string[]): Use[] {
  const phrase = readPhrase(words);
  if ('fault' in phrase) throw new Error(phrase.fault);
  const text: HeldText = {
    id: 'noria-1/ar',
    statement: 'noria-1',
    slug: 'ar',
    kind: 'joint_statement',
    title: { ar: null, en: null },
    officialLanguage: null,
    lang: phrase.lang,
    standing: 'official',
    meeting: null,
    date: null,
    extent: 'full',
    rights: 'portal',
    isExcerpt: false,
    paragraphs: contents.map((content) => ({ slots: [], kind: 'paragraph', content })),
  };
  return contents.flatMap((content, paragraph) => {
    const all = wordsOf(content);
    return placesOf(all, phrase).map(({ from, to }) => ({
      text,
      paragraph,
      at: { start: all[from]?.start ?? 0, end: all[to - 1]?.end ?? 0 },
    }));
  });
}

const order = (uses: Use[]) => uses.map(({ paragraph }) => paragraph);

it('sorts by the word after, without its article and without a proclitic that others show to be one', () => {
  const uses = usesOf('تهديد', ['تهديد الموانئ', 'تهديد بحري', 'تهديد وبحري', 'تهديد أمني']);
  expect(order(inSortOrder(uses, 'after1', 'ar'))).toEqual([3, 1, 2, 0]);
});

it('sorts by the second word before, then by the third', () => {
  const uses = usesOf('threat', ['one calm growing threat', 'two brave growing threat', 'an ample brave old threat']);
  expect(order(inSortOrder(uses, 'before2', 'en'))).toEqual([2, 1, 0]);
});

it('keeps the order of dates where nothing else is asked', () => {
  const uses = usesOf('threat', ['threat b', 'threat a']);
  expect(order(inSortOrder(uses, 'date', 'en'))).toEqual([0, 1]);
});
