import { describe, expect, it } from 'vitest';
import { FigureTable } from '@/components/records/provenance/figure-table';
import type { Count } from '@/lib/records/sources/counts';
import { makeSource } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const count: Count = {
  value: 26,
  qualifier: 'exact',
  basis: 'present',
  unit: 'states',
  saidBy: { ar: 'الصحافة', en: 'the press' },
  asSaid: null,
  source: null,
  sources: [],
  isHeadline: true,
};

describe('the figures of a meeting', () => {
  it('name the sources that are known to give them', () => {
    const sources = [makeSource(), makeSource({ id: 'post', publisher: { ar: 'البريد', en: 'The Post' } })];
    expect(readAs('en', <FigureTable counts={[{ ...count, sources }]} />)).toContain(
      'the press Harbour Gazette; The Post',
    );
    expect(readAs('ar', <FigureTable counts={[{ ...count, sources }]} />)).toContain('الصحافة جريدة الموانئ؛ البريد');
  });

  it('say so where none is known, and never that all of them give it', () => {
    expect(readAs('en', <FigureTable counts={[count]} />)).toContain('the press no particular source recorded');
    expect(readAs('ar', <FigureTable counts={[count]} />)).toContain('الصحافة لم يُسجَّل مصدر بعينه');
  });

  it('name a publisher once', () => {
    const own = { ...count, saidBy: { ar: '«جريدة الموانئ»', en: 'Harbour Gazette' }, sources: [makeSource()] };
    for (const [locale, name] of [
      ['en', 'Harbour Gazette'],
      ['ar', 'جريدة الموانئ'],
    ] as const) {
      const page = <FigureTable counts={[own]} />;
      expect(readAs(locale, page).split(name)).toHaveLength(2);
      expect(render(locale, page)).toContain('href="https://gazette.example/3"');
    }
  });
});
