import { describe, expect, it } from 'vitest';
import { FigureTable } from '@/components/records/provenance/figure-table';
import type { Dispute } from '@/lib/records/sources/claims';
import type { Count } from '@/lib/records/sources/counts';
import { toFigureRows } from '@/lib/records/sources/figure-rows';
import { makeSource } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const count: Count = {
  number: 1,
  value: 26,
  qualifier: 'exact',
  basis: 'present',
  unit: 'states',
  saidBy: { ar: 'الصحافة', en: 'the press' },
  asSaid: null,
  source: null,
  sources: [],
  isHeadline: true,
  claims: [],
};

const table = (counts: Count[], disputes: Dispute[] = []) => (
  <FigureTable about="/meetings/harbour-3" rows={toFigureRows(counts, disputes)} />
);

describe('the figures of a meeting', () => {
  it('name the sources that are known to give them', () => {
    const sources = [makeSource(), makeSource({ id: 'post', publisher: { ar: 'البريد', en: 'The Post' } })];
    expect(readAs('en', table([{ ...count, sources }]))).toContain('the press Harbour Gazette; The Post');
    expect(readAs('ar', table([{ ...count, sources }]))).toContain('الصحافة جريدة الموانئ؛ البريد');
  });

  it('say so where none is known, and never that all of them give it', () => {
    expect(readAs('en', table([count]))).toContain('the press no particular source recorded');
    expect(readAs('ar', table([count]))).toContain('الصحافة لم يُسجَّل مصدر بعينه');
  });

  it('name a publisher once', () => {
    const own = { ...count, saidBy: { ar: '«جريدة الموانئ»', en: 'Harbour Gazette' }, sources: [makeSource()] };
    for (const [locale, name] of [
      ['en', 'Harbour Gazette'],
      ['ar', 'جريدة الموانئ'],
    ] as const) {
      const page = table([own]);
      expect(readAs(locale, page).split(name)).toHaveLength(2);
      expect(render(locale, page)).toContain('href="https://gazette.example/3"');
    }
  });

  it('have the flag that reports an error, also where no source differs', () => {
    expect(render('ar', table([count]))).toContain('href="/ar/report/on/meetings/harbour-3/figure-1"');
  });

  it('say in the same table what was decided where sources differ, each figure once', () => {
    const claim = (id: string, value: number, status: 'adopted' | 'rejected') => ({
      ...{ id, property: 'count', asSaid: null, saidBy: null, reason: null, sources: [makeSource()], status },
      value: { kind: 'count', value, qualifier: 'exact', basis: 'present', unit: 'states' } as const,
    });
    const dispute = { property: 'count', claims: [claim('ours', 26, 'adopted'), claim('theirs', 29, 'rejected')] };
    const page = table(
      [
        { ...count, claims: ['ours'] },
        { ...count, number: 2, value: 4 },
      ],
      [dispute],
    );
    expect(readAs('en', page)).toMatch(/26 states.*adopted.*4 states.*not disputed.*29 states.*not adopted/);
    expect(readAs('en', page).split('26 states')).toHaveLength(2);
    const html = render('en', page);
    for (const part of [
      'id="figure-1"',
      'id="claim-ours"',
      'id="claim-theirs"',
      '/en/cite/meetings/harbour-3/claim-theirs',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toContain('href="/en/cite/meetings/harbour-3/figure-2"');
    expect(html).toContain('href="/en/report/on/meetings/harbour-3/figure-2"');
    expect(html).not.toContain('/figure-1"');
  });
});
