import { absentValues, type ListFacet, type ListFilter, listFacets } from './list-query';

/** What a record can be found by. Empty: nothing is on record; null: the facet does not apply to it. */
export type ListEntry = { id: string; values: Record<ListFacet, string[] | null> };

/** How many records each value of a facet leads to. */
export type ListCounts = Record<ListFacet, Record<string, number>>;

/** The entries that have every value of the filter. */
export function narrowList<Entry extends ListEntry>(entries: Entry[], filter: ListFilter): Entry[] {
  const wanted = listFacets.filter((facet) => filter[facet] !== undefined);
  return entries.filter((entry) => wanted.every((facet) => valuesOf(entry, facet).includes(filter[facet] ?? '')));
}

/** For each facet what choosing another of its values would find, the other filters being as they are. */
export function countValues(entries: ListEntry[], filter: ListFilter): ListCounts {
  const countsOf = (facet: ListFacet) => {
    const { [facet]: _own, ...others } = filter;
    const counts: Record<string, number> = {};
    for (const entry of narrowList(entries, others)) {
      for (const value of valuesOf(entry, facet)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  return Object.fromEntries(listFacets.map((facet) => [facet, countsOf(facet)])) as ListCounts;
}

function valuesOf({ values }: ListEntry, facet: ListFacet): string[] {
  const own = values[facet];
  if (own === null) return [];
  return own.length > 0 ? own : [absentValues[facet]];
}
