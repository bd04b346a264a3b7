type Year = { year: number; total: number; bodies: Record<string, number> };

/** One series of the chart: the bodies that it counts together. */
export type ColumnSeries = { name: string; bodies: string[] };

/** All in percent of the width, from the inline start. `end` is where the last part ends. */
export type YearRow = { year: number; total: number; end: number; parts: Part[] };

/** The part of a row that one series fills. */
type Part = { series: number; start: number; width: number };

/** A series for each of the bodies with the most meetings, `first` before all others, and one for the rest. */
export function groupBodies(years: Year[], first: string | null, most: number): ColumnSeries[] {
  const totals = new Map<string, number>();
  for (const { bodies } of years) {
    for (const [body, count] of Object.entries(bodies)) totals.set(body, (totals.get(body) ?? 0) + count);
  }
  const ordered = [...totals].toSorted(
    ([a, m], [b, n]) => Number(b === first) - Number(a === first) || n - m || (a < b ? -1 : 1),
  );
  const named = ordered.slice(0, ordered.length > most ? most - 1 : most).map(([body]) => body);
  const rest = ordered.slice(named.length).map(([body]) => body);
  return [
    ...named.map((body) => ({ name: body, bodies: [body] })),
    ...(rest.length > 0 ? [{ name: 'rest', bodies: rest }] : []),
  ];
}

/** The share of the width that the longest row takes: its number follows it. */
const longest = 88;

/** A row for each year, its series beside each other from the inline start, in percent of the width. */
export function layOutYearRows(years: Year[], series: ColumnSeries[]): YearRow[] {
  const most = Math.max(1, ...years.map(({ total }) => total));
  const widthOf = (count: number) => (count / most) * longest;
  return years.map(({ year, total, bodies }) => {
    let start = 0;
    const parts = series.flatMap(({ bodies: own }, index) => {
      const width = widthOf(sum(own.map((body) => bodies[body] ?? 0)));
      const part = { series: index, start, width };
      start += width;
      return width > 0 ? [part] : [];
    });
    return { year, total, end: start, parts };
  });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
