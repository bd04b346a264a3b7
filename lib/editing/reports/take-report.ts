import { z } from 'zod';
import { DraftId } from '@/lib/editing/drafts/draft-input';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { ReportVersion, requireState, takeReportRow } from './stored-report';

const Input = z.strictObject({
  ...ReportVersion,
  /** The draft that was begun from it. */
  draft: DraftId.optional(),
});

/** Says that somebody is looking into a report, and with which draft. */
export const takeReport = write(
  'report.take',
  Input,
  async (tx, { draft, ...seen }, { actor }): Promise<WrittenWork<{ version: number }>> => {
    const before = await takeReportRow(tx, seen);
    requireState(before, draft === undefined ? ['received', 'in_hand'] : ['received', 'in_hand', 'answered']);
    const taker = await takePerson(tx, actor);
    const begun = draft === undefined ? null : await tx.draft.findUnique({ where: { publicId: draft } });
    if (draft !== undefined && begun === null) throw new DomainError('not-found', `there is no draft ${draft}`);
    const after = await tx.report.update({
      where: { id: before.id },
      data: {
        version: { increment: 1 },
        ...(before.state !== 'answered' && { state: 'in_hand' as const, takerId: taker.rowId }),
        ...(begun && { draftId: begun.id }),
      },
    });
    return { changes: [], result: () => ({ version: after.version }) };
  },
  { isPrivate: true },
);
