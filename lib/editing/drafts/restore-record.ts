import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { readItems } from '@/lib/text/typed-items';
import { topicsField } from './parts/claims/claim-values';
import { isClaimant } from './parts/fields/row-names';
import type { Payload } from './parts/part-kind';
import { isPartType, partKinds } from './parts/part-kinds';
import { prepareClaims } from './parts/prepare-claims';
import { createDraft, type StartedDraft, startPart } from './stored/create-draft';
import { takePerson } from './stored/draft-person';
import type { StoredPart } from './stored/draft-rows';
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
  /** The record that is meant. The change has to be one of it. */
  record: z.strictObject({ type: z.string(), id: z.string() }).optional(),
  reason: z.string().max(2_000, 'validation.tooLong').nullish(),
});

/** `unclaimed`: the fields whose values are published again only once words and a source are added to their claims. */
export type RestoredDraft = StartedDraft & { unclaimed?: string[] };

/**
 * Begins a draft in which a record reads as a change of it left it, or, where the change took it away, as it was before.
 * A value that no adopted claim supported then gets the claim that it has now, or one to be completed. Nothing is published.
 */
export const restoreRecord = write(
  'record.restore',
  Input,
  async (tx, { change: seq, record: meant, reason }, { actor }): Promise<WrittenWork<RestoredDraft>> => {
    const starter = await takePerson(tx, actor);
    const change = await tx.change.findUnique({ where: { seq } });
    const absent = new DomainError('not-found', 'there is no such change of a record that can be restored');
    if (change === null || !isPartType(change.subjectType)) throw absent;
    const { subjectType: type, subjectId } = change;
    if (meant && (meant.type !== type || meant.id !== subjectId)) throw absent;
    const record = isOnRecord(change.after) ? change.after : change.before;
    const payload = record && restoredPayload(type, record);
    if (!payload) throw absent;
    // A row that came later, such as a paragraph, is none of the older record's.
    const started = await startPart(tx, type, subjectId, {});
    const part = { ...started, payload: inOrderOf(started.base, payload) };
    const unclaimed = await listUnclaimed(tx, part);
    const ofOneValue = unclaimed.filter((field) => field !== topicsField);
    const claimed = isClaimant(type) ? prepareClaims(type, part, ofOneValue) : part.payload;
    const whole = { ...part, payload: claimed };
    const { id, version } = await createDraft(tx, actor, { parts: [whole], reason: reason ?? '', starter });
    const left = await listUnclaimed(tx, whole);
    return { changes: [], result: () => ({ id, version, ...(left.length > 0 && { unclaimed: left }) }) };
  },
  { isPrivate: true },
);

async function listUnclaimed(tx: Prisma.TransactionClient, { type, ...part }: StoredPart): Promise<string[]> {
  const { faults } = await partKinds[type].examine(tx, part, { [type]: part });
  return faults.filter(({ message }) => unclaimedFaults.has(message)).map(({ field }) => field);
}

const unclaimedFaults = new Set(['validation.claimNeeded', 'validation.topicClaimNeeded']);

const unordered = [
  'meeting.topics',
  'meeting.hosts',
  'meeting.coChairs',
  'meeting.participants',
  'meeting.observers',
  'designation.topics',
  'body.coLeads',
];

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
