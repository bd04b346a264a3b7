import { expect, it } from 'vitest';
import { ComparisonBlocks } from '@/components/findings/compare/comparison-blocks';
import type { ComparedBlock, Comparison, SideShown } from '@/lib/findings/compare/compare-statements';
import { readAs } from '@/tests/support/render';

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
  hasOther: false,
};

it('that the other language cannot be compared is said once, not under every passage', () => {
  const page = readAs('ar', <ComparisonBlocks comparison={comparison} />);
  expect(page.split('لا تتاح مقارنة النصين بالعربية')).toHaveLength(2);
  expect(page).not.toContain('في الموضع نفسه');
  const both = { ...comparison, hasOther: true, blocks: [{ ...added('p1'), beside: [] }] };
  expect(readAs('en', <ComparisonBlocks comparison={both} />)).toContain('no such place');
  expect(readAs('en', <ComparisonBlocks comparison={both} />)).not.toContain('cannot be compared');
});
