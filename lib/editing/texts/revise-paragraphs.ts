import { z } from 'zod';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { applyEdit, ParagraphEdit, type ParagraphWork } from '@/lib/editing/texts/prepare/edit-paragraphs';
import { toAddressBook } from '@/lib/editing/texts/prepare/place-paragraphs';
import { readStoredBefore } from '@/lib/editing/texts/prepare/stored-before';
import { takeText } from '@/lib/editing/texts/rows/take-text';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import type { ParagraphRecord, TextRecord } from '@/lib/editing/texts/rows/text-record';
import { settleTexts, writeText } from '@/lib/editing/texts/rows/write-text';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { seriesOf } from '@/lib/text/documents/paragraph-addresses';

const Input = z.strictObject({
  statement: TextTerms.shape.statement,
  slug: TextTerms.shape.slug,
  version: z.number().int().positive(),
  edits: z.array(ParagraphEdit).min(1, 'validation.required').max(1_000, 'validation.tooLong'),
  reason: Reason,
});

/**
 * Corrects the paragraphs of a text step by step; what was addressed stays addressed, and no address is given twice. The
 * document, and what was left out of it, stay as they were.
 */
export const reviseParagraphs = write(
  'text.revise',
  Input,
  async (tx, { statement, slug, version, edits, reason }, { renew }) => {
    const { before, meeting } = await takeText(tx, statement, slug, version);
    const { texts, slots } = await readStoredBefore(tx, [{ statement, slug }]);
    const book = toAddressBook(
      (texts.get(statement) ?? []).map(({ record }) => record),
      slots.get(statement) ?? [],
    );
    const after = { ...before.record, paragraphs: revise(before.record, book, edits) };
    await renew([statement]);
    await writeText(tx, after);
    await settleTexts(tx, [statement]);
    return {
      changes: [textEntry({ action: 'text.revise', before: before.record, after, meeting, reason })],
      result: () => ({ version: version + 1 }),
    };
  },
);

function revise(
  { slug, standing, paragraphs }: TextRecord,
  book: ParagraphWork['book'],
  edits: ParagraphEdit[],
): ParagraphRecord[] {
  let draft: ParagraphWork = { book, kinds: paragraphs.map(({ kind }) => kind) };
  try {
    for (const edit of edits) draft = applyEdit(draft, slug, seriesOf(standing), edit);
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('invalid', error.message);
    throw error;
  }
  const revised = draft.book.texts[slug] ?? [];
  if (revised.length === 0) throw new DomainError('invalid', 'a text without paragraphs is withdrawn, not emptied');
  return revised.map(({ content, addresses }, index) => ({
    slots: addresses,
    kind: draft.kinds[index] ?? 'paragraph',
    content,
  }));
}
