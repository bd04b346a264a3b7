import { findFacts } from '@/lib/analysis/facts/facts';
import type { CountFact } from '@/lib/analysis/facts/find-counts';
import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import type { Span } from '@/lib/text/span';
import { type ChangedPlaces, placeAt } from './changed-places';

export type ChangedNumber = { before: Span | null; after: Span | null };

/** A smaller number on one side alone is lost in the grammar of either language. */
const leastAlone = 3;

/**
 * Numbers that stand in each other's place and differ, and numbers that came or went with nothing in their place. Where a text
 * has other words in place of a number, nothing is said of it: they may be a number that was not read.
 */
export function findChangedNumbers({ before, after }: ChangedPlaces, lexicon: NameLexicon): ChangedNumber[] {
  const [left, right] = [numbersIn(before, lexicon), numbersIn(after, lexicon)];
  const gaps = [...new Set([...left.keys(), ...right.keys()])].sort((a, b) => a - b);
  return gaps.flatMap((gap): ChangedNumber[] => {
    const [own, other] = withoutShared(left.get(gap) ?? [], right.get(gap) ?? []);
    if (own.length > 0 && own.length === other.length) {
      return own.map(({ fact }, index) => ({ before: fact, after: other[index]?.fact ?? null }));
    }
    return [
      ...own.filter(isAlone).map(({ fact }) => ({ before: fact, after: null })),
      ...other.filter(isAlone).map(({ fact }) => ({ before: null, after: fact })),
    ];
  });
}

type PlacedNumber = { fact: CountFact; isReplaced: boolean };

function numbersIn({ text, places }: ChangedPlaces['before'], lexicon: NameLexicon): Map<number, PlacedNumber[]> {
  const found = new Map<number, PlacedNumber[]>();
  for (const fact of findFacts(text, lexicon).counts) {
    const place = placeAt(places, fact);
    if (place) found.set(place.gap, [...(found.get(place.gap) ?? []), { fact, isReplaced: place.isReplaced }]);
  }
  return found;
}

/** What is left of both when each number that they share is taken out of both once. */
function withoutShared(left: PlacedNumber[], right: PlacedNumber[]): [PlacedNumber[], PlacedNumber[]] {
  const rest = [...right];
  const own = left.filter(({ fact: { value } }) => {
    const at = rest.findIndex(({ fact }) => fact.value === value);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [own, rest];
}

function isAlone({ fact: { value, unit }, isReplaced }: PlacedNumber): boolean {
  return !isReplaced && value >= leastAlone && unit !== 'times' && unit !== 'share';
}
