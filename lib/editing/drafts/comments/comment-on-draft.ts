import { z } from 'zod';
import { DraftId } from '@/lib/editing/drafts/draft-input';
import { openDraft, requireOpen } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { CommentWords } from './comment-words';
import { isDraftField } from './draft-field-names';

/** What was typed beside fields or under comments, by the name of its place; what is empty says nothing. */
const Typed = z.record(z.string().max(200, 'validation.tooLong'), CommentWords);

const Input = z.strictObject({
  id: DraftId,
  /** By the name of a field of the draft; `draft` is the draft as a whole. */
  comments: Typed,
  /** By the number of the comment. */
  answers: Typed,
});

const mostComments = 500;

/**
 * Says something of fields of a draft to the others who work on it, and answers what they said. It is no word of the draft: no
 * version is made, no approval ends, and nobody becomes an author. An answer opens again what was settled.
 */
export const commentOnDraft = write(
  'draft.comment',
  Input,
  async (tx, { id, comments, answers }, { actor }): Promise<WrittenWork<{ numbers: number[] }>> => {
    const { draft, person } = await openDraft(tx, actor, 'comment', id);
    requireOpen(actor, 'comment', draft);
    const said = Object.entries(comments).filter(([, words]) => words !== '');
    const unknown = said.filter(([field]) => !isDraftField(draft.parts, field)).map(([field]) => field);
    if (unknown.length > 0) throw new DomainError('not-found', `draft ${id} has no ${unknown.join(', ')}`);
    const stored = await tx.comment.count({ where: { draftId: draft.rowId } });
    if (said.length > 0 && stored + said.length > mostComments) {
      const faults = said.map(([field]) => ({ field: `comment.${field}`, message: 'validation.tooMany' }));
      throw new DomainError('invalid', `draft ${id} has ${stored} comments`, { faults });
    }
    const numbers: number[] = [];
    for (const [field, words] of said) {
      const data = { draftId: draft.rowId, field, authorId: person.rowId, words };
      numbers.push((await tx.comment.create({ select: { number: true }, data })).number);
    }
    for (const [number, words] of Object.entries(answers)) {
      if (words === '' || !/^[1-9]\d{0,8}$/.test(number)) continue;
      const answered = await tx.comment.updateManyAndReturn({
        select: { id: true, number: true },
        where: { number: Number(number), draftId: draft.rowId },
        data: { version: { increment: 1 }, settledAt: null, settledById: null },
      });
      const [comment] = answered;
      if (!comment) throw new DomainError('not-found', `draft ${id} has no comment ${number}`);
      await tx.commentAnswer.create({ data: { commentId: comment.id, authorId: person.rowId, words } });
      numbers.push(comment.number);
    }
    return { changes: [], result: () => ({ numbers }) };
  },
  { isPrivate: true },
);
