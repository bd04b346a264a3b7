import { findFacts } from '@/lib/analysis/facts/facts';
import type { DateFact } from '@/lib/analysis/facts/find-date-facts';
import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import type { Span } from '@/lib/text/span';
import { type ChangedPlaces, placeAt } from './changed-places';

type Side = { text: string; places: ChangedPlaces['before']['places']; dates: DateFact[] };

/**
 * Dates in which a month became a season, or the reverse: "February 2025" and "autumn 2025". Compared as dates they agree, since
 * both name the same year and only one names a month.
 */
export function findChangedSeasons(
  { before, after }: ChangedPlaces,
  lexicon: NameLexicon,
): { left: Span; right: Span }[] {
  const [left, right] = [before, after].map(
    ({ text, places }): Side => ({ text, places, dates: findFacts(text, lexicon).dates }),
  );
  if (!left || !right) return [];
  return [
    ...seasonsInPlace(left, right).map(({ month, season }) => ({ left: month, right: season })),
    ...seasonsInPlace(right, left).map(({ month, season }) => ({ left: season, right: month })),
  ];
}

function seasonsInPlace(own: Side, other: Side): { month: Span; season: Span }[] {
  return own.dates.flatMap((date) => {
    const place = date.month === null ? null : placeAt(own.places, date);
    const replaced = place && other.places.find(({ gap }) => gap === place.gap);
    if (!replaced) return [];
    const year = other.dates.find(
      (each) => each.month === null && each.year === date.year && isNext(other.text, replaced, each),
    );
    return year ? [{ month: date, season: { start: replaced.start, end: year.end } }] : [];
  });
}

function isNext(text: string, first: Span, second: Span): boolean {
  return first.end <= second.start && text.slice(first.end, second.start).trim() === '';
}
