import { expect, it } from 'vitest';
import { ComparisonBlocks } from '@/components/findings/compare/comparison-blocks';
import type { ComparedBlock, Comparison, SideShown } from '@/lib/findings/compare/compare-statements';
import { readAs, render } from '@/tests/support/render';

const side: SideShown = {
  id: 'harbour-3',
  version: null,
  title: { ar: null, en: 'Statement' },
  date: null,
  text: { slug: 'en', lang: 'en', standing: 'official' },
};
const added = (slot: string): ComparedBlock => ({
  id: slot,
  kind: 'added',
  a: [],
  b: [slot],
  runs: [{ op: 'added', text: `A new passage at ${slot}.` }],
  form: null,
  beside: null,
});
const comparison: Comparison = {
  a: side,
  b: { ...side, id: 'harbour-4' },
  lang: 'en',
  moment: { seq: '4', isNewest: true },
  changed: { statements: new Set(), meetings: new Set() },
  blocks: [added('p1'), added('p2'), added('p3')],
  facts: [],
  otherFault: { kind: 'not-held', side: 'b', why: 'otherLanguage' },
};

it('that the other language cannot be compared is said once, not under every passage', () => {
  const page = readAs('ar', <ComparisonBlocks comparison={comparison} />);
  expect(page.split('لا تتاح مقارنة النصين بالعربية')).toHaveLength(2);
  expect(page).not.toContain('في الموضع نفسه');
  const both = { ...comparison, otherFault: null, blocks: [{ ...added('p1'), beside: [] }] };
  expect(readAs('en', <ComparisonBlocks comparison={both} />)).toContain('no such place');
  expect(readAs('en', <ComparisonBlocks comparison={both} />)).not.toContain('cannot be compared');
});

it('which statement lacks the other language is said, with a link to its texts', () => {
  const named = { ...comparison, b: { ...comparison.b, title: { ar: null, en: 'Newest statement' } } };
  const page = <ComparisonBlocks comparison={named} />;
  expect(readAs('ar', page)).toContain('ليس لدى السجل نص هذا البيان بالعربية: Newest statement');
  expect(readAs('en', page)).toContain(
    'The texts in Arabic cannot be compared. This statement is not held in Arabic: Newest statement',
  );
  expect(render('en', page)).toContain('href="/en/statements/harbour-4#texts"');
  const unlike = { kind: 'unlike', a: 'official', b: 'courtesy_translation' } as const;
  const other = readAs('en', <ComparisonBlocks comparison={{ ...comparison, otherFault: unlike }} />);
  expect(other).toContain('not of one standing');
});

it('folds what every statement has under that name, and leaves a new announcement of the next meeting open', () => {
  const title = { ...added('p1'), kind: 'changed' as const, a: ['p1'], form: 'title' as const };
  const chairs = { ...title, id: 'p2', a: ['p2'], b: ['p2'], form: 'chairs' as const };
  const next = { ...title, id: 'p3', a: ['p3'], b: ['p3'], form: 'next' as const };
  const page = (...blocks: ComparedBlock[]) => <ComparisonBlocks comparison={{ ...comparison, blocks }} />;
  expect(readAs('en', page(title, chairs))).toContain('2 changed passages that every statement has: title, chairs');
  expect(readAs('ar', page(title, chairs))).toContain('تغييرات في فقرتين تردان في كل بيان: العنوان، والرئاسة');
  expect(render('en', page(next))).not.toContain('<details');
  const respelled = { ...next, runs: [{ op: 'spelling' as const, text: 'Organisation', was: 'Organization' }] };
  expect(render('en', page(respelled))).toContain('<details');
});

it('names the place of a passage once where it is the same in both texts', () => {
  const moved = { ...added('p14'), kind: 'changed' as const, a: ['p14'] };
  const page = (block: ComparedBlock) =>
    readAs('en', <ComparisonBlocks comparison={{ ...comparison, blocks: [block] }} />);
  expect(page(moved)).not.toContain('→');
  expect(page({ ...moved, a: ['p12'] })).toContain('p12 → p14');
});
