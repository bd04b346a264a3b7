import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
import { toJson } from '@/lib/text/canonical-json';
import { Alternative, Match, ReadField, Removed, Span } from './reading-format';

type Tx = Prisma.TransactionClient;

const Value = z.strictObject({
  number: z.number().int().positive(),
  field: ReadField,
  value: z.unknown(),
  spans: z.array(Span),
  rule: z.string().nullable(),
  step: z.enum(['sure', 'check', 'weak']).nullable(),
  flags: z.array(z.string()),
  alternatives: z.array(Alternative),
});

/** A text with what intake proposed of it. Every quotation is what the text has at its place. */
export const ReadingInput = z
  .strictObject({
    text: z.string().min(1).max(200_000),
    recordType: z.string(),
    body: z.string().nullable(),
    match: Match.nullable(),
    removed: z.array(Removed),
    warnings: z.array(z.string()),
    values: z.array(Value).max(2_000),
  })
  .refine(({ text, values }) =>
    values.every(({ spans }) => spans.every(({ start, end, quote }) => text.slice(start, end) === quote)),
  );

/** Keeps what was read beside the draft. `meeting`: whoever pasted the text said of which meeting it is. */
export async function keepReading(
  tx: Tx,
  draft: string,
  { values, match, removed, warnings, ...read }: z.output<typeof ReadingInput>,
  meeting: string | null,
): Promise<void> {
  const id = newRowId();
  await tx.reading.create({
    data: {
      ...read,
      id,
      draftId: draft,
      sha256: textDigest(read.text),
      match: match ?? Prisma.DbNull,
      removed: toJson(removed) ?? [],
      warnings,
      about: meeting === null ? null : 'recorded',
      meeting,
    },
  });
  await tx.readingValue.createMany({
    data: values.map(({ value, spans, alternatives, ...rest }) => ({
      ...rest,
      readingId: id,
      value: value === null ? Prisma.DbNull : (toJson(value) ?? Prisma.DbNull),
      spans: toJson(spans) ?? [],
      alternatives: toJson(alternatives) ?? [],
    })),
  });
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
