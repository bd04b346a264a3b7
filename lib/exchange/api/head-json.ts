import { z } from 'zod';

/** The last change of the history, and the same as a note that the portal has signed (c2sp.org/signed-note). */
export const HeadJson = z
  .strictObject({
    seq: z.number().int(),
    hash: z.string(),
    note: z.string(),
    key: z.string(),
  })
  .meta({ id: 'Head' });
