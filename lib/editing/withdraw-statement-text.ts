import { z } from 'zod';
import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { recordChange } from './history';
import { Reason } from './reason';
import { keepVersions } from './statement-texts/keep-versions';
import { takeText } from './statement-texts/take-text';
import { textEntry } from './statement-texts/text-entry';
import { TextTerms } from './statement-texts/text-input';
import { writeText } from './statement-texts/write-text';

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
