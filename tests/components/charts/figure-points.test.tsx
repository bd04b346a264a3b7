import { expect, it } from 'vitest';
import { FigurePoints } from '@/components/charts/figure-points';
import type { MeetingFigures } from '@/lib/records/sources/figures';
import { readAs, render } from '@/tests/support/render';

const meetings = (count: number): MeetingFigures[] =>
  Array.from({ length: count }, (_, index) => ({
    meeting: {
      id: `harbour-${index}`,
      title: { ar: 'اجتماع لجنة الموانئ', en: 'Meeting of the Harbour Committee' },
      edtf: `20${10 + index}`,
      isYearUnconfirmed: false,
    },
    ordinal: index,
    figures: [
      {
        ...{ value: 50 + index, qualifier: 'over', basis: 'present', unit: 'states' },
        saidBy: { ar: 'جريدة الميناء', en: 'Harbour Gazette' },
      } as const,
    ],
    note: null,
  }));

it('is a picture of four figures or more, whose sign for “over” no Arabic line mirrors', () => {
  const picture = render('ar', <FigurePoints meetings={meetings(4)} />);
  expect(picture).toContain('<bdi dir="ltr">&gt;</bdi>');
  expect(picture).toMatch(/<text direction="ltr"[^>]*>(?:&gt;|<!-- -->)+50</);
  expect(picture).not.toMatch(/[≥≤]/);
});

it('is sentences where there are fewer', () => {
  const element = <FigurePoints meetings={meetings(3)} />;
  expect(render('en', element)).not.toContain('<svg');
  expect(readAs('en', element)).toContain('over 52 states');
});
