import { z } from 'zod';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { ReportVersion, reportEntry, requireState, takeReportRow } from './stored-report';

const Input = z.strictObject({ ...ReportVersion, isReleased: z.boolean() });

/** Lets readers see the words of a report beside its answer, or takes them back. */
export const releaseWords = write(
  'report.answer',
  Input,
  async (tx, { isReleased, ...seen }): Promise<WrittenWork<{ version: number }>> => {
    const before = await takeReportRow(tx, seen);
    if (isReleased) requireState(before, ['in_hand', 'answered']);
    if (isReleased && before.words === null) {
      throw new DomainError('conflict', `the words of report ${before.number} are kept no longer`);
    }
    if (isReleased === (before.releasedAt !== null)) {
      return { changes: [], result: () => ({ version: before.version }) };
    }
    const after = await tx.report.update({
      where: { id: before.id },
      data: { releasedAt: isReleased ? new Date() : null, version: { increment: 1 } },
    });
    return { changes: [reportEntry('release', before, after)], result: () => ({ version: after.version }) };
  },
  { isPrivate: true },
);
