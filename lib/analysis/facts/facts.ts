import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import { makeVocabulary } from '@/lib/language/vocabulary';
import type { Span } from '@/lib/text/span';
import { type CountFact, findCounts, type ReferenceFact } from './find-counts';
import { type DateFact, findDateFacts } from './find-date-facts';
import { findNameFacts, type NameFact } from './find-name-facts';
import { findOrdinals, type OrdinalFact } from './find-ordinals';
import words from './period-words.json';
import { type FactReading, matchAt, startReading, take } from './reading';

/** How often, or of how many: «فصلية» and «رباعية» are told apart by one letter in some translations. */
export type PeriodFact = Span & { kind: 'period'; value: Period };

type Period = keyof typeof words;

/** The statements of a text that can be compared without understanding it. Spans are of the text as given. */
export type TextFacts = {
  counts: CountFact[];
  dates: DateFact[];
  /** The days of the week that the text names without a date, from Sunday as 0. */
  weekdays: ReadonlySet<number>;
  ordinals: OrdinalFact[];
  references: ReferenceFact[];
  names: NameFact[];
  periods: PeriodFact[];
  reading: FactReading;
};

const periods = makeVocabulary(
  (Object.entries(words) as [Period, { ar: string[]; en: string[] }][]).map(([period, { ar, en }]) => [
    period,
    [...ar, ...en],
  ]),
);

/**
 * Reads dates first, since they would be read as numbers; then ordinals; the remaining numbers count something. Linear.
 */
export function findFacts(text: string, lexicon: NameLexicon): TextFacts {
  const reading = startReading(text);
  const names = findNameFacts(reading, lexicon);
  const { dates, weekdays } = findDateFacts(reading);
  const ordinals = findOrdinals(reading);
  const found = findPeriods(reading);
  const numbers = findCounts(reading);
  return {
    names,
    dates,
    weekdays,
    ordinals,
    periods: found,
    counts: numbers.filter((fact) => fact.kind === 'number'),
    references: numbers.filter((fact) => fact.kind === 'reference'),
    reading,
  };
}

function findPeriods(reading: FactReading): PeriodFact[] {
  return [...reading.tokens.keys()].flatMap((index) => {
    const match = reading.taken.has(index) ? null : matchAt(reading, periods, index);
    if (!match) return [];
    return [{ kind: 'period' as const, value: match.meaning, ...take(reading, index, index + match.length) }];
  });
}
