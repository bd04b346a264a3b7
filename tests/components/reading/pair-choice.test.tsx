import { expect, it } from 'vitest';
import { PairChoice } from '@/components/reading/pair-choice';
import { makeSource } from '@/tests/support/make-records';
import { makeText } from '@/tests/support/make-text';
import { readAs } from '@/tests/support/render';

const official = makeText({ slug: 'en', standing: 'official', lang: 'en' });
const report = (slug: string, en: string) =>
  makeText({ slug, standing: 'press_report', lang: 'ar', source: makeSource({ publisher: { ar: null, en } }) });
const [tidings, post] = [report('ar-tidings', 'Tidings'), report('ar-post', 'River Post')];

it('names each pair of texts apart, reports by who printed them', () => {
  const current = { start: official, end: tidings };
  const words = readAs('en', <PairChoice statement="grp-4" texts={[official, tidings, post]} current={current} />);
  expect(words).toContain('Official text, English ↔ Press report, Arabic, \u2068Tidings\u2069');
  expect(words).toContain('Official text, English ↔ Press report, Arabic, \u2068River Post\u2069');
  expect(words).not.toContain('English, ');
});
