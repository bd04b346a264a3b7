import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { DomainError } from '@/lib/errors/domain-error';
import { arrangeBoth } from './follow-arrangement';
import { mergePayloads } from './merge-payloads';
import { settleFields } from './settle-fields';
import { conflictsOf } from './sides';

/** `late`: why the part goes on from where it started. `byHand`: words of fields in conflict that were edited. */
export type RebasedPart = { part: StoredPart; late?: DomainError; byHand?: Payload };

/** What a form said of fields that the draft and the record both changed; nothing in a form that was not about them. */
type Decided = { typed: Payload; mine?: Payload; choices?: Payload; hands?: Payload };

/**
 * Brings a part to the record as it is now: what only the draft changed is as typed, what only the record did is as
 * published. Where both changed a field, it takes a decision.
 */
export function rebasePart(
  part: StoredPart,
  current: { version: number; payload: Payload },
  { typed, mine = {}, choices = {}, hands = {} }: Decided,
): RebasedPart {
  const { type, subject, base, payload } = part;
  const sides = arrangeBoth({ base: base ?? {}, theirs: current.payload, mine: payload });
  const shown = { ...sides, mine: { ...sides.mine, ...mine } };
  const asked = mergePayloads(type, sides).conflicts.filter((field) => Object.hasOwn(mine, field));
  const { settled, byHand } = settleFields(conflictsOf(shown, asked), { typed, choices, hands });
  const merged = mergePayloads(type, sides, settled);
  if (merged.conflicts.length > 0) {
    const conflict = { type, base: sides.base, theirs: sides.theirs, mine: payload };
    const detail = `${type} ${subject} is another in ${merged.conflicts.join(', ')}`;
    return { part, byHand, late: new DomainError('conflict', detail, { conflicts: [conflict] }) };
  }
  return { part: { ...part, payload: merged.payload, base: current.payload, baseVersion: current.version } };
}
