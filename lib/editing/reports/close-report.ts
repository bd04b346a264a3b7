import { z } from 'zod';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { ReportVersion, reportEntry, requireState, takeReportRow } from './stored-report';

/** Closes a report that is abuse, without an answer. Readers never see its words. */
export const closeReport = write(
  'report.answer',
  z.strictObject(ReportVersion),
  async (tx, seen, { actor }): Promise<WrittenWork<{ version: number }>> => {
    const before = await takeReportRow(tx, seen);
    requireState(before, ['received', 'in_hand']);
    const { rowId } = await takePerson(tx, actor);
    const after = await tx.report.update({
      where: { id: before.id },
      data: { state: 'closed', answererId: rowId, endedAt: new Date(), releasedAt: null, version: { increment: 1 } },
    });
    return { changes: [reportEntry('close', before, after)], result: () => ({ version: after.version }) };
  },
  { isPrivate: true },
);
