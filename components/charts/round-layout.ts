import { scaleBand, scaleLinear } from 'd3-scale';
import type { Direction } from '@/lib/i18n/locales';
import { inlineRange } from './inline-range';
import type { Plot } from './year-columns-layout';

type Round = { round: number; counted: number | null; named: number };

type Bar = { x: number; y: number; width: number; height: number; value: number };

/** Two bars for a round: the authority's count, where that is known, and the names in this record. */
export type BarsOfRound = { round: number; x: number; centre: number; counted: Bar | null; named: Bar };

/** Bars by round, the first round at the inline start, the authority's count before the names in this record. */
export function layOutRounds(rounds: Round[], plot: Plot, direction: Direction): BarsOfRound[] {
  const x = scaleBand<number>()
    .domain(rounds.map(({ round }) => round))
    .range(inlineRange(direction, 0, plot.width, plot.width))
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const within = scaleBand<'counted' | 'named'>()
    .domain(['counted', 'named'])
    .range(inlineRange(direction, 0, x.bandwidth(), x.bandwidth()))
    .paddingInner(0.1);
  const axis = plot.height - plot.bottom;
  const y = scaleLinear()
    .domain([0, Math.max(1, ...rounds.map(({ counted, named }) => Math.max(counted ?? 0, named)))])
    .range([axis, plot.top]);
  return rounds.map(({ round, counted, named }) => {
    const start = x(round) ?? 0;
    const bar = (name: 'counted' | 'named', value: number): Bar => ({
      x: start + (within(name) ?? 0),
      y: y(value),
      width: within.bandwidth(),
      height: axis - y(value),
      value,
    });
    return {
      round,
      x: start,
      centre: start + x.bandwidth() / 2,
      counted: counted === null ? null : bar('counted', counted),
      named: bar('named', named),
    };
  });
}
