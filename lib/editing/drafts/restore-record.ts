import { z } from 'zod';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import type { Payload } from './parts/part-kind';
import { isPartType } from './parts/part-kinds';
import { readItems } from './parts/values/sheet';
import { createDraft, type StartedDraft, startPart } from './stored/create-draft';
import { takePerson } from './stored/draft-person';
import { restoredPayload } from './stored/restored-payload';

/** The highest number that a column of the history can have. */
const lastBigint = 2n ** 63n - 1n;

const Input = z.strictObject({
  /** The number of the change after which the record was as it is wanted again. */
  change: z
    .string()
    .regex(/^[1-9]\d{0,18}$/, 'validation.choice')
    .transform(BigInt)
    .refine((seq) => seq <= lastBigint, 'validation.choice'),
  reason: z.string().max(2_000, 'validation.tooLong').nullish(),
});

/**
 * Begins a draft in which a record reads as a change of it left it, or, where the change took it away, as it was before.
 * Nothing is published by that.
 */
export const restoreRecord = write(
  'record.restore',
  Input,
  async (tx, { change: seq, reason }, { actor }): Promise<WrittenWork<StartedDraft>> => {
    const starter = await takePerson(tx, actor);
    const change = await tx.change.findUnique({ where: { seq } });
    const absent = new DomainError('not-found', 'there is no such change of a record that can be restored');
    if (change === null || !isPartType(change.subjectType)) throw absent;
    const { subjectType: type, subjectId } = change;
    const record = isOnRecord(change.after) ? change.after : change.before;
    const payload = record && restoredPayload(type, record);
    if (!payload) throw absent;
    // A row that came later, such as a paragraph, is none of the older record's.
    const part = await startPart(tx, type, subjectId, {});
    const { id, version } = await createDraft(tx, actor, {
      parts: [{ ...part, payload: inOrderOf(part.base, payload) }],
      reason: reason ?? '',
      starter,
    });
    return { changes: [], result: () => ({ id, version }) };
  },
  { isPrivate: true },
);

const unordered = ['topics', 'hosts', 'coChairs', 'participants', 'observers'].map((name) => `meeting.${name}`);

/** Lists that have no order in the record keep the one that their names have now, if the names are the same. */
function inOrderOf(base: Payload | null, payload: Payload): Payload {
  const sorted = (words = '') => readItems(words).toSorted().join();
  const same = unordered.filter((name) => base?.[name] && sorted(base[name]) === sorted(payload[name]));
  return { ...payload, ...Object.fromEntries(same.map((name) => [name, base?.[name] ?? ''])) };
}

/** A text that was withdrawn is told as a record with the reason; other records as none. */
function isOnRecord(record: unknown): boolean {
  const reason = typeof record === 'object' && record !== null && 'withdrawnReason' in record && record.withdrawnReason;
  return record !== null && !reason;
}
