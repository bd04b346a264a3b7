import { z } from 'zod';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { takeText } from '@/lib/editing/texts/rows/take-text';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { settleTexts, writeText } from '@/lib/editing/texts/rows/write-text';
import { write } from '@/lib/editing/write';

const Input = z.strictObject({
  statement: TextTerms.shape.statement,
  slug: TextTerms.shape.slug,
  version: z.number().int().positive(),
  reason: Reason,
});

/** Takes a text from readers. Its rows and its document stay, so that it can be published again at the same addresses. */
export const withdrawStatementText = write(
  'text.withdraw',
  Input,
  async (tx, { statement, slug, version, reason }, { renew }) => {
    const { before, meeting } = await takeText(tx, statement, slug, version);
    const after = { ...before.record, withdrawnReason: reason };
    await renew([statement]);
    await writeText(tx, after);
    await settleTexts(tx, [statement]);
    return {
      changes: [textEntry({ action: 'text.withdraw', before: before.record, after, meeting, reason })],
      result: () => ({ version: version + 1 }),
    };
  },
);
