import { z } from 'zod';
import { type Actor, actorName, type PersonActor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { stepEntry, takeStep } from '@/lib/editing/drafts/take-step';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { Reason } from '@/lib/editing/reason';
import { isUncited } from '@/lib/editing/sources/uncited';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { findText, type TextRecord } from '@/lib/editing/texts/rows/text-record';
import { settleTexts, writeText } from '@/lib/editing/texts/rows/write-text';
import { sourcesFirst } from '@/lib/editing/texts/stale/is-source-of';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { tags } from '@/lib/records/tags';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';

const Input = z.strictObject({
  run: z.string().min(1, 'validation.required'),
  reason: Reason.nullable(),
});

export type UndoReport = {
  run: string;
  restored: { type: string; id: string; outcome: 'restored' | 'withdrew' | 'removed' | 'discarded' | 'kept' }[];
};

type Tx = Prisma.TransactionClient;
type RunChange = Prisma.ChangeGetPayload<object>;

/** Shown in the reader's words, where the operator gave none. */
const importUndone = 'import_undone';

/**
 * Takes back an import as a whole: each text reads again as before it, a text that was new is withdrawn, a source that
 * was new and that nothing else cites is removed. Their ids stay theirs. Refused once something later has changed one of
 * them. Of an import that made drafts, those that nobody has touched are discarded.
 */
export const undoRun = write(
  'run.undo',
  Input,
  async (tx, { run: publicId, reason }, { actor, renew }): Promise<WrittenWork<UndoReport>> => {
    const run = await takeRun(tx, actor, publicId);
    const changes = inOrder(await tx.change.findMany({ where: { runId: run.id }, orderBy: { seq: 'desc' } }));
    await refuseIfChangedSince(
      tx,
      changes.filter(({ subjectType }) => subjectType !== 'draft'),
    );
    const statements = changes.flatMap(({ subjectType, after }) =>
      subjectType === 'text' ? [(after as TextRecord).statement] : [],
    );
    await renew(statements);
    const taken: TakenBack[] = [];
    for (const change of changes) taken.push(await takeBack(tx, change, reason));
    await settleTexts(tx, statements);
    await tx.run.update({ where: { id: run.id }, data: { undoneAt: new Date() } });
    const restored = taken.map(({ outcome }, index) => ({
      type: changes[index]?.subjectType ?? '',
      id: changes[index]?.subjectId ?? '',
      outcome,
    }));
    return {
      changes: taken.flatMap(({ entry }) => entry ?? []),
      touched: [{ type: 'run', id: publicId }],
      result: () => ({ run: publicId, restored }),
    };
  },
  { isLong: true },
);

/** Texts before the sources that they named, and of texts first what others render. */
function inOrder(changes: RunChange[]): RunChange[] {
  const texts = changes.filter(({ subjectType }) => subjectType === 'text');
  const standingOf = ({ after }: RunChange) => (after as TextRecord).standing;
  return [
    ...texts.toSorted((a, b) => sourcesFirst(standingOf(a), standingOf(b))),
    ...changes.filter(({ subjectType }) => subjectType !== 'text'),
  ];
}

async function takeRun(tx: Tx, actor: Actor, publicId: string): Promise<{ id: string }> {
  const run = await tx.run.findUnique({ where: { publicId } });
  if (run === null) throw new DomainError('not-found', `there is no run ${JSON.stringify(publicId)}.`);
  if (actor.kind === 'person') await refuseOfOthers(tx, actor, run);
  if (run.kind !== 'import') throw new DomainError('conflict', `${publicId} is no import; only imports can be undone.`);
  if (run.undoneAt) throw new DomainError('conflict', `${publicId} was undone on ${run.undoneAt.toISOString()}.`);
  return run;
}

/** A person takes back what that person imported as drafts; a run that wrote anything else is the operator's. */
async function refuseOfOthers(tx: Tx, actor: PersonActor, run: { id: string; actor: string }): Promise<void> {
  await takePerson(tx, actor);
  const more = await tx.change.count({ where: { runId: run.id, subjectType: { not: 'draft' } } });
  if (run.actor.endsWith(`:${actor.id}`) && more === 0) return;
  throw new DomainError('forbidden', `${actorName(actor)} may not undo what others imported`);
}

/** A later change that has itself been taken back is none. */
async function refuseIfChangedSince(tx: Tx, changes: RunChange[]): Promise<void> {
  const lines: string[] = [];
  for (const { subjectType, subjectId, seq, after } of changes) {
    const where = { subjectType, subjectId, seq: { gt: seq } };
    const later = await tx.change.findMany({ where, orderBy: { seq: 'asc' } });
    if (later.length === 0 || (subjectType === 'text' && (await isStill(tx, after as TextRecord)))) continue;
    lines.push(
      ...later.map(
        ({ action, actor, at }) => `  ${subjectType} ${subjectId}: ${action} by ${actor} on ${at.toISOString()}`,
      ),
    );
  }
  if (lines.length === 0) return;
  throw new DomainError('conflict', ['something later changed what the run had changed:', ...lines].join('\n'));
}

async function isStill(tx: Tx, after: TextRecord): Promise<boolean> {
  const now = await findText(tx, after.statement, after.slug);
  return now !== null && canonicalJson(toJson(now.record)) === canonicalJson(toJson(after));
}

type TakenBack = { entry: ChangeEntry | null; outcome: UndoReport['restored'][number]['outcome'] };

async function takeBack(tx: Tx, change: RunChange, reason: string | null): Promise<TakenBack> {
  if (change.subjectType === 'source') return removeSource(tx, change, reason);
  if (change.subjectType === 'draft') return discardUntouched(tx, change.subjectId, reason);
  const after = change.after as TextRecord;
  const before = change.before as TextRecord | null;
  const restored = before ?? { ...after, paragraphs: [], withdrawnReason: reason ?? importUndone };
  await writeText(tx, restored);
  const statement = await tx.statement.findUniqueOrThrow({
    select: { meeting: { select: { publicId: true } } },
    where: { publicId: after.statement },
  });
  const now = await findText(tx, after.statement, after.slug);
  return {
    outcome: before === null ? 'withdrew' : 'restored',
    entry: textEntry({
      action: before === null ? 'text.withdraw' : 'text.restore',
      before: after,
      after: now?.record ?? null,
      meeting: statement.meeting?.publicId ?? null,
      reason,
    }),
  };
}

/** A draft is at its first version until somebody has saved a word of it or taken it a step further. */
async function discardUntouched(tx: Tx, id: string, reason: string | null): Promise<TakenBack> {
  await tx.$executeRaw`SELECT id FROM draft WHERE public_id = ${id} FOR NO KEY UPDATE`;
  const draft = await findDraft(tx, id);
  if (draft === null || draft.version > 1 || draft.state !== 'draft') return { entry: null, outcome: 'kept' };
  const { state } = await takeStep(tx, draft, 'discarded');
  const told = { revision: draft.revision?.sha256 ?? null, ...(reason !== null && { reason }) };
  return { entry: stepEntry('discard', { id, before: draft.state, after: state }, told), outcome: 'discarded' };
}

async function removeSource(tx: Tx, change: RunChange, reason: string | null): Promise<TakenBack> {
  const uncited = await tx.source.findFirst({
    select: { id: true },
    where: { publicId: change.subjectId, ...isUncited },
  });
  if (uncited === null) return { entry: null, outcome: 'kept' };
  await tx.source.delete({ where: { publicId: change.subjectId } });
  const subject = { type: 'source', id: change.subjectId };
  const entry = {
    action: 'source.remove',
    subject,
    before: change.after,
    after: null,
    tags: [tags.sources],
    ...(reason !== null && { reason }),
  };
  return { entry, outcome: 'removed' };
}
