import type { Prisma } from '@/lib/db/generated/client';
import { isChanged } from '@/lib/editing/drafts/stored/create-draft';
import { type StoredDraft, toParts } from '@/lib/editing/drafts/stored/draft-rows';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { Reason } from '@/lib/editing/reason';
import type { WriteContext } from '@/lib/editing/write';
import { DomainError, type FieldFault, type RecordConflict } from '@/lib/errors/domain-error';
import { keptOfText } from './parts/fields/text-fields';
import type { ChangedClaim } from './parts/part-kind';
import { partKinds } from './parts/part-kinds';
import { forgetNames } from './parts/values/known-records';
import { isSourceUncited } from './parts/values/own-source';
import { publishDraftOriginal } from './stored/draft-originals';
import { isStale } from './stored/is-stale';
import { isPlaceUnnamed, isUnchanged } from './stored/part-changes';

type Tx = Prisma.TransactionClient;
type Words = Pick<StoredDraft, 'parts' | 'reason'>;
type Subject = { type: string; id: string };

/** The rows that a draft became, and what its publication has to record. */
export type AppliedParts = { records: Subject[]; changes: ChangeEntry[]; touched: Subject[] };

/**
 * Writes the parts of a draft into the record, as publishing it does but for the history. The draft has no faults, and its
 * parts start from the records as they are. A later part finds in `subject` which record an earlier one became.
 */
export async function applyParts(
  tx: Tx,
  { parts, reason }: Words,
  renew: WriteContext['renew'] = async () => {},
  { mayHaveFaults } = { mayHaveFaults: false },
): Promise<AppliedParts> {
  const applied: AppliedParts = { records: [], changes: [], touched: [] };
  const known = toParts(parts);
  // An attempt that was rolled back has left what it wrote among the names.
  forgetNames(tx);
  const context = { renew, reason: Reason.safeParse(reason).data ?? null, mayHaveFaults };
  for (const { type, ...part } of parts) {
    if (isUnchanged(parts, { type, ...part })) continue;
    const original = type === 'text' ? part.payload[keptOfText.original] : undefined;
    if (original && (await publishDraftOriginal(tx, original)))
      applied.touched.push({ type: 'original', id: original });
    const { id, changes, touched = [] } = await partKinds[type].publish(tx, part, known, context);
    known[type] = { ...part, subject: id };
    if (type === 'place') forgetNames(tx);
    applied.records.push({ type, id });
    applied.changes.push(...changes);
    applied.touched.push(...touched);
  }
  return applied;
}

/** The parts whose record no longer says what they started from. */
export async function findConflicts(tx: Tx, { parts }: Pick<Words, 'parts'>): Promise<RecordConflict[]> {
  const conflicts: RecordConflict[] = [];
  for (const part of parts) {
    const { type, subject, base, payload } = part;
    if (subject === null || isUnchanged(parts, part)) continue;
    const current = await partKinds[type].read(tx, subject);
    if (isStale(part, current)) conflicts.push({ type, base, theirs: current?.payload ?? null, mine: payload });
  }
  return conflicts;
}

/** All that keeps a draft from being published as it is. */
export async function findFaults(tx: Tx, { parts, reason }: Words): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  const known = toParts(parts);
  for (const { type, ...part } of parts) {
    if (!isUnchanged(parts, { type, ...part })) faults.push(...(await partKinds[type].examine(tx, part, known)).faults);
  }
  return [...faults, ...faultsOfWhole({ parts, reason })];
}

/** The faults that are none of a part. An empty name of a field: of the draft as a whole. A correction says why to readers. */
export function faultsOfWhole({ parts, reason }: Words): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!parts.some(isChanged)) faults.push({ field: '', message: 'validation.nothingChanged' });
  if (isSourceUncited(toParts(parts))) faults.push({ field: 'source.id', message: 'validation.sourceUncited' });
  if (isPlaceUnnamed(parts)) faults.push({ field: 'place.nameEn', message: 'validation.placeUnnamed' });
  if (reason.trim() === '' && parts.some((part) => part.subject !== null && isChanged(part))) {
    faults.push({ field: 'reason', message: 'validation.reasonForReaders' });
  }
  if (reason.trim() !== '' && !Reason.safeParse(reason).success) {
    faults.push({ field: 'reason', message: 'validation.characters' });
  }
  return faults;
}

/** Throws `invalid` with all faults, if there are any. */
export function refuseFaulty(draft: StoredDraft, faults: FieldFault[]): void {
  if (faults.length > 0) throw new DomainError('invalid', `draft ${draft.id} has faults`, { faults });
}

/** The claims that a reviewer has to look at, of all parts. */
export function listChangedClaims({ parts }: Pick<Words, 'parts'>): ChangedClaim[] {
  return parts.flatMap(({ type, ...part }) => partKinds[type].changedClaims(part));
}
