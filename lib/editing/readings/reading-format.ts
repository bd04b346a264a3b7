import { z } from 'zod';
import { type Field, fieldValues } from '@/lib/intake/intake-format';

/** The shapes in which a reading is handed over and kept. */
export const ReadField = z.enum(Object.keys(fieldValues) as Field[]);

export const Span = z.strictObject({ start: z.number().int(), end: z.number().int(), quote: z.string() });

export const Alternative = z.strictObject({ value: z.unknown(), evidence: z.array(Span) });

export const Match = z.strictObject({ meeting: z.string(), reasons: z.array(z.string()) });

export const Removed = z.strictObject({ start: z.number(), end: z.number(), why: z.string() });

/** What was written for a value: the fields with what they say since, the rows that came with it, and the topic that was added. */
export const Written = z.strictObject({
  fields: z.record(z.string(), z.string()),
  claim: z.string().nullable(),
  count: z.string().nullable(),
  topic: z.string().nullable(),
});

export type Written = z.output<typeof Written>;
