import { z } from 'zod';
import { refusalOf } from '@/lib/auth/draft-permissions';
import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { AnyPartType, DraftId } from '@/lib/editing/drafts/draft-input';
import { partsToCorrect } from '@/lib/editing/drafts/parts-to-correct';
import { beginDraft } from '@/lib/editing/drafts/start-draft';
import type { StartedDraft } from '@/lib/editing/drafts/stored/create-draft';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { factsOf, findDraft, findOpenDrafts } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { ReportVersion, requireState, takeReportRow } from './stored-report';

const Input = z.strictObject({
  ...ReportVersion,
  /** The record that a draft is to correct. The caller has checked that the report is about it. */
  record: z.strictObject({ type: AnyPartType, id: z.string().max(200, 'validation.tooLong') }).optional(),
  /** An open draft of that record, to go on with. */
  draft: DraftId.optional(),
  /** Whether the draft brings a source along that is not on record yet. */
  hasNewSource: z.boolean().default(false),
});

/** `draft`: the one of the record that it is tied to, if any was named. `wasOpen`: it was begun before. */
export type TakenReport = { version: number; draft: StartedDraft | null; wasOpen: boolean };

/** Says that somebody is looking into a report, and with which draft. A report that moved on leaves no draft behind. */
export const takeReport = write(
  'report.take',
  Input,
  async (tx, { record, hasNewSource, draft: wanted, ...seen }, { actor }): Promise<WrittenWork<TakenReport>> => {
    const before = await takeReportRow(tx, seen);
    requireState(before, record === undefined ? ['received', 'in_hand'] : ['received', 'in_hand', 'answered']);
    const taker = await takePerson(tx, actor);
    const open = record ? await findOpenDrafts(tx, { type: record.type, subject: record.id }) : [];
    if (wanted !== undefined && !open.some(({ id }) => id === wanted)) {
      throw new DomainError('conflict', `draft ${wanted} is no open draft of what report ${seen.id} is about`);
    }
    const known = open.find(({ id }) => id === wanted) ?? null;
    if (known) await refuseReading(tx, actor, known.id);
    const draft =
      known ??
      (record ? await beginDraft(tx, actor, { parts: partsToCorrect(record.type, record.id, hasNewSource) }) : null);
    const begun = draft && (await tx.draft.findUniqueOrThrow({ where: { publicId: draft.id } }));
    const after = await tx.report.update({
      where: { id: before.id },
      data: {
        version: { increment: 1 },
        ...(before.state !== 'answered' && { state: 'in_hand' as const, takerId: taker.rowId }),
        ...(begun && { draftId: begun.id }),
      },
    });
    const wasOpen = open.some(({ id }) => id === draft?.id);
    return { changes: [], result: () => ({ version: after.version, draft, wasOpen }) };
  },
  { isPrivate: true },
);

type Tx = Prisma.TransactionClient;

async function refuseReading(tx: Tx, actor: Actor, id: string): Promise<void> {
  const draft = await findDraft(tx, id);
  const refusal = draft && refusalOf(actor, 'read', factsOf(draft));
  if (refusal) throw new DomainError('forbidden', `not to read draft ${id}: ${refusal}`);
}
