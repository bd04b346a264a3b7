import { makeVocabulary } from '@/lib/language/vocabulary';
import words from './count-units.json';

/**
 * The kind of thing that a number counts. States and members may be compared with each other; no other two kinds may.
 */
export type StatedUnit = keyof typeof words | 'share';

const units = Object.entries(words) as [StatedUnit, { ar: string[]; en: string[]; dual: string[] }][];

export const unitVocabulary = makeVocabulary(units.map(([unit, { ar, en }]) => [unit, [...ar, ...en]]));

/** Arabic says two of a thing by the ending of its noun. */
export const dualVocabulary = makeVocabulary(units.map(([unit, { dual }]) => [unit, dual]));

const parties = new Set<StatedUnit | null>(['states', 'members']);

/** An unnamed unit may be any. */
export function areSameUnit(a: StatedUnit | null, b: StatedUnit | null): boolean {
  return a === null || b === null || a === b || (parties.has(a) && parties.has(b));
}
