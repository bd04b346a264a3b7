import type { Prisma } from '@/lib/db/generated/client';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import type { DecideInput } from '@/lib/editing/readings/decide-input';
import type { StoredReading } from '@/lib/editing/readings/stored-reading';
import { DomainError } from '@/lib/errors/domain-error';

type Tx = Prisma.TransactionClient;

/**
 * A reading with the meeting that it is about. `record`: that meeting as the fields of a form, where it is on record.
 * `isOther`: it is another meeting than before, so the values that were decided are asked about again.
 */
export type SettledAbout = {
  reading: StoredReading;
  parts: StoredPart[];
  record: { id: string; version: number; payload: Payload } | null;
  /** That meeting, what was announced at it, and the statement that the text is one of, as far as they are on record. Null: none is. */
  facts: Payload | null;
  isOther: boolean;
};

/** Takes the answer to the first question about a text: which meeting it is about. */
export async function settleAbout(
  tx: Tx,
  parts: StoredPart[],
  reading: StoredReading,
  { about, meeting }: Pick<DecideInput, 'about' | 'meeting'>,
): Promise<SettledAbout> {
  const chosen = about ?? reading.about;
  const id = chosen === 'recorded' ? meeting.trim() || reading.meeting || (reading.match?.meeting ?? '') : null;
  const isOther = reading.about !== null && (chosen !== reading.about || id !== reading.meeting);
  const settled = { ...reading, about: chosen, meeting: id };
  if (id === null) return { reading: settled, parts, record: null, facts: await readFacts(tx, parts, null), isOther };
  const stored = id === '' ? null : await partKinds.meeting.read(tx, id);
  if (stored === null) {
    throw new DomainError('invalid', `there is no meeting ${id}`, {
      faults: [{ field: 'about.meeting', message: 'validation.required' }],
    });
  }
  const record = { ...stored, id };
  return { reading: settled, parts, record, facts: await readFacts(tx, parts, record), isOther };
}

async function readFacts(tx: Tx, parts: StoredPart[], record: SettledAbout['record']): Promise<Payload | null> {
  // A statement that the draft brings is on record nowhere.
  const isNewStatement = parts.some(({ type, subject }) => type === 'statement' && subject === null);
  if (isNewStatement) return record === null ? null : { ...record.payload, ...(await readAnnounced(tx, record.id)) };
  const text = parts.find(({ type }) => type === 'text')?.payload ?? {};
  return factsOf(tx, { statement: typed(text, 'text.statement').trim(), meeting: record });
}

/** What is on record of a meeting and of the statement that a text is one of: that which it names, or else the meeting's. */
export async function factsOf(
  tx: Tx,
  { statement, meeting }: { statement: string; meeting: { id: string; payload: Payload } | null },
): Promise<Payload | null> {
  const id = statement || (meeting ? await findStatementOf(tx, meeting.id) : null);
  const stored = id === null ? null : await partKinds.statement.read(tx, id);
  if (meeting === null) return stored?.payload ?? null;
  return { ...meeting.payload, ...(await readAnnounced(tx, meeting.id)), ...stored?.payload };
}

/** The meeting that was announced at one on record, as the fields of its form; the latest where several were. */
async function readAnnounced(tx: Tx, meeting: string): Promise<Payload> {
  const plan = await tx.plan.findFirst({
    select: { publicId: true },
    where: { announcedAt: { publicId: meeting }, withdrawnAt: null },
    orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }],
  });
  const stored = plan && (await partKinds.plan.read(tx, plan.publicId));
  return stored?.payload ?? {};
}

/** The statement of a meeting: its own, which has its id, or else the first. Null: none is on record. */
export async function findStatementOf(tx: Tx, meeting: string): Promise<string | null> {
  const rows = await tx.statement.findMany({
    select: { publicId: true },
    where: { withdrawnAt: null, meeting: { publicId: meeting } },
    orderBy: { publicId: 'asc' },
  });
  const own = rows.find(({ publicId }) => publicId === meeting) ?? rows[0];
  return own?.publicId ?? null;
}

/** The meeting of the statement that the text of a draft is one of, if that was said when it was pasted. */
export async function findMeetingOfStatement(tx: Tx, payload: Payload): Promise<string | null> {
  const statement = typed(payload, 'text.statement').trim();
  if (statement === '') return null;
  const row = await tx.statement.findUnique({
    select: { meeting: { select: { publicId: true } } },
    where: { publicId: statement },
  });
  return row?.meeting?.publicId ?? null;
}
