import { z } from 'zod';
import { ParagraphKind } from '@/lib/db/generated/enums';
import { inspectText, isRefused } from '@/lib/text/characters/inspect';
import {
  type AddressBook,
  insertParagraph,
  mergeParagraphs,
  moveParagraph,
  removeParagraph,
  rewriteParagraph,
  type Series,
  splitParagraph,
} from '@/lib/text/documents/paragraph-addresses';

const content = z
  .string()
  .trim()
  .min(1, 'validation.required')
  .max(50_000, 'validation.tooLong')
  .refine((value) => !/[\n\r]/.test(value) && !isRefused(inspectText(value, 'source')), 'validation.characters')
  .normalize();
const index = z.number().int().nonnegative();
const kind = z.enum(ParagraphKind);

/** One step of an editor's work on the paragraphs of a text. Indexes count from 0, at the moment of the step. */
export const ParagraphEdit = z.discriminatedUnion('edit', [
  z.strictObject({ edit: z.literal('rewrite'), index, content }),
  z.strictObject({ edit: z.literal('insert'), index, kind, content }),
  z.strictObject({ edit: z.literal('split'), index, halves: z.tuple([content, content]) }),
  z.strictObject({ edit: z.literal('merge'), index, content }),
  z.strictObject({ edit: z.literal('move'), index, to: index }),
  z.strictObject({ edit: z.literal('remove'), index }),
  z.strictObject({ edit: z.literal('name'), index, kind }),
]);

export type ParagraphEdit = z.infer<typeof ParagraphEdit>;

/** The paragraphs of one text at work: where they are addressed, and what each is. */
export type ParagraphWork = { book: AddressBook; kinds: ParagraphKind[] };

/** Applies one step. Throws a RangeError where there is no such paragraph. */
export function applyEdit(
  { book, kinds }: ParagraphWork,
  text: string,
  series: Series,
  step: ParagraphEdit,
): ParagraphWork {
  const own = kinds[step.index] ?? 'paragraph';
  switch (step.edit) {
    case 'rewrite':
      return { book: rewriteParagraph(book, text, step.index, step.content), kinds };
    case 'insert':
      return {
        book: insertParagraph(book, text, step.index, step.content, series),
        kinds: kinds.toSpliced(step.index, 0, step.kind),
      };
    case 'split':
      return {
        book: splitParagraph(book, text, step.index, step.halves, series),
        kinds: kinds.toSpliced(step.index, 1, own, own),
      };
    case 'merge':
      return { book: mergeParagraphs(book, text, step.index, step.content), kinds: kinds.toSpliced(step.index + 1, 1) };
    case 'move':
      return {
        book: moveParagraph(book, text, step.index, step.to),
        kinds: kinds.toSpliced(step.index, 1).toSpliced(step.to, 0, own),
      };
    case 'remove':
      return { book: removeParagraph(book, text, step.index), kinds: kinds.toSpliced(step.index, 1) };
    case 'name':
      if (kinds[step.index] === undefined) throw new RangeError(`No paragraph ${step.index} in ${text}`);
      return { book, kinds: kinds.with(step.index, step.kind) };
  }
}
