import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { ReportState } from '@/lib/db/generated/enums';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { DomainError } from '@/lib/errors/domain-error';
import { reportBounds } from '@/lib/i18n/report-bounds';

type Tx = Prisma.TransactionClient;

export type StoredReport = Prisma.ReportGetPayload<object>;

/** The number of a report, and the version of it that somebody saw, as a form or a program gives them. */
export const ReportVersion = {
  id: z.coerce.number('validation.id').int('validation.id').min(1, 'validation.id').max(2_147_483_647, 'validation.id'),
  version: z.coerce.number().int().positive(),
};

/** The report, locked until the end of the transaction. Refused if it is not at this version any more. */
export async function takeReportRow(tx: Tx, { id, version }: { id: number; version: number }): Promise<StoredReport> {
  await tx.$executeRaw`SELECT FROM report WHERE number = ${id} FOR UPDATE`;
  const row = await tx.report.findUnique({ where: { number: id } });
  if (row === null) throw new DomainError('not-found', `there is no report ${id}`);
  if (row.version === version) return row;
  throw new DomainError('conflict', `report ${id} is at version ${row.version}, not ${version}`);
}

/** Refuses a step that a report in this state does not allow. */
export function requireState({ number, state }: StoredReport, allowed: ReportState[]): void {
  if (allowed.includes(state)) return;
  throw new DomainError('conflict', `report ${number} is ${state}`);
}

/** A step of a report for the history: what readers may know of it, never its words. */
export function reportEntry(
  step: 'answer' | 'close' | 'release',
  before: StoredReport,
  after: StoredReport,
): ChangeEntry {
  return {
    action: `report.${step}`,
    subject: { type: 'report', id: String(after.number) },
    before: toldOf(before),
    after: toldOf(after),
    tags: [],
  };
}

function toldOf({ state, outcome, answerAr, answerEn, changeSeq, releasedAt }: StoredReport) {
  return {
    state,
    outcome,
    answer: { ar: answerAr, en: answerEn },
    correction: changeSeq === null ? null : String(changeSeq),
    areWordsReleased: releasedAt !== null,
  };
}

/** Words are forgotten some time after the end of their report, and after a year in any case, unless readers see them. */
export async function forgetOldWords(tx: Tx, now: Date): Promise<number> {
  const before = (days: number) => new Date(+now - days * 86_400_000);
  const { count } = await tx.report.updateMany({
    where: {
      words: { not: null },
      releasedAt: null,
      OR: [
        { endedAt: { lt: before(reportBounds.daysAfterEnd) } },
        { receivedAt: { lt: before(reportBounds.daysAtMost) } },
      ],
    },
    data: { words: null },
  });
  return count;
}
