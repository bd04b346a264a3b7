import type { z } from 'zod';
import { type Actor, actorName, authorize, type Permission } from '@/lib/auth/permissions';
import { type Database, db as ownDatabase } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { RunKind } from '@/lib/db/generated/enums';
import { newRowId } from '@/lib/db/row-id';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { headFile, noteHead } from '@/lib/editing/history/head-file';
import {
  type ChangeEntry,
  type Head,
  lockHistory,
  type RunReference,
  readLastLink,
  recordChanges,
} from '@/lib/editing/history/history';
import { holdsHead } from '@/lib/editing/history/holds-head';
import type { Digests } from '@/lib/editing/history/link';
import { isOfThisForm, nameOf, readDigests } from '@/lib/editing/history/published-rows';
import { openRenewal, type Renewal } from '@/lib/editing/history/renew-statements';
import { sealRecords } from '@/lib/editing/history/seal-records';
import { digestVersions, keepVersions, readUnkeptVersions, versionId } from '@/lib/editing/history/statement-versions';
import { isContention } from '@/lib/errors/contention';
import { DomainError } from '@/lib/errors/domain-error';
import { tags } from '@/lib/records/tags';
import type { Json } from '@/lib/text/canonical-json';
import { forgetRequest, keepAnswer, nameRequest, takeRequest } from './request-key';

type Tx = Prisma.TransactionClient;
type Subject = { type: string; id: string };

/** Called before each part of a long write with how many are done. What it throws takes the whole write back. */
export type WriteProgress = (done: number, total: number) => void | Promise<void>;

/** What the work of a verb has at hand besides the transaction and its parsed input. */
export type WriteContext = {
  /** Gives these statements a new version, once for each write. To be called before their rows are altered. */
  renew(statements: string[]): Promise<void>;
  onProgress: WriteProgress;
  actor: Actor;
};

/** What the work of a verb has done: the whole of it is in `changes`, or nothing was written. */
export type WrittenWork<Result> = Written & (Answered<Result> | Refused);

type Written = {
  changes: ChangeEntry[];
  /** The changes belong together and can be reported, or taken back, as a whole. */
  run?: OpenedRun;
  /** What else was written: published rows that are the subject of none of the changes. */
  touched?: Subject[];
};

/** `drafts`: those that the run began, by their public ids. */
type OpenedRun = { kind: RunKind; report: Json; drafts?: string[] };

type Answered<Result> = {
  /** What the verb returns; it is given the public id of the run, and the number of the last link. */
  result: (run: string | null, seq: number | null) => Result;
  refusal?: undefined;
};

/** What was written is kept, and the verb refuses all the same: what somebody typed too late is not lost. */
type Refused = { refusal: DomainError; result?: undefined };

export type Setting = {
  /** Another database than that of this process. */
  db?: Database;
  /** Where the last link is noted. Null: nowhere, which is so for another database if nothing else is said. */
  headFile?: string | null;
  onProgress?: WriteProgress;
  /** Sent again with the same key, the same input of the same actor changes nothing and gets the same answer. */
  requestKey?: string;
};

export type Verb<Result> = (actor: Actor, input: unknown, setting?: Setting) => Promise<Result>;

type Manner<Input> = {
  /** A run of many records; it may wait for the other writers and take its time. */
  isLong?: boolean;
  /** True of input that only asks what would happen: nothing can be written then. */
  isDryRun?: (input: Input) => boolean;
  /**
   * It writes no published row, so the history is locked only once there is a change to record, after the work. Verbs
   * that lock the same rows and leave changes all lock the history before those rows, or all after: else two of them can
   * wait for each other.
   */
  isPrivate?: boolean;
  /** What of the input tells a request from another with its key; all of it, if nothing is said. */
  asked?: (input: Input) => unknown;
};

/**
 * Makes a verb: authorizes, parses, and then, in one transaction and with the history locked, does the work, writes down
 * what changed with its digests, keeps the versions of statements and tells the tags. After the commit the head is noted.
 * Private work comes before the history is locked; a request that was answered before is answered alike without any.
 */
export function write<Shape extends z.ZodType, Result>(
  permission: Permission,
  schema: Shape,
  work: (tx: Tx, input: z.output<Shape>, context: WriteContext) => Promise<WrittenWork<Result>>,
  { isLong = false, isDryRun = () => false, isPrivate = false, asked = (input) => input }: Manner<z.output<Shape>> = {},
): Verb<Result> {
  return async (actor, input, setting = {}) => {
    authorize(actor, permission);
    const parsed = schema.parse(input);
    const db = setting.db ?? ownDatabase;
    const noted = setting.headFile ?? (setting.db || setting.headFile === null ? null : headFile);
    const patience = isLong ? { maxWait: 60_000, timeout: 600_000 } : { maxWait: 10_000, timeout: 20_000 };

    if (isDryRun(parsed)) return rehearse(db, actor, (tx, context) => work(tx, parsed, context), patience);
    const { onProgress = () => {}, requestKey } = setting;
    const request = requestKey ? nameRequest(actor, requestKey, permission, asked(parsed)) : null;
    const once = async (tx: Tx): Promise<Done<Result>> => {
      const earlier = request && (await takeRequest(tx, request));
      if (earlier) return { result: earlier.answer as Result };
      const before = isPrivate ? null : await openHistory(tx);
      if (actor.kind === 'person' && ofRecords.includes(permission)) await takePerson(tx, actor);
      const renewal = openRenewal(tx);
      const written = await work(tx, parsed, { renew: renewal.renew, onProgress, actor });
      if (isPrivate && written.changes.length > 0) await openHistory(tx);
      const { run, head = before } = await record(tx, actor, written, renewal);
      if (written.refusal) {
        if (request) await forgetRequest(tx, request);
        return { refusal: written.refusal, head };
      }
      const result = written.result(run, head?.seq ?? null);
      if (request) await keepAnswer(tx, request, result);
      return { result, head };
    };
    const done = await untilUncontended(() => db.$transaction(once, patience), isLong ? 1 : 3);
    if (noted !== null && done.head) await noteHead(noted, done.head, (other) => holdsHead(db, other));
    if ('refusal' in done) throw done.refusal;
    return done.result;
  };
}

/** Verbs about drafts and accounts take the person who acts themselves. */
const ofRecords: Permission[] = ['record.withdraw', 'record.reinstate', 'text.withdraw'];

type Done<Result> = { head?: Head | null } & ({ result: Result } | { refusal: DomainError });

async function rehearse<Result>(
  db: Database,
  actor: Actor,
  work: (tx: Tx, context: WriteContext) => Promise<WrittenWork<Result>>,
  patience: { maxWait?: number; timeout?: number },
): Promise<Result> {
  const written = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`;
    return work(tx, { renew: async () => {}, onProgress: () => {}, actor });
  }, patience);
  if (written.refusal) throw written.refusal;
  return written.result(null, null);
}

/** Runs it again where another transaction was in its way, which took it back whole; then somebody else was first. */
async function untilUncontended<Result>(run: () => Promise<Result>, tries: number): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!isContention(error)) throw error;
    if (tries > 1) return untilUncontended(run, tries - 1);
    throw new DomainError('conflict', 'somebody else was writing the same rows at the same time');
  }
}

/**
 * One writer from here on, with a record that is sealed. Returns the last link. Every link that this function writes has
 * digests, so the last one tells whether the record is sealed.
 */
async function openHistory(tx: Tx): Promise<Head | null> {
  await lockHistory(tx);
  const last = await readLastLink(tx);
  if (last === null || isOfThisForm(last.digests)) return last?.head ?? null;
  await sealRecords(tx);
  return (await readLastLink(tx))?.head ?? null;
}

/** Each change has the digest of its own subject, and the last one of the write those of all else that was touched. */
async function record(
  tx: Tx,
  actor: Actor,
  { changes, run, touched = [] }: Written,
  renewal: Renewal,
): Promise<{ run: string | null; head?: Head | null }> {
  if (changes.length === 0) return { run: null };
  const reference = run ? await openRun(tx, actor, run) : undefined;
  const statements = [...new Set(changes.flatMap(({ subject }) => statementOf(subject) ?? []))];
  const versions = await readUnkeptVersions(tx, statements);
  const digests = await readDigests(tx, [
    ...changes.map(({ subject }) => subject),
    ...statements.map((id) => ({ type: 'statement', id })),
    ...touched,
    ...(reference ? [{ type: 'run', id: reference.publicId }] : []),
  ]);
  const making = (statement: string) => changes.findLastIndex(({ subject }) => statementOf(subject) === statement);
  const ofVersions = await digestVersions(tx, versions);
  const entries = changes.map((change, index) => {
    const own = nameOf(change.subject.type, change.subject.id);
    const made = versions.filter(({ statement }) => making(statement) === index).map((version) => versionName(version));
    return { ...change, digests: { ...pick(digests, [own]), ...pick(ofVersions, made) } };
  });
  const closing = entries.at(-1);
  if (closing) {
    closing.tags = [...new Set([...closing.tags, tags.history])];
    closing.digests = { ...pick(renewal.digests), ...pick(digests), ...closing.digests };
  }
  const { seqs, head } = await recordChanges(tx, actor, entries, reference);
  await keepVersions(tx, versions, (statement) => seqs[making(statement)]);
  return { run: reference?.publicId ?? null, head };
}

function pick(digests: Map<string, string | null>, names = [...digests.keys()]): Digests {
  return Object.fromEntries(names.flatMap((name) => (digests.has(name) ? [[name, digests.get(name) ?? null]] : [])));
}

function versionName(version: { statement: string; number: number }): string {
  return nameOf('version', versionId(version));
}

function statementOf(subject: Subject | undefined): string | null {
  if (subject?.type === 'statement') return subject.id;
  return subject?.type === 'text' ? (subject.id.split('/')[0] ?? null) : null;
}

async function openRun(tx: Tx, actor: Actor, { kind, report, drafts = [] }: OpenedRun): Promise<RunReference> {
  const now = new Date();
  const id = newRowId();
  const publicId = `${kind}-${now.toISOString().replace(/\D/g, '')}`;
  const row = { id, publicId, kind, actor: actorName(actor), startedAt: now, finishedAt: now };
  await tx.run.create({ data: { ...row, report: report ?? {} } });
  if (drafts.length > 0) await tx.draft.updateMany({ where: { publicId: { in: drafts } }, data: { runId: id } });
  return { id, publicId };
}
