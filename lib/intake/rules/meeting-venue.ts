import { isThis } from '@/lib/intake/events/text-events';
import type { Proposal, Venue } from '@/lib/intake/intake-format';
import { findPlaces, type PlaceMention } from '@/lib/intake/mentions/places';
import { propose, type RuleContext, settle } from './rule-context';

/**
 * Reads where the meeting was held: a place in a sentence about it, with no purpose, seat, attack or other meeting in
 * between.
 */
export function readVenue(context: RuleContext, isVirtual: boolean): Proposal[] {
  const candidates = context.readable.flatMap(({ index }) => {
    if (!context.isMain(index)) return [];
    return findPlaces(context, index).flatMap((place) => {
      if (place.isHost && isVirtual) return [];
      return isThis(context.eventOf(place.word)) ? [venueOf(context, place)] : [];
    });
  });
  return settle(withoutRepeats(candidates), isCompatible);
}

function venueOf({ scene: { reading } }: RuleContext, place: PlaceMention): Proposal {
  const evidence = [reading.evidence(place.from, place.to)];
  return propose(
    'meeting.venue',
    place.value,
    evidence,
    place.isHost ? 'venue-host' : 'venue-in',
    0.95 - place.penalty - (place.isHost ? 0.05 : 0),
    {
      flags: place.flags,
      alternatives: place.otherwise.map((value) => ({ value, evidence })),
    },
  );
}

/** A city says more than its country: if both are named, the city is kept. */
function withoutRepeats(candidates: Proposal[]): Proposal[] {
  const cities = candidates.map(({ value }) => value as Venue).filter(({ city }) => city !== null);
  return candidates.filter(({ value }) => {
    const { city, country } = value as Venue;
    return city !== null || !cities.some((other) => other.country === country);
  });
}

function isCompatible(a: unknown, b: unknown): boolean {
  const [one, other] = [a as Venue, b as Venue];
  return one.country === other.country && (one.city === other.city || one.city === null || other.city === null);
}
