import { DomainError, type FieldFault } from '@/lib/errors/domain-error';
import { sourceLimit } from '@/lib/text/characters/inspect';
import type { StoredPart } from './draft-rows';

const longestReason = 2_000;

/** In bytes of UTF-8: all that a draft holds beside the words of its text. */
const restLimit = 400_000;

const paragraph = /^paragraph\.\d+$/;

/** Throws `invalid` if a draft would hold more than it may. Sizes are all that a save can be refused for. */
export function refuseOversize(parts: StoredPart[], reason: string): void {
  const fields = parts.flatMap(({ payload }) => Object.entries(payload));
  const words = fields.filter(([name]) => paragraph.test(name));
  const rest = fields.filter(([name]) => !paragraph.test(name));
  const faults: FieldFault[] = [];
  if (bytesOf(words) > sourceLimit) faults.push({ field: longestOf(words), message: 'validation.tooLong' });
  if (bytesOf(rest) > restLimit) faults.push({ field: longestOf(rest), message: 'validation.tooLong' });
  if (reason.length > longestReason) faults.push({ field: 'reason', message: 'validation.tooLong' });
  if (faults.length > 0) throw new DomainError('invalid', 'the draft would be too long', { faults });
}

function bytesOf(fields: [name: string, value: string][]): number {
  return fields.reduce((sum, [, value]) => sum + Buffer.byteLength(value), 0);
}

function longestOf(fields: [name: string, value: string][]): string {
  return fields.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
}
