import { z } from 'zod';
import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type ChangeEntry, lockHistory, recordChanges } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { Reason } from '@/lib/editing/reason';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { findText, type TextRecord } from '@/lib/editing/texts/rows/text-record';
import { writeText } from '@/lib/editing/texts/rows/write-text';
import { DomainError } from '@/lib/errors/domain-error';
import { tags } from '@/lib/records/tags';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';

const Input = z.strictObject({
  run: z.string().min(1, 'validation.required'),
  reason: Reason.nullable(),
});

export type UndoReport = {
  run: string;
  restored: { type: string; id: string; outcome: 'restored' | 'withdrew' | 'removed' | 'kept' }[];
};

type Tx = Prisma.TransactionClient;
type RunChange = Prisma.ChangeGetPayload<object>;

/**
 * Takes back an import as a whole: each text reads again as before it, a text that was new is withdrawn, a source that
 * was new and that nothing else cites is removed. Refused once something later has changed one of them.
 */
export async function undoRun(actor: Actor, input: unknown): Promise<UndoReport> {
  authorize(actor, 'run.undo');
  const { run: publicId, reason } = Input.parse(input);

  return db.$transaction(
    async (tx) => {
      await lockHistory(tx);
      const run = await takeRun(tx, publicId);
      const changes = await tx.change.findMany({ where: { runId: run.id }, orderBy: { seq: 'desc' } });
      await refuseIfChangedSince(tx, changes);
      const restored: UndoReport['restored'] = [];
      for (const change of changes) {
        const { entry, outcome } = await takeBack(tx, change, publicId, reason);
        restored.push({ type: change.subjectType, id: change.subjectId, outcome });
        if (entry === null) continue;
        await recordChanges(tx, actor, [entry]);
        await keepVersions(tx);
      }
      await tx.run.update({ where: { id: run.id }, data: { undoneAt: new Date() } });
      return { run: publicId, restored };
    },
    { maxWait: 60_000, timeout: 600_000 },
  );
}

async function takeRun(tx: Tx, publicId: string): Promise<{ id: string }> {
  const run = await tx.run.findUnique({ where: { publicId } });
  if (run === null) throw new DomainError('not-found', `there is no run ${JSON.stringify(publicId)}.`);
  if (run.kind !== 'import') throw new DomainError('conflict', `${publicId} is no import; only imports can be undone.`);
  if (run.undoneAt) throw new DomainError('conflict', `${publicId} was undone on ${run.undoneAt.toISOString()}.`);
  return run;
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

async function takeBack(tx: Tx, change: RunChange, run: string, reason: string | null): Promise<TakenBack> {
  if (change.subjectType === 'source') return removeSource(tx, change, reason);
  const after = change.after as TextRecord;
  const before = change.before as TextRecord | null;
  const restored = before ?? { ...after, paragraphs: [], withdrawnReason: run };
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

const none = { none: {} };
const isUncited = {
  ...{ texts: none, claims: none, counts: none, plans: none },
  ...{ bodies: none, memberships: none, meetings: none, designations: none },
} satisfies Prisma.SourceWhereInput;

/** Texts are restored before the sources that they named: the changes of a run are taken back from its end. */
async function removeSource(tx: Tx, change: RunChange, reason: string | null): Promise<TakenBack> {
  const uncited = await tx.source.findFirst({
    select: { id: true },
    where: { publicId: change.subjectId, ...isUncited },
  });
  if (uncited === null) return { entry: null, outcome: 'kept' };
  await tx.source.delete({ where: { publicId: change.subjectId } });
  const subject = { type: 'source', id: change.subjectId };
  const why = reason === null ? {} : { reason };
  const entry = { action: 'source.remove', subject, before: change.after, after: null, tags: [tags.sources], ...why };
  return { entry, outcome: 'removed' };
}
