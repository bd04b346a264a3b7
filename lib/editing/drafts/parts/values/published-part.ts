import type { PartFault } from '@/lib/editing/drafts/parts/part-kind';
import { DomainError } from '@/lib/errors/domain-error';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';

export function isSameRecord(before: unknown, after: unknown): boolean {
  return before !== undefined && canonicalJson(toJson(before)) === canonicalJson(toJson(after));
}

/** A part with faults is never published, whoever asks for it. */
export function refuseFaulty(what: string, faults: PartFault[]): never {
  throw new DomainError('invalid', `the ${what} of the draft has faults`, { faults });
}
