import { isThis } from '@/lib/intake/events/text-events';
import type { Proposal, Venue } from '@/lib/intake/intake-format';
import { findPlaces, type PlaceMention } from '@/lib/intake/mentions/places';
import { findPointedPlaces } from '@/lib/intake/mentions/pointed-places';
import { isPlaceAndDays } from '@/lib/intake/rules/days/date-lines';
import { isLabelledDate, isOpeningRemarks } from '@/lib/intake/rules/days/labelled-date';
import { entryOf } from '@/lib/language/names/find-names';
import { labelsOf } from './labels';
import { propose, type RuleContext, settle } from './rule-context';
import { venueOfOwnCountry } from './venue-own-country';

/**
 * Reads where the meeting was held: a place in a sentence about it, with no purpose, seat, attack or other meeting in
 * between.
 */
export function readVenue(context: RuleContext, isVirtual: boolean): Proposal[] {
  const candidates = context.readable.flatMap(({ index }) => {
    if (!context.isAbout(index)) return [];
    return findPlaces(context, index).flatMap((place) => {
      if (isVirtual && (place.isHost || index !== context.kind.main[0]?.sentence)) return [];
      const event = context.eventOf(place.word);
      const isHere = context.isMain(index) ? place.isMoved || isThis(event) : event?.kind === 'holding';
      return isHere ? [venueOf(context, place)] : [];
    });
  });
  const labelled = candidates.length > 0 ? [] : readLabelled(context);
  if (labelled.length > 0) return labelled;
  if (candidates.length > 0) return narrowed(context, settle(withoutRepeats(candidates), isCompatible));
  const pointed = isVirtual ? [] : readPointed(context);
  if (pointed.length > 0) return pointed;
  const own = isVirtual ? [] : [...venueOfLine(context), ...venueOfOwnCountry(context)].slice(0, 1);
  if (own.length > 0) return own;
  return isVirtual ? [] : venueOfDateline(context);
}

/** «استضافت المدينة الاجتماع», "met there": in the city that the text names before. */
function readPointed(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const own = context.readable.filter(({ index }) => context.isMain(index));
  const found = own.flatMap((sentence) =>
    findPointedPlaces(context, sentence).filter(({ word }) => isThis(context.eventOf(word))),
  );
  return found.slice(0, 1).map(({ value, word, name }) => {
    const pointer = reading.evidence(reading.words[word]?.from ?? 0, reading.words[word]?.to ?? 0);
    const evidence = [pointer, reading.evidence(name.from, name.to)];
    return propose('meeting.venue', value, evidence, 'venue-pointed', 0.75, { flags: ['inferred'] });
  });
}

/** A country alone, in a text that is dated from a city of it and says «هنا» or "in the capital": that city. */
function narrowed(context: RuleContext, settled: Proposal[]): Proposal[] {
  const [best] = settled;
  const own = best === undefined ? undefined : (best.value as Venue);
  if (best === undefined || own?.city !== null) return settled;
  const [here] = [...readPointed(context), ...venueOfDateline(context)];
  const isCityOf =
    here !== undefined && here.rule !== 'venue-dateline' && (here.value as Venue).country === own.country;
  return isCityOf ? [{ ...here, evidence: [...here.evidence, ...best.evidence] }] : settled;
}

const label = /^["(\s•*-]*(?:place|venue|location|where|المكان|مكان الاجتماع|مكان الانعقاد|مكان انعقاده|الموقع)\s*:/;

/** Minutes, notices and speeches give the place on a line of its own: "Place: Ottawa". */
function readLabelled(context: RuleContext): Proposal[] {
  const { reading, namesIn } = context.scene;
  const isSpeech = isOpeningRemarks(context);
  return context.readable
    .slice(0, mostLabels)
    .flatMap((sentence) => {
      const { index, from, first, end } = sentence;
      const cities = namesIn(index).filter((each) => entryOf(each, 'city') !== undefined);
      const [name] = cities;
      const city = name === undefined ? undefined : entryOf(name, 'city');
      if (name === undefined || city === undefined) return [];
      const isLine = isSpeech && name.first === first && end - first <= longestPlace;
      const isAsked = name.from - from <= longestHead && labelsOf(context.scene, sentence).has('where');
      const isOne = (isAsked || label.test(reading.levelled.slice(from, name.from))) && cities.length === 1;
      const isPlaceOfDays = context
        .datesIn(index)
        .some((date) => isLabelledDate(context, date) && isPlaceAndDays(context.scene, date));
      if (!isLine && !isOne && !isPlaceOfDays) return [];
      const value = { city: city.city, country: city.country };
      return [propose('meeting.venue', value, [reading.evidence(name.from, name.to)], 'venue-labelled', 0.9)];
    })
    .slice(0, 1);
}

const longestPlace = 5;
const longestHead = 40;
/** «الاجتماع الثامن والعشرون للمجموعة: 9 دجنبر 2027، فاس، المغرب»: a line that has no verb. */
function venueOfLine({ scene: { reading, namesIn }, kind }: RuleContext): Proposal[] {
  const line = kind.main.find(({ by }) => by !== 'verb');
  if (line === undefined) return [];
  const cities = namesIn(line.sentence).filter(
    (name) => entryOf(name, 'city') !== undefined && /[,:-]\s*$/.test(reading.levelled.slice(name.from - 3, name.from)),
  );
  const [name] = cities;
  const city = name === undefined ? undefined : entryOf(name, 'city');
  if (name === undefined || city === undefined || cities.length > 1) return [];
  const value = { city: city.city, country: city.country };
  return [propose('meeting.venue', value, [reading.evidence(name.from, name.to)], 'venue-of-line', 0.8)];
}

const mostLabels = 12;
const hereWord = /^(?:هنا|here)$/;
const inTheTown =
  /(?:^|[^\u0621-\u064a])(?:في|ب|وسط|قلب)\s?(?:المدينه|العاصمه)(?![\u0621-\u064a])(?!\s+ال)|\bin (?:the|this) (?:city|capital)\b/;

/**
 * Reads the place that a text is dated from, if it says that the meeting is held there («هنا», "in this city"), or if the
 * body's own report opens with it: an agency that quotes somebody is dated from where that person is.
 */
function venueOfDateline({ scene, readable, isMain, eventOf, kind }: RuleContext): Proposal[] {
  const { reading, namesIn, clauses } = scene;
  const dateline = readable.slice(0, 4).flatMap(({ index, first }) => {
    const [name] = namesIn(index);
    const city = name === undefined ? undefined : entryOf(name, 'city');
    const isDated =
      name !== undefined && name.first === first && (isDatelineWord(name.first) || isDateLine(index, name));
    return city !== undefined && name !== undefined && isDated ? [{ name, city, index }] : [];
  })[0];
  if (dateline === undefined) return [];
  const { name, city, index } = dateline;
  const mainSentences = readable.filter((sentence) => isMain(sentence.index));
  const isHere = mainSentences.some(
    ({ from, to, first, end }) =>
      inTheTown.test(reading.levelled.slice(from, Math.min(to, from + longestRead))) ||
      reading.words
        .slice(first, Math.min(end, first + 80))
        .some(({ key }, at) => hereWord.test(key) && isThis(eventOf(first + at))),
  );
  const isOwnReport = isMain(index) && isDatelineWord(name.first) && kind.main[0]?.time !== 'after' && !isQuoted(index);
  if (!isHere && !isOwnReport) return [];
  const evidence = [reading.evidence(name.from, name.to)];
  const value = { city: city.city, country: city.country };
  return [
    propose('meeting.venue', value, evidence, isHere ? 'venue-here' : 'venue-dateline', isHere ? 0.8 : 0.7, {
      flags: ['inferred'],
    }),
  ];

  function isDatelineWord(word: number): boolean {
    return clauses[word]?.link === 'dateline';
  }
  function isDateLine(sentence: number, { last }: { last: number }): boolean {
    const { end = 0 } = reading.sentences[sentence] ?? {};
    return end - last <= 8 && reading.words.slice(last, end).some(({ key }) => /^\d{4}$/.test(key));
  }
  function isQuoted(sentence: number): boolean {
    const { first = 0, end = 0 } = reading.sentences[sentence] ?? {};
    return reading.words.slice(first, end).some(({ key }) => sayingWord.test(key));
  }
}

const longestRead = 1_000;
const sayingWord =
  /^[وف]?(?:قال|قالت|ذكر|ذكرت|افاد|افادت|اعلن|اعلنت|صرح|صرحت|said|says|announced|reported|told|statement|release)$/;

function venueOf({ scene: { reading } }: RuleContext, place: PlaceMention): Proposal {
  const evidence = [reading.evidence(place.from, place.to)];
  return propose(
    'meeting.venue',
    place.value,
    evidence,
    'venue-stated',
    0.95 - place.penalty - (place.isHost ? 0.04 : 0),
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
