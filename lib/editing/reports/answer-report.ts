import { z } from 'zod';
import { ReportOutcome } from '@/lib/db/generated/enums';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { cleanText, inspectText, isRefused } from '@/lib/text/characters/inspect';
import { findCorrection } from './correction';
import { ReportVersion, reportEntry, requireState, takeReportRow } from './stored-report';

/** What readers are told, in one language. Empty: nothing in this one. */
const Answer = z
  .string()
  .max(4_000, 'validation.tooLong')
  .refine((words) => !isRefused(inspectText(words, 'source')), 'validation.characters')
  .transform((words) => cleanText(words, 'source').trim() || null);

const Input = z
  .strictObject({
    ...ReportVersion,
    /** A form in which nothing is chosen sends nothing, or the empty word. */
    outcome: z.enum(ReportOutcome, {
      error: ({ input }) => (input === undefined || input === '' ? 'validation.outcome' : 'validation.choice'),
    }),
    answerAr: Answer,
    answerEn: Answer,
    /** The number of a change, or the id of a draft that was published. Empty: none, so nothing was corrected. */
    correction: z.string().max(40, 'validation.id').optional().default(''),
  })
  .refine(({ answerAr, answerEn }) => answerAr !== null || answerEn !== null, {
    path: ['answerAr'],
    error: 'validation.answer',
  })
  .refine(({ outcome, correction }) => outcome !== 'corrected' || correction.trim() !== '', {
    path: ['correction'],
    error: 'validation.correction',
  });

/** Answers a report, or answers it anew. The answer is public, and so is the correction that it names. */
export const answerReport = write(
  'report.answer',
  Input,
  async (
    tx,
    { outcome, answerAr, answerEn, correction, ...seen },
    { actor },
  ): Promise<WrittenWork<{ version: number }>> => {
    const before = await takeReportRow(tx, seen);
    requireState(before, ['received', 'in_hand', 'answered']);
    const answerer = await takePerson(tx, actor);
    const changeSeq = outcome === 'corrected' ? await findCorrection(tx, correction) : null;
    const after = await tx.report.update({
      where: { id: before.id },
      data: {
        state: 'answered',
        outcome,
        answerAr,
        answerEn,
        changeSeq,
        answererId: answerer.rowId,
        endedAt: new Date(),
        version: { increment: 1 },
      },
    });
    return { changes: [reportEntry('answer', before, after)], result: () => ({ version: after.version }) };
  },
  { isPrivate: true },
);
