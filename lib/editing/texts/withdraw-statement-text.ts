import { z } from 'zod';
import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { recordChange } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { takeText } from '@/lib/editing/texts/rows/take-text';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { writeText } from '@/lib/editing/texts/rows/write-text';

const Input = z.strictObject({
  statement: TextTerms.shape.statement,
  slug: TextTerms.shape.slug,
  version: z.number().int().positive(),
  reason: Reason,
});

/** Takes a text from readers. Its rows and its document stay, so that it can be published again at the same addresses. */
export async function withdrawStatementText(actor: Actor, input: unknown): Promise<{ version: number }> {
  authorize(actor, 'text.withdraw');
  const { statement, slug, version, reason } = Input.parse(input);

  return db.$transaction(async (tx) => {
    const { before, meeting } = await takeText(tx, statement, slug, version);
    const after = { ...before.record, withdrawnReason: reason };
    await writeText(tx, after);
    await recordChange(
      tx,
      actor,
      textEntry({ action: 'text.withdraw', before: before.record, after, meeting, reason }),
    );
    await keepVersions(tx);
    return { version: version + 1 };
  });
}
