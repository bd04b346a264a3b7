import { z } from 'zod';
import type { PartType } from '@/lib/db/generated/enums';
import { DomainError } from '@/lib/errors/domain-error';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { Reason } from './reason';
import type { StoredRecord } from './stored-record';

/** What withdrawing or reinstating a record needs: the version that was seen, and why. */
export const RecordStep = z.strictObject({
  id: z.string().max(80, 'validation.id').regex(publicIdPattern, 'validation.id'),
  version: z.coerce.number('validation.required').int().positive(),
  reason: Reason,
});

/** The record at the version that was seen, published or withdrawn as the step wants it. */
export function takeRecord<Record>(
  what: string,
  { id, version }: z.infer<typeof RecordStep>,
  stored: StoredRecord<Record> | null,
  wanted: 'published' | 'withdrawn',
): StoredRecord<Record> {
  if (stored === null) throw new DomainError('not-found', `there is no ${what} ${id}`);
  if (stored.version !== version) {
    throw new DomainError('conflict', `${what} ${id} is at version ${stored.version}, not ${version}`);
  }
  const state = stored.withdrawnReason === null ? 'published' : 'withdrawn';
  if (state !== wanted) throw new DomainError('conflict', `${what} ${id} is ${state} already`);
  return stored;
}

type Step = { type: PartType; id: string; reason: string; tags: string[] };

/** What the history keeps of such a step. A withdrawn record stays what it was, and says why it is withdrawn. */
export function stepChange(
  verb: 'withdraw' | 'reinstate',
  { type, id, reason, tags }: Step,
  stored: StoredRecord<object>,
) {
  const { record, withdrawnReason } = stored;
  const withdrawn = { ...record, withdrawnReason: verb === 'withdraw' ? reason : withdrawnReason };
  return {
    action: `${type}.${verb}`,
    subject: { type, id },
    before: verb === 'withdraw' ? record : withdrawn,
    after: verb === 'withdraw' ? withdrawn : record,
    reason,
    tags,
  };
}
