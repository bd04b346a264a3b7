import { own } from '@/lib/editing/drafts/parts/fields/row-names';
import { ownSource } from '@/lib/text/own-source-words';
import { readItems } from '@/lib/text/typed-items';
import type { StoredPart } from './draft-rows';

/**
 * The parts with the new source of their draft among the sources of its record, from which it can be taken by hand;
 * without it where the draft brings none any more. An empty list means that source already.
 */
export function listOwnSource(parts: StoredPart[]): StoredPart[] {
  const isBrought = parts.some(({ type, subject }) => type === 'source' && subject === null);
  return parts.map((part) => {
    const listed = `${part.type}.sources`;
    const items = readItems(own(part.payload, listed) ?? '');
    if (items.length === 0 || items.includes(ownSource) === isBrought) return part;
    const others = items.filter((item) => item !== ownSource);
    const sources = (isBrought ? [...others, ownSource] : others).join(', ');
    return { ...part, payload: { ...part.payload, [listed]: sources } };
  });
}
