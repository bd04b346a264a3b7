import type { Figure } from '@/lib/records/sources/counts';

/** Figures that count the same thing: one basis, one unit. */
export type FigureSeries = Pick<Figure, 'basis' | 'unit'>;

/** Figures that may share one axis: those present, those who belong, and people. */
export const panelKinds = ['present', 'belonging', 'people'] as const;
export type PanelKind = (typeof panelKinds)[number];

/** The series of these figures, those of one panel together, in the order in which they first come. */
export function figureSeriesOf(figures: Figure[]): FigureSeries[] {
  const found: FigureSeries[] = [];
  for (const kind of panelKinds) {
    for (const figure of figures.filter((each) => panelOf(each) === kind)) {
      const { basis, unit } = figure;
      if (!found.some((each) => isSameCount(each, figure))) found.push({ basis, unit });
    }
  }
  return found;
}

export function isSameCount(a: FigureSeries, b: FigureSeries): boolean {
  return a.basis === b.basis && a.unit === b.unit;
}

export function panelOf({ basis, unit }: FigureSeries): PanelKind {
  if (unit === 'people' || unit === 'foreign_ministers') return 'people';
  return basis === 'members' || basis === 'members_observers' ? 'belonging' : 'present';
}
