import { expect, it } from 'vitest';
import { PairForm } from '@/components/findings/compare/pair-form';
import { readAs, render } from '@/tests/support/render';

const arabicAlone = { id: 'harbour-4', title: { ar: 'بيان الميناء', en: null }, ordinal: 4, edtf: '2026-03-02' };
const unnumbered = { id: 'harbour-x', title: { ar: null, en: 'Harbour note' }, ordinal: null, edtf: null };

it('a statement can be placed by its number and day where its title cannot be read', () => {
  const form = <PairForm statements={[arabicAlone, unnumbered]} />;
  expect(readAs('en', form)).toMatch(/Meeting no\. 4, 2 Mar(ch)? 2026: بيان الميناء/);
  expect(readAs('ar', form)).toMatch(/الاجتماع رقم 4، 2 [^:]* 2026: بيان الميناء/);
  expect(readAs('en', form)).not.toContain(': Harbour note');
});

it('the two that the page compares are chosen at first, else the newest two', () => {
  const statements = ['d', 'c', 'b'].map((id) => ({ ...arabicAlone, id }));
  const chosenOf = (page: string) => [...page.matchAll(/<option value="(\w)" selected=""/g)].map(([, id]) => id);
  expect(chosenOf(render('en', <PairForm statements={statements} chosen={{ a: 'b', b: 'c' }} />))).toEqual(['b', 'c']);
  expect(chosenOf(render('en', <PairForm statements={statements} />))).toEqual(['c', 'd']);
});
