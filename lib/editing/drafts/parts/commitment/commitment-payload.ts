import type { BundledCommitment } from '@/lib/editing/bundled/records-format';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** A commitment as the fields of its form. */
export function toCommitmentPayload(record: BundledCommitment): Payload {
  return {
    'commitment.id': record.id,
    'commitment.topic': record.topic ?? '',
    'commitment.actorAr': record.actor.ar,
    'commitment.actorEn': record.actor.en,
    'commitment.whatAr': record.what.ar,
    'commitment.whatEn': record.what.en,
    'commitment.state': record.state,
    'commitment.firstStatement': record.first.statement,
    'commitment.firstSlot': record.first.slot,
    'commitment.quoteAr': record.words.ar ?? '',
    'commitment.quoteEn': record.words.en ?? '',
    'commitment.lastStatement': record.last?.statement ?? '',
    'commitment.lastSlot': record.last?.slot ?? '',
  };
}
