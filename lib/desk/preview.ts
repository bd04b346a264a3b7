import PQueue from 'p-queue';
import { refusalOf } from '@/lib/auth/draft-permissions';
import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type AppliedParts, applyParts, findFaults } from '@/lib/editing/drafts/apply-parts';
import { factsOf, findDraft, type StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { lockHistory } from '@/lib/editing/history/history';
import { openRenewal } from '@/lib/editing/history/renew-statements';
import type { FieldFault } from '@/lib/errors/domain-error';
import { type Body, findBody } from '@/lib/records/bodies/bodies';
import { findGaps, type Gap } from '@/lib/records/meetings/gaps';
import { findMeeting, findNeighbours, type Meeting, type Neighbours } from '@/lib/records/meetings/meetings';
import type { Dispute } from '@/lib/records/sources/claims';
import { findStatementAuthor, type StatementAuthor } from '@/lib/records/statements/authors';
import { differencesOf } from '@/lib/records/statements/reading';
import { findStatement, type Statement } from '@/lib/records/statements/statements';
import { ofRecordAsItIs, withoutFaulty } from './preview-parts';

type Tx = Prisma.TransactionClient;

/** What the page of a meeting shows. */
export type PreviewedMeeting = { meeting: Meeting; body: Body; gap: Gap | null; neighbours: Neighbours };

/** What the page of a statement shows; among its versions is the one that publishing would make. */
export type PreviewedStatement = { statement: Statement; author: StatementAuthor; differences: Dispute[] };

/**
 * A record as readers would see it if the draft were published now. `leftOut`: the fields that cannot be shown as they
 * were typed, and are shown as they were before. `incomplete`: with these faults no page can be made. `hidden`: the record
 * is withdrawn. `busy`: somebody is writing to the record for longer than a preview waits.
 */
export type Preview<Shown> =
  | { state: 'shown'; shown: Shown; faults: FieldFault[]; leftOut: string[] }
  | { state: 'incomplete'; faults: FieldFault[] }
  | { state: 'hidden' }
  | { state: 'busy' };

/** The page of the meeting that a draft is about. Null: no such draft that the actor may read, or none of a meeting. */
export function previewMeeting(actor: PersonActor, draft: string): Promise<Preview<PreviewedMeeting> | null> {
  return preview(
    actor,
    draft,
    ({ records }) => records.find(({ type }) => type === 'meeting')?.id ?? null,
    showMeeting,
  );
}

/** The page of the statement that a draft is about, or that its text belongs to. Null as above. */
export function previewStatement(actor: PersonActor, draft: string): Promise<Preview<PreviewedStatement> | null> {
  return preview(actor, draft, statementIn, showStatement);
}

/**
 * One preview at a time in a process. It needs the lock of every writer, so whoever publishes waits for one preview at
 * most, however many are asked for.
 */
const line = new PQueue({ concurrency: 1 });

const mostWaiting = 40;
const lockPatience = '1500ms';
const queryPatience = '4s';
const patience = { maxWait: 5_000, timeout: 8_000 };

async function preview<Shown>(
  actor: PersonActor,
  id: string,
  subjectOf: (applied: AppliedParts) => string | null,
  show: (tx: Tx, id: string) => Promise<Shown | null>,
): Promise<Preview<Shown> | null> {
  const draft = await findDraft(db, id);
  if (draft === null || refusalOf(actor, 'read', factsOf(draft)) !== null) return null;
  if (draft.state === 'published' || draft.state === 'discarded') return null;
  if (line.size >= mostWaiting) return { state: 'busy' };
  return line.add(() =>
    takenBack(async (tx) => {
      if (!(await takeLock(tx))) return { state: 'busy' };
      const applied = await apply(tx, draft);
      if (applied.parts === null) return { state: 'incomplete', faults: applied.faults };
      const subject = subjectOf(applied.parts);
      if (subject === null) return null;
      const shown = await show(tx, subject);
      if (shown === null) return { state: 'hidden' };
      return { state: 'shown', shown, faults: applied.faults, leftOut: applied.leftOut };
    }),
  );
}

/** Runs in a transaction that is rolled back, whatever comes of it. */
async function takenBack<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const back = new Error('A preview is never committed');
  const results: Result[] = [];
  try {
    await db.$transaction(async (tx) => {
      results.push(await work(tx));
      throw back;
    }, patience);
  } catch (error) {
    if (error !== back) throw error;
  }
  const [result] = results;
  return result as Result;
}

/** False: somebody holds the record for longer than a preview waits. */
async function takeLock(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${lockPatience}, true), set_config('statement_timeout', ${queryPatience}, true)`;
  try {
    await lockHistory(tx);
    return true;
  } catch (error) {
    if (/lock timeout/.test(String(error))) return false;
    throw error;
  }
}

type Applied = { parts: AppliedParts | null; faults: FieldFault[]; leftOut: string[] };

/** Writes what was typed or, where that cannot be, what can be of it. */
async function apply(tx: Tx, draft: StoredDraft): Promise<Applied> {
  const parts = await ofRecordAsItIs(tx, draft.parts);
  const faults = await findFaults(tx, { parts, reason: draft.reason });
  if (faults.length === 0)
    return { parts: await applyParts(tx, { ...draft, parts }, openRenewal(tx).renew), faults, leftOut: [] };
  const whole = await attempt(tx, { ...draft, parts });
  if (whole) return { parts: whole, faults, leftOut: [] };
  const { parts: some, leftOut } = withoutFaulty(parts, faults);
  return { parts: await attempt(tx, { ...draft, parts: some }), faults, leftOut };
}

/** What is to be published has no faults; a draft with some may break off anywhere. Null: it did. */
async function attempt(tx: Tx, draft: StoredDraft): Promise<AppliedParts | null> {
  await tx.$executeRaw`SAVEPOINT attempt`;
  try {
    return await applyParts(tx, draft, openRenewal(tx).renew, { mayHaveFaults: true });
  } catch (error) {
    if (/timeout/.test(String(error))) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT attempt`;
    return null;
  }
}

function statementIn({ records }: AppliedParts): string | null {
  const statement = records.find(({ type }) => type === 'statement')?.id;
  return statement ?? records.find(({ type }) => type === 'text')?.id.split('/')[0] ?? null;
}

async function showMeeting(tx: Tx, id: string): Promise<PreviewedMeeting | null> {
  const meeting = await findMeeting(tx, id);
  const body = meeting && (await findBody(tx, meeting.body));
  if (!meeting || !body) return null;
  const gaps = await findGaps(tx);
  return {
    meeting,
    body,
    gap: gaps.find((gap) => gap.meeting === id) ?? null,
    neighbours: await findNeighbours(tx, meeting),
  };
}

async function showStatement(tx: Tx, id: string): Promise<PreviewedStatement | null> {
  const statement = await findStatement(tx, id);
  if (!statement) return null;
  const meeting = statement.meeting && (await findMeeting(tx, statement.meeting.id));
  return {
    statement: withOwnVersion(statement),
    author: await findStatementAuthor(tx, statement),
    differences: differencesOf(statement, meeting),
  };
}

/** The version that the draft would make is kept by the history, which a preview does not write. */
function withOwnVersion(statement: Statement): Statement {
  const { version, versions } = statement;
  if (versions.some(({ n }) => n === version)) return statement;
  return { ...statement, versions: [...versions, { n: version, at: statement.updatedAt, why: null }] };
}
