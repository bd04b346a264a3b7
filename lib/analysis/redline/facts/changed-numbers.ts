import { areSameUnit } from '@/lib/analysis/facts/count-units';
import { findFacts } from '@/lib/analysis/facts/facts';
import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import { groupBy } from '@/lib/text/group-by';
import type { Span } from '@/lib/text/span';
import { type ChangedPlaces, placeAt } from './changed-places';
import { countedBy, type ReadCount } from './counted-noun';

export type ChangedNumber = { before: Span | null; after: Span | null };

/** A smaller number on one side alone is lost in the grammar of either language. */
const leastAlone = 3;

/**
 * Numbers that stand in each other's place, count the same thing and differ; and numbers that only one of the texts has.
 * Where more numbers could have become one, each is told by itself.
 */
export function findChangedNumbers({ before, after }: ChangedPlaces, lexicon: NameLexicon): ChangedNumber[] {
  const [left, right] = [numbersIn(before, lexicon), numbersIn(after, lexicon)];
  const gaps = [...new Set([...left.inPlaces.keys(), ...right.inPlaces.keys()])].sort((a, b) => a - b);
  return gaps.flatMap((gap): ChangedNumber[] => {
    const [own, other] = withoutShared(left.inPlaces.get(gap) ?? [], right.inPlaces.get(gap) ?? []);
    const pairs = pairAlike(own, other);
    const paired = new Set(pairs.flat());
    return [
      ...pairs.map(([a, b]) => ({ before: a.fact, after: b.fact })),
      ...own
        .filter((count) => !paired.has(count) && isAlone(count, right.all))
        .map(({ fact }) => ({ before: fact, after: null })),
      ...other
        .filter((count) => !paired.has(count) && isAlone(count, left.all))
        .map(({ fact }) => ({ before: null, after: fact })),
    ];
  });
}

type Numbers = { all: ReadCount[]; inPlaces: Map<number, ReadCount[]> };

function numbersIn({ text, places }: ChangedPlaces['before'], lexicon: NameLexicon): Numbers {
  const { counts, reading } = findFacts(text, lexicon);
  const all = counts.map((fact) => ({ fact, reading }));
  const inPlaces = new Map<number, ReadCount[]>();
  for (const count of all) {
    const place = placeAt(places, count.fact);
    if (place) inPlaces.set(place.gap, [...(inPlaces.get(place.gap) ?? []), count]);
  }
  return { all, inPlaces };
}

/** What is left of both when each number that they share is taken out of both once. */
function withoutShared(left: ReadCount[], right: ReadCount[]): [ReadCount[], ReadCount[]] {
  const rest = [...right];
  const own = left.filter((count) => {
    const at = rest.findIndex((other) => isSameNumber(count, other));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [own, rest];
}

/** The numbers of one kind, in their order, if both sides have as many of it. */
function pairAlike(own: ReadCount[], other: ReadCount[]): [ReadCount, ReadCount][] {
  const [kinds, others] = [groupBy(own, countedBy), groupBy(other, countedBy)];
  return [...kinds].flatMap(([kind, counts]): [ReadCount, ReadCount][] => {
    const matches = others.get(kind) ?? [];
    if (kind === null || counts.length !== matches.length) return [];
    return counts.flatMap((count, index): [ReadCount, ReadCount][] => {
      const match = matches[index];
      return match ? [[count, match]] : [];
    });
  });
}

function isSameNumber({ fact: a }: ReadCount, { fact: b }: ReadCount): boolean {
  return a.value === b.value && areSameUnit(a.unit, b.unit);
}

/** Whether a number can be said to stand in one of the texts only. */
function isAlone(count: ReadCount, others: readonly ReadCount[]): boolean {
  const { value, unit } = count.fact;
  if (value < leastAlone || unit === 'times' || unit === 'share') return false;
  return !others.some((other) => isSameNumber(count, other));
}
