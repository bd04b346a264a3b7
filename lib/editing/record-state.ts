import type { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { type SubjectRecords, staledBy } from '@/lib/editing/bundled/subjects';
import { DomainError } from '@/lib/errors/domain-error';
import { type RecordStep, stepChange, takeRecord } from './record-step';
import type { StoredRecord } from './stored-record';
import type { WrittenWork } from './write';

type Tx = Prisma.TransactionClient;

/** What a row says of its being withdrawn, with the version that it then has. */
export type StateColumns = { withdrawnAt: Date | null; withdrawnReason: string | null; version: number };

/** How the records of one noun are taken from readers and given back. */
export type RecordState<Type extends PartType> = {
  type: Type;
  find(tx: Tx, id: string): Promise<StoredRecord<SubjectRecords[Type]> | null>;
  set(tx: Tx, rowId: string, columns: StateColumns): Promise<unknown>;
  /** Writes the search documents that name it. */
  index(tx: Tx, record: SubjectRecords[Type]): Promise<void>;
  /** What is published and names it, which readers would be left with. */
  listUses?(tx: Tx, rowId: string): Promise<string[]>;
  /** What it names and is withdrawn, so that it would name what readers cannot see. */
  listGone?(tx: Tx, rowId: string): Promise<string[]>;
};

type Done = WrittenWork<{ version: number }>;
type Step = z.infer<typeof RecordStep>;

/** Takes a record from readers. Refused while others that are published name it. */
export async function withdrawRecord<Type extends PartType>(
  tx: Tx,
  state: RecordState<Type>,
  input: Step,
): Promise<Done> {
  const { type } = state;
  const stored = takeRecord(type, input, await state.find(tx, input.id), 'published');
  const uses = (await state.listUses?.(tx, stored.rowId)) ?? [];
  if (uses.length > 0) throw new DomainError('conflict', `${type} ${input.id} is named by ${uses.join(', ')}`);
  return setState(tx, state, 'withdraw', input, stored);
}

/** Gives a withdrawn record back to readers as it was. Refused while what it names is withdrawn. */
export async function reinstateRecord<Type extends PartType>(
  tx: Tx,
  state: RecordState<Type>,
  input: Step,
): Promise<Done> {
  const { type } = state;
  const stored = takeRecord(type, input, await state.find(tx, input.id), 'withdrawn');
  const gone = (await state.listGone?.(tx, stored.rowId)) ?? [];
  if (gone.length > 0) throw new DomainError('conflict', `${type} ${input.id} names ${gone.join(', ')}`);
  return setState(tx, state, 'reinstate', input, stored);
}

async function setState<Type extends PartType>(
  tx: Tx,
  state: RecordState<Type>,
  verb: 'withdraw' | 'reinstate',
  { id, reason }: Step,
  stored: StoredRecord<SubjectRecords[Type]>,
): Promise<Done> {
  const version = stored.version + 1;
  const isGoing = verb === 'withdraw';
  await state.set(tx, stored.rowId, {
    withdrawnAt: isGoing ? new Date() : null,
    withdrawnReason: isGoing ? reason : null,
    version,
  });
  await state.index(tx, stored.record);
  const tags = staledBy[state.type](stored.record);
  const change = stepChange(verb, { type: state.type, id, reason, tags }, stored);
  return { changes: [change], result: () => ({ version }) };
}

/** The public ids of rows, to be named in a refusal. */
export function namesOf(rows: { publicId: string }[]): string[] {
  return rows.map(({ publicId }) => publicId);
}
