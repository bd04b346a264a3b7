import { z } from 'zod';
import { AnyPartType } from '@/lib/editing/drafts/draft-input';
import { partsToCorrect } from '@/lib/editing/drafts/parts-to-correct';
import { beginDraft } from '@/lib/editing/drafts/start-draft';
import type { StartedDraft } from '@/lib/editing/drafts/stored/create-draft';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { ReportVersion, requireState, takeReportRow } from './stored-report';

const Input = z.strictObject({
  ...ReportVersion,
  /** The record that a draft is to correct. The caller has checked that the report is about it. */
  record: z.strictObject({ type: AnyPartType, id: z.string().max(200, 'validation.tooLong') }).optional(),
  /** Whether the draft brings a source along that is not on record yet. */
  hasNewSource: z.boolean().default(false),
});

/** `draft`: the one that was begun of the record, if any was named. */
export type TakenReport = { version: number; draft: StartedDraft | null };

/** Says that somebody is looking into a report, and with which draft. A report that moved on leaves no draft behind. */
export const takeReport = write(
  'report.take',
  Input,
  async (tx, { record, hasNewSource, ...seen }, { actor }): Promise<WrittenWork<TakenReport>> => {
    const before = await takeReportRow(tx, seen);
    requireState(before, record === undefined ? ['received', 'in_hand'] : ['received', 'in_hand', 'answered']);
    const taker = await takePerson(tx, actor);
    const draft = record
      ? await beginDraft(tx, actor, { parts: partsToCorrect(record.type, record.id, hasNewSource) })
      : null;
    const begun = draft && (await tx.draft.findUniqueOrThrow({ where: { publicId: draft.id } }));
    const after = await tx.report.update({
      where: { id: before.id },
      data: {
        version: { increment: 1 },
        ...(before.state !== 'answered' && { state: 'in_hand' as const, takerId: taker.rowId }),
        ...(begun && { draftId: begun.id }),
      },
    });
    return { changes: [], result: () => ({ version: after.version, draft }) };
  },
  { isPrivate: true },
);
