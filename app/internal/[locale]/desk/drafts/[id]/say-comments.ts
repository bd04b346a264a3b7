import { again, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { type Refused, refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { actorOf } from '@/lib/auth/session';
import { commentOnDraft } from '@/lib/editing/drafts/comments/comment-on-draft';
import { settleComment } from '@/lib/editing/drafts/comments/settle-comment';

/** What became of the comments of a form. `untaken`: those that were refused, to be shown again. */
export type SaidComments = {
  refused: Refused | null;
  untaken: Record<string, string>;
  /** The comment that was said, answered or settled. */
  number: number | null;
};

/** Says what a form of a draft has in its fields for comments and answers, and settles the comment that its button names. */
export async function sayComments({ form, params, session }: SignedIn): Promise<SaidComments> {
  const fields = Object.entries(form.fields()).filter(([name, words]) => place.test(name) && words.trim() !== '');
  const of = (kind: string) =>
    Object.fromEntries(
      fields.flatMap(([name, words]) => (name.startsWith(kind) ? [[name.slice(kind.length), words]] : [])),
    );
  const actor = actorOf(session);
  const id = params.id ?? '';
  try {
    const [, settled, version] = /^settle-comment:(\d{1,9}):(\d{1,9})$/.exec(form.get('action')) ?? [];
    const setting = { requestKey: form.get('request') };
    const said =
      fields.length > 0
        ? await commentOnDraft(actor, { id, comments: of('comment.'), answers: of('answer.') }, setting)
        : null;
    if (settled !== undefined) await settleComment(actor, { id, number: settled, version }, setting);
    return { refused: null, untaken: {}, number: settled === undefined ? (said?.numbers[0] ?? null) : Number(settled) };
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused === null) throw error;
    const faults = Object.entries(refused.faults).map(([name, fault]) => [
      name.replace(/^(comment|answer)s\./, '$1.'),
      fault,
    ]);
    return {
      refused: { ...refused, faults: Object.fromEntries(faults) },
      untaken: Object.fromEntries(fields),
      number: null,
    };
  }
}

/** The page of a review again, with what was answered on it and not decided. */
export function afterComments({ path }: SignedIn, said: SaidComments, typed: Record<string, string>): Response {
  const page = path.replace(/\?.*$/, '');
  const isAnswered = Object.entries(typed).some(([name, value]) => /^(?:reason|check\..*)$/.test(name) && value !== '');
  if (isAnswered) return again(page, { status: 200, typed });
  return seeOther(said.number === null ? page : `${page}#comment-${said.number}`, {
    ...(said.number !== null && { notice: 'commented' }),
  });
}

const place = /^(?:comment|answer)\../;
