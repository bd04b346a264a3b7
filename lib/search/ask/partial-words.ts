import { countryWords } from '@/lib/language/names/country-words';
import type { BuiltQuery } from './build-query';
import type { WordCount } from './match-documents';
import type { Group } from './pattern';

/** What of a question can still be found: the words kept, how much each tells, and the words that nothing has. */
export type PartialWords = { kept: Group[]; weights: number[]; missing: Group[] };

const vague = /^(?:b|kind):/;

/**
 * Chooses the words by which the nearest records are found where none has all words. Null where the rest would say
 * nothing of what was asked: a question about a state that is in no record, or a word that is only mentioned somewhere.
 */
export function choosePartial({ groups, question }: BuiltQuery, counts: WordCount[]): PartialWords | null {
  const found = groups.map((group, index) => ({ group, ...(counts[index] ?? { count: 0, isNamed: false }) }));
  const missing = found.filter(({ count }) => count === 0).map(({ group }) => group);
  const kept = found.filter(({ count }) => count > 0);
  const names = kept.filter(({ group }) => group.goals.some(({ goal }) => !vague.test(goal)));
  const isAboutMember = question.intents.has('joining') && missing.some(isState);
  const plain = kept.filter(({ group }) => group.goals.length === 0);
  const isEnough =
    names.length > 0 ||
    (kept.some(({ group }) => group.goals.length > 0) && !isAboutMember) ||
    (plain.some(({ isNamed }) => isNamed) && plain.length > missing.length) ||
    plain.length > 2;
  if (groups.length < 2 || kept.length === 0 || !isEnough || isAboutMember) return null;
  return { kept: kept.map(({ group }) => group), weights: kept.map(weightOf), missing };
}

/** A word that few records have tells more than one of many, and a name more than a word. */
function weightOf({ group, count }: { group: Group; count: number }): number {
  const rarity = 1 / Math.log2(count + 2);
  return rarity + (group.goals.some(({ goal }) => !vague.test(goal)) ? 1 : 0);
}

function isState({ tokens }: Group): boolean {
  return tokens.some(({ keys }) => keys.some((key) => countryWords.has(key)));
}
