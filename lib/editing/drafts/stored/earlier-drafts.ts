import type { Prisma } from '@/lib/db/generated/client';

/** The drafts of the same inputs that imports made before and that are not discarded, by the input. */
export async function findEarlierDrafts(tx: Prisma.TransactionClient, inputs: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ input: string; draft: string }[]>`
    SELECT made.input, made.draft FROM run r
     CROSS JOIN LATERAL jsonb_to_recordset(r.report -> 'drafts') AS made(draft text, input text)
      JOIN draft d ON d.public_id = made.draft
     WHERE r.kind = 'import' AND jsonb_typeof(r.report -> 'drafts') = 'array' AND d.state <> 'discarded'
       AND made.input = ANY(${inputs}::text[])`;
  return new Map(rows.map(({ input, draft }) => [input, draft]));
}
