import { z } from 'zod';
import { write } from '@/lib/editing/write';
import { forgetOldWords } from './stored-report';

/** Forgets the words of reports that are kept no longer; returns how many. */
export const forgetWords = write(
  'report.receive',
  z.strictObject({ now: z.date().optional() }),
  async (tx, { now = new Date() }) => {
    const count = await forgetOldWords(tx, now);
    return { changes: [], result: () => count };
  },
  { isPrivate: true },
);
