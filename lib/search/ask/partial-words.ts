import { countryWords } from '@/lib/language/names/country-words';
import type { WordCount } from '@/lib/search/matching/count-matches';
import type { BuiltQuery } from './build-query';
import { type Group, toTsquery } from './pattern';

/** What of a question can still be found: the words kept, how much each tells, and the words that nothing has. */
export type PartialWords = {
  kept: Group[];
  places: number[];
  weights: number[];
  /** The nearest records have a word that few have, or all words but one. */
  best: string[];
  missing: Group[];
  /** More is kept than a body or a kind of meeting. */
  isTelling: boolean;
};

const vague = /^(?:b|kind):/;

/**
 * Chooses the words by which the nearest records are found where none has all words. Null where the rest would say
 * nothing of what was asked: a question about a state that is in no record, or a word that is only mentioned somewhere.
 */
export function choosePartial({ groups, question }: BuiltQuery, counts: WordCount[]): PartialWords | null {
  const found = groups.map((group, place) => ({
    place,
    group: withoutShortSounds(group),
    ...(counts[place] ?? { count: 0, isNamed: false, isWritten: false }),
  }));
  const missing = found.filter(({ count }) => count === 0).map(({ group }) => group);
  const kept = found.filter(({ count }) => count > 0);
  const names = kept.filter(({ group }) => group.goals.some(({ goal }) => !vague.test(goal)));
  const plain = kept.filter(({ group }) => group.goals.length === 0);
  // "Is Brunei in the Coalition": the meetings of the body say nothing of a state that is in no record.
  const isOfBodyAlone = names.length === 0 && plain.length === 0;
  const isAboutMember = (question.intents.has('joining') || isOfBodyAlone) && missing.some(isState);
  const isEnough =
    names.length > 0 ||
    (kept.some(({ group }) => group.goals.length > 0) && !isAboutMember) ||
    (plain.some(({ isNamed }) => isNamed) && plain.length > missing.length) ||
    plain.length > 2;
  if (groups.length < 2 || kept.length === 0 || !isEnough || isAboutMember) return null;
  return {
    kept: kept.map(({ group }) => group),
    places: kept.map(({ place }) => place),
    weights: kept.map(weightOf),
    best: bestOf(kept),
    missing,
    isTelling: names.length > 0 || plain.length > 0,
  };
}

const mostOfRare = 1000;

function bestOf(kept: { group: Group; count: number }[]): string[] {
  const rare = kept.filter(({ count }) => count < mostOfRare).map(({ group }) => [group]);
  const allButOne = kept.map((left) => kept.filter((each) => each !== left).map(({ group }) => group));
  return [...rare, ...(kept.length > 2 ? allButOne : [])].flatMap((groups) => toTsquery(groups, 'sounds') ?? []);
}

/** Two consonants are too little where other words are missing. */
export function withoutShortSounds(group: Group): Group {
  const isLong = group.sounds.flat(2).every(({ lexemes }) => lexemes.every((lexeme) => lexeme.length >= 5));
  return isLong ? group : { ...group, sounds: [] };
}

/** A word that few records have tells more than one of many, and a name more than a word. */
function weightOf({ group, count }: { group: Group; count: number }): number {
  const rarity = Math.log2(2048 / (count + 1));
  return rarity + (group.goals.some(({ goal }) => !vague.test(goal)) ? 2 : 0);
}

function isState({ tokens }: Group): boolean {
  return tokens.some(({ keys }) => keys.some((key) => countryWords.has(key)));
}
