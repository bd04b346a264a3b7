import PQueue from 'p-queue';
import { refusalOf } from '@/lib/auth/draft-permissions';
import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { type AppliedParts, applyParts, findFaults } from '@/lib/editing/drafts/apply-parts';
import { factsOf, findDraft, type StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { lockHistory } from '@/lib/editing/history/history';
import { openRenewal } from '@/lib/editing/history/renew-statements';
import type { FieldFault } from '@/lib/errors/domain-error';
import type { Bilingual } from '@/lib/records/bilingual';
import { type Body, findBody } from '@/lib/records/bodies/bodies';
import { type Designation, findDesignation } from '@/lib/records/designations/designations';
import { findGaps, type Gap } from '@/lib/records/meetings/gaps';
import { findMeeting, findNeighbours, type Meeting, type Neighbours } from '@/lib/records/meetings/meetings';
import type { Dispute } from '@/lib/records/sources/claims';
import { findStatementAuthor } from '@/lib/records/statements/authors';
import { differencesOf } from '@/lib/records/statements/reading';
import { findStatement, type Statement } from '@/lib/records/statements/statements';
import { ofRecordAsItIs, withoutFaulty } from './preview-parts';

type Tx = Prisma.TransactionClient;

/** What the page of a meeting shows. */
export type PreviewedMeeting = { meeting: Meeting; body: Body; gap: Gap | null; neighbours: Neighbours };

/** What the page of a statement shows; among its versions is the one that publishing would make. */
export type PreviewedStatement = { statement: Statement; author: Bilingual; differences: Dispute[] };

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
  return preview(actor, draft, meetingIn, showMeeting);
}

/** The page of the statement that a draft is about, or that its text belongs to. Null as above. */
export function previewStatement(actor: PersonActor, draft: string): Promise<Preview<PreviewedStatement> | null> {
  return preview(actor, draft, statementIn, showStatement);
}

/** The page of the designation that a draft is about. Null as above. */
export function previewDesignation(actor: PersonActor, draft: string): Promise<Preview<Designation> | null> {
  return preview(actor, draft, designationIn, findDesignation);
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
      await limit(tx);
      // Before the lock is taken, so that writers do not wait for it.
      const parts = await ofRecordAsItIs(tx, draft.parts);
      const faults = await findFaults(tx, { parts, reason: draft.reason });
      await lockHistory(tx);
      const applied = await apply(tx, { ...draft, parts }, faults);
      if (applied.parts === null) return { state: 'incomplete', faults };
      const subject = subjectOf(applied.parts);
      if (subject === null) return null;
      const shown = await show(tx, subject);
      if (shown === null) return { state: 'hidden' };
      return { state: 'shown', shown, faults, leftOut: applied.leftOut };
    }).catch((error: unknown): Preview<Shown> => {
      if (isTimeout(error)) return { state: 'busy' };
      throw error;
    }),
  );
}

/** What PostgreSQL and Prisma say when one of the limits is passed. */
function isTimeout(error: unknown): boolean {
  return /timeout/.test(String(error));
}

/** Runs in a transaction that is rolled back, whatever comes of it. */
async function takenBack<Shown>(work: (tx: Tx) => Promise<Preview<Shown> | null>): Promise<Preview<Shown> | null> {
  const back = new Error('A preview is never committed');
  const results: (Preview<Shown> | null)[] = [];
  try {
    await db.$transaction(async (tx) => {
      results.push(await work(tx));
      throw back;
    }, patience);
  } catch (error) {
    if (error !== back) throw error;
  }
  return results[0] ?? null;
}

/** Neither a reader of the desk nor a writer waits for a preview that takes too long. */
async function limit(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('lock_timeout', ${lockPatience}, true), set_config('statement_timeout', ${queryPatience}, true)`;
}

type Applied = { parts: AppliedParts | null; leftOut: string[] };

/** Writes what was typed or, where that cannot be, what can be of it. */
async function apply(tx: Tx, draft: StoredDraft, faults: FieldFault[]): Promise<Applied> {
  const whole = await attempt(tx, draft, faults);
  if (whole) return { parts: whole, leftOut: [] };
  const { parts, leftOut } = withoutFaulty(draft.parts, faults);
  return { parts: await attempt(tx, { ...draft, parts }, faults), leftOut };
}

/** A draft with faults may break off anywhere. Null: it did. */
async function attempt(tx: Tx, draft: StoredDraft, faults: FieldFault[]): Promise<AppliedParts | null> {
  await tx.$executeRaw`SAVEPOINT attempt`;
  try {
    return await applyParts(tx, draft, openRenewal(tx).renew, { mayHaveFaults: true });
  } catch (error) {
    if (faults.length === 0 || isTimeout(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT attempt`;
    return null;
  }
}

function meetingIn(applied: AppliedParts): string | null {
  return recordIn(applied, 'meeting');
}

function designationIn(applied: AppliedParts): string | null {
  return recordIn(applied, 'designation');
}

function statementIn(applied: AppliedParts): string | null {
  return recordIn(applied, 'statement') ?? recordIn(applied, 'text')?.split('/')[0] ?? null;
}

function recordIn({ records }: AppliedParts, wanted: PartType): string | null {
  return records.find(({ type }) => type === wanted)?.id ?? null;
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
