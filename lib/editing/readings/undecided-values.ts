import type { Prisma } from '@/lib/db/generated/client';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import type { FieldFault } from '@/lib/errors/domain-error';
import { factsOf } from './about/settle-about';
import { againstFacts } from './against/against-facts';
import type { AgainstRecord } from './against/stand';
import { findReading, type StoredReading, type StoredValue } from './stored-reading';

type Tx = Prisma.TransactionClient;

/** Whether a person is asked about a value: not about what no field takes, and of a text apart only about the text itself. */
export function isAsked({ about }: Pick<StoredReading, 'about'>, { group }: Pick<StoredValue, 'group'>): boolean {
  if (group === 'beside') return false;
  return about !== 'apart' || group === 'statement';
}

type Value = Pick<StoredValue, 'group' | 'value' | 'outcome'>;

/** Whether a text says something that the record does not say, and nobody has taken or refused it. */
export function isUndecided(
  reading: Pick<StoredReading, 'about'>,
  value: Value,
  against: AgainstRecord | null,
): boolean {
  return value.outcome === null && value.value !== null && isAsked(reading, value) && against?.stand !== 'same';
}

/** A fault if a draft would leave out something that its text says, without anybody having said so. */
export async function findUndecided(tx: Tx, draft: { id: string; text: Payload }): Promise<FieldFault[]> {
  const reading = await findReading(tx, draft.id);
  if (reading === null) return [];
  const record = await factsBeside(tx, reading, draft.text);
  const isAny = reading.values.some((value) => isUndecided(reading, value, againstFacts(value, record)));
  return isAny ? [{ field: 'undecided', message: 'validation.undecided' }] : [];
}

/** What is on record of the meeting that a text is or may be about, and of its statement. */
export async function factsBeside(
  tx: Tx,
  { about, match, meeting }: Pick<StoredReading, 'about' | 'match' | 'meeting'>,
  text: Payload,
): Promise<Payload | null> {
  const id = about === null ? (match?.meeting ?? null) : meeting;
  const stored = id === null ? null : await partKinds.meeting.read(tx, id);
  return factsOf(tx, { statement: typed(text, 'text.statement').trim(), meeting: stored });
}
