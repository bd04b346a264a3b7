import { z } from 'zod';
import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { recordChange } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { applyEdit, ParagraphEdit, type ParagraphWork } from '@/lib/editing/texts/prepare/edit-paragraphs';
import { readAddressBook } from '@/lib/editing/texts/prepare/place-paragraphs';
import { takeText } from '@/lib/editing/texts/rows/take-text';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import type { ParagraphRecord, TextRecord } from '@/lib/editing/texts/rows/text-record';
import { writeText } from '@/lib/editing/texts/rows/write-text';
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
export async function reviseParagraphs(actor: Actor, input: unknown): Promise<{ version: number }> {
  authorize(actor, 'text.revise');
  const { statement, slug, version, edits, reason } = Input.parse(input);

  return db.$transaction(async (tx) => {
    const { before, meeting } = await takeText(tx, statement, slug, version);
    const book = await readAddressBook(tx, statement);
    const after = { ...before.record, paragraphs: revise(before.record, book, edits) };
    await writeText(tx, after);
    await recordChange(tx, actor, textEntry({ action: 'text.revise', before: before.record, after, meeting, reason }));
    await keepVersions(tx);
    return { version: version + 1 };
  });
}

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
