import { gapBefore } from '@/lib/text/characters/tokens';
import type { TextFacts } from './facts';
import type { CountFact } from './find-counts';
import type { NameFact } from './find-name-facts';
import { endsClause, type FactReading, keyAt } from './reading';

const partyUnits = new Set<CountFact['unit']>(['states', 'members', 'observers', 'organizations']);
const within = /^(?:of|within|in|under|from|to|at|by|with|for|against|في|من|ضمن|داخل|لدي|اطار|التابعه|المنبثقه)$/;
const ownedBy = /^(?:of|in|from|within|في|من)$/;
const strong = /^(?:members?|nations?|states?|strong|country)$/;
const reach = 6;

/**
 * Finds the body that a count of parties belongs to by grammar: "80 members of X", "the 80-member X", «X الذي يضم 80
 * دولة»; else the last body named before it in its sentence, unless that is only the place of another ("the group
 * within X"). Null where no body is named. Grammar can be misread: an editor judges what is found.
 */
export function findCountOwner({ names, reading }: TextFacts, count: CountFact): NameFact | null {
  if (!partyUnits.has(count.unit)) return null;
  const sentence = names.filter((name) => name.isBody && isSameSentence(reading, name, count));
  return ownerAfter(reading, sentence, count) ?? ownerBefore(reading, sentence, count);
}

function isSameSentence(reading: FactReading, name: NameFact, count: CountFact): boolean {
  const [from, to] = name.from < count.from ? [name.to, count.from] : [count.to, name.from];
  for (let at = from; at <= to; at += 1) if (/[.!?؟\n]/.test(gapBefore(reading, at))) return false;
  return true;
}

function ownerAfter(reading: FactReading, names: NameFact[], count: CountFact): NameFact | null {
  const next = names.find(({ from }) => from >= count.to && from - count.to <= reach);
  if (!next) return null;
  const words = Array.from({ length: next.from - count.to }, (_, at) => keyAt(reading, count.to + at));
  const isCompound = words.length > 0 && words.every((word) => strong.test(word));
  const isOwned = words.some((word) => ownedBy.test(word)) && !hasComma(reading, count.to, next.from);
  const isGlued = /^(?:ل|ب)/.test(keyAt(reading, next.from)) && words.length <= 2;
  return isCompound || isOwned || isGlued ? next : null;
}

function hasComma(reading: FactReading, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1)
    if (/[,،]/.test(gapBefore(reading, at)) || endsClause(gapBefore(reading, at))) return true;
  return false;
}

function ownerBefore(reading: FactReading, names: NameFact[], count: CountFact): NameFact | null {
  const before = names.filter(({ to }) => to <= count.from).toReversed();
  return before.find((name) => isOpened(reading, name)) ?? before.find((name) => !isPlace(reading, name)) ?? null;
}

/** A relative clause opens right after the name; in Arabic its gender must be the name's. */
function isOpened(reading: FactReading, { from, to }: NameFact): boolean {
  const word = keyAt(reading, to);
  const isFeminine = /ه$/.test(keyAt(reading, from));
  if (word === 'الذي') return !isFeminine;
  return word === 'التي' && isFeminine;
}

function isPlace(reading: FactReading, { from }: NameFact): boolean {
  const key = keyAt(reading, from);
  const before = keyAt(reading, from - 1) === 'the' ? keyAt(reading, from - 2) : keyAt(reading, from - 1);
  return within.test(before) || /^(?:لل|بال|ول?ل)/.test(key);
}
