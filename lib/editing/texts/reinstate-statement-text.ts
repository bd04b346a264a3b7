import { z } from 'zod';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { takeText } from '@/lib/editing/texts/rows/take-text';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { settleTexts, writeText } from '@/lib/editing/texts/rows/write-text';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';

const Input = z.strictObject({
  statement: TextTerms.shape.statement,
  slug: TextTerms.shape.slug,
  version: z.number().int().positive(),
  reason: Reason,
});

/** Gives a withdrawn text back to readers, with its words at their places. Its statement is published before it. */
export const reinstateStatementText = write(
  'record.reinstate',
  Input,
  async (tx, { statement, slug, version, reason }, { renew }) => {
    const { before, meeting } = await takeText(tx, statement, slug, version, 'withdrawn');
    const { record } = before;
    if (record.paragraphs.length === 0 && record.extent !== 'link') {
      throw new DomainError('conflict', `${statement}/${slug} has no words: an import that brought them was undone`);
    }
    const withdrawn = await tx.statement.count({ where: { publicId: statement, withdrawnAt: { not: null } } });
    if (withdrawn > 0) throw new DomainError('conflict', `statement ${statement} is withdrawn`);
    const after = { ...record, withdrawnReason: null };
    await renew([statement]);
    await writeText(tx, after);
    await settleTexts(tx, [statement]);
    return {
      changes: [textEntry({ action: 'text.reinstate', before: record, after, meeting, reason })],
      result: () => ({ version: version + 1 }),
    };
  },
);
