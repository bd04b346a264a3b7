import { foldText } from '@/lib/text/characters/fold';
import seasons from './season-words.json';

const months = new Map(
  seasons.flatMap((season) => season.words.map((word) => [foldText(word), season.months] as const)),
);

/** The months of a season in a year, in the northern half of the world; of a winter those at both ends. */
export function seasonMonths(word: string): readonly number[] | null {
  return months.get(word) ?? null;
}
