import { db } from '@/lib/db/client';
import type { ReportOutcome, ReportState } from '@/lib/db/generated/enums';
import { type Bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { findReportSubject, type ReportSubject } from './report-subject';

/** A report as whoever has its address sees it. */
export type ReaderReport = {
  number: number;
  state: ReportState;
  receivedAt: string;
  endedAt: string | null;
  /** Null: what it was about is no longer there. */
  subject: ReportSubject | null;
  outcome: ReportOutcome | null;
  answer: Bilingual | null;
  /** The number of the change that it led to. */
  correction: string | null;
  /** Null unless an editor has released them. */
  words: string | null;
};

/**
 * The report with this token; made for each request, since it may be answered at any moment. A report is no change of the
 * record, so nobody knows when a replica has it: its sender sees it at once.
 */
export async function findReaderReport(token: string): Promise<ReaderReport | null> {
  if (!/^[0-9a-f]{32}$/.test(token)) return null;
  const row = await db.report.findUnique({
    select: {
      number: true,
      state: true,
      receivedAt: true,
      endedAt: true,
      about: true,
      outcome: true,
      answerAr: true,
      answerEn: true,
      changeSeq: true,
    },
    where: { token },
  });
  if (row === null) return null;
  return {
    number: row.number,
    state: row.state,
    receivedAt: row.receivedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    subject: (await findReportSubject(db, row.about)) ?? (await findReportSubject(db, recordOf(row.about))),
    outcome: row.outcome,
    answer: bilingualOrNull(row.answerAr, row.answerEn),
    correction: row.changeSeq === null ? null : String(row.changeSeq),
    words: await findReleasedWords(token),
  };
}

/** The page of the record, which says that it was withdrawn when the places on it are there no more. */
export function recordOf(about: string): string {
  return about.replace(/#.*$/, '').split('/').slice(0, 3).join('/');
}

async function findReleasedWords(token: string): Promise<string | null> {
  const where = { token, releasedAt: { not: null } };
  return (await db.report.findFirst({ select: { words: true }, where }))?.words ?? null;
}
