import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type WrittenWork, write } from '@/lib/editing/write';
import { locales } from '@/lib/i18n/locales';
import { formatAbout, parseAbout } from '@/lib/i18n/report-about';
import { reportBounds } from '@/lib/i18n/report-bounds';
import { isBlank } from '@/lib/text/characters/is-blank';
import { storable } from '@/lib/text/characters/storable';
import { forgetOldWords } from './stored-report';

const Input = z.strictObject({
  /** A page that is there; the caller has looked. */
  about: z
    .string()
    .refine((about) => parseAbout(about) !== null, 'validation.choice')
    .transform((about) => formatAbout(parseAbout(about) ?? { segments: [], anchor: null })),
  lang: z.enum(locales, 'validation.lang'),
  /** As typed, but for the two kinds of character that PostgreSQL cannot store. */
  words: z
    .string()
    .transform(storable)
    .refine((words) => !isBlank(words), 'validation.required')
    .refine((words) => words.length <= reportBounds.characters, 'validation.tooLong'),
});

/** The token is of the address at which the reader finds the answer. */
export type ReceivedReport = { token: string };

const hour = 3_600_000;

/** Takes in what a reader reports as wrong. The same words about the same place within an hour are one report. */
export const receiveReport = write(
  'report.receive',
  Input,
  async (tx, input): Promise<WrittenWork<ReceivedReport>> => {
    const now = new Date();
    await forgetOldWords(tx, now);
    // A form that is sent twice at once waits here for itself.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report ${input.about} ${input.words}`}, 0))`;
    const earlier = await tx.report.findFirst({
      select: { token: true },
      where: { about: input.about, words: input.words, state: 'received', receivedAt: { gt: new Date(+now - hour) } },
    });
    const token = earlier?.token ?? randomBytes(16).toString('hex');
    if (!earlier) await tx.report.create({ data: { ...input, token } });
    return { changes: [], result: () => ({ token }) };
  },
  { isPrivate: true },
);
