import { CountUnit } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { unitOf } from '@/lib/editing/readings/claims-beside';
import { type Field, fieldValues } from '@/lib/intake/intake-format';
import unitWords from '@/lib/intake/rules/counts/unit-words.json';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { isCount } from '@/lib/text/typed-count';

const nouns = new Map(Object.entries(unitWords).map(([unit, words]) => [unit, words.map(foldedKey)]));

/**
 * The unit in which a figure counts, as far as it is known: the noun that its words have, or that in which the meeting on record
 * counts on the same basis. Empty: «سبعة عشر عضواً» does not say what the members are, and somebody has to.
 */
export function proposedUnit(field: Field, value: unknown, quotes: readonly string[], record: Payload | null): string {
  if (!isCount(field) || value === null) return '';
  const said = saidUnit(field, quotes);
  if (said !== '' || record === null) return said;
  return unitOf(record, fieldValues['participants.count'].parse(value).basis);
}

/** The unit whose noun stands in the words of a figure. Empty: they do not say. */
export function saidUnit(field: Field, quotes: readonly string[]): string {
  return isCount(field) ? (quotes.map(unitIn).find((unit) => unit !== '') ?? '') : '';
}

/** Whether words have a noun for a unit. Of a unit without nouns in the vocabulary it is taken that they do. */
export function saysUnit(quote: string, unit: string): boolean {
  if (!nouns.has(unit)) return true;
  const found = unitsIn(quote);
  if (unit === CountUnit.states_organizations && found.includes('states') && found.includes('organizations'))
    return true;
  return found.some((each) => each === unit);
}

function unitsIn(quote: string): CountUnit[] {
  const words = ` ${foldedKey(quote)} `;
  return Object.values(CountUnit).filter((unit) => nouns.get(unit)?.some((noun) => words.includes(` ${noun} `)));
}

function unitIn(quote: string): string {
  const found = unitsIn(quote);
  // «ثلاثون دولة ومنظمة» is both, and says so in its own words.
  if (found.includes(CountUnit.states_organizations)) return CountUnit.states_organizations;
  return found.length === 1 ? (found[0] ?? '') : '';
}
