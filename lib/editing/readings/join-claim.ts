import { type Claimant, claimsInOrder, isClaimant, rowOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import { claimKey } from '@/lib/editing/drafts/parts/keep-replaced';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { readItems } from '@/lib/text/typed-items';

/**
 * The claim on record in which the source of a new claim says the same already, so that it is not said twice in public. Null:
 * there is none, or the draft itself brings the source.
 */
export function findSaidBefore(of: string, payload: Payload, added: string): string | null {
  if (!isClaimant(of)) return null;
  const [source, ...others] = itemsOf(typed(payload, `claim.${added}.sources`));
  if (source === undefined || others.length > 0) return null;
  const key = claimKey(of, payload, added);
  const isSame = (row: string) =>
    row !== added && sourcesOf(of, payload, row).includes(source) && claimKey(of, payload, row) === key;
  return claimsInOrder(payload, of).find(isSame) ?? null;
}

/** The new words, where the claim has none and cites no other source; otherwise it stays as it is. */
export function joinedWords(payload: Payload, row: string, quote: string): Payload {
  const { words = '', sources = '' } = rowOf(payload, 'claim', row);
  return words.trim() === '' && itemsOf(sources).length === 1 ? { [`claim.${row}.words`]: quote } : {};
}

/** A claim without sources cites those of its record as a set, and one on a figure may have the figure's. */
function sourcesOf(of: Claimant, payload: Payload, row: string): string[] {
  const { sources = '', count = '' } = rowOf(payload, 'claim', row);
  const cited = [sources, typed(payload, `count.${count}.source`), typed(payload, `${of}.sources`)];
  return cited.map(itemsOf).find((items) => items.length > 0) ?? [];
}

function itemsOf(words: string): string[] {
  return readItems(words).map((item) => item.toLowerCase());
}
