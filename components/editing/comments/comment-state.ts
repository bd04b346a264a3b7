import type { DraftView } from '@/lib/desk/drafts';

type DraftComment = DraftView['comments'][number];

/** The comments on a draft as a page shows them. */
export type CommentState = {
  comments: DraftComment[];
  /** Whether this person may say something now. */
  mayComment: boolean;
  /** What was typed and not taken, by the names of fields. */
  typed: Record<string, string>;
  /** What was refused, as keys of messages. */
  faults: Record<string, string>;
  /** The id of the form, where the comments stand outside it. */
  form?: string | undefined;
};

export function toCommentState(
  draft: Pick<DraftView, 'comments' | 'lateComments' | 'actions'>,
  { typed, faults, form }: { typed: Record<string, string> | null; faults: Record<string, string>; form?: string },
): CommentState {
  return {
    comments: draft.comments,
    mayComment: draft.actions.comment === null,
    typed: { ...draft.lateComments, ...typed },
    faults,
    form,
  };
}
