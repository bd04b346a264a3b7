import type { DraftState } from '@/lib/db/generated/enums';
import { type Actor, mayDo, type PersonActor } from './permissions';

/** What the right to act on one draft depends on, besides the role. People are named by their public ids. */
export type DraftFacts = {
  state: DraftState;
  starter: string | null;
  /** Everyone who wrote a word of it since it was begun. */
  authors: string[];
  /** Whether a consent to the newest revision is in force, of somebody who may still give one. */
  isApproved: boolean;
  /** The languages of its texts; null in place of one that was not chosen yet. */
  languages: (string | null)[];
  /** Whether it has parts other than texts. */
  hasOtherParts: boolean;
};

export type DraftAction = 'read' | 'save' | 'submit' | 'return' | 'approve' | 'publish' | 'discard' | 'comment';

/** Why somebody may not act: the role never may, not in this state, not an author, not another's, not this language. */
export type DraftRefusal = 'role' | 'state' | 'author' | 'other' | 'language' | 'unapproved';

/** The states of a draft that is neither published nor discarded. */
export const openStates = ['draft', 'in_review', 'ready'] as const satisfies readonly DraftState[];

const states: Record<DraftAction, readonly DraftState[]> = {
  read: [...openStates, 'published', 'discarded'],
  save: openStates,
  submit: ['draft'],
  return: ['in_review', 'ready'],
  approve: ['in_review'],
  publish: ['ready'],
  discard: openStates,
  comment: openStates,
};

/** The one answer to whether an actor may do this to this draft now: null, or the first reason against it. */
export function refusalOf(actor: Actor, action: DraftAction, draft: DraftFacts): DraftRefusal | null {
  if (actor.kind !== 'person' || !mayDo(actor.role, `draft.${action}`)) return 'role';
  const isReviewer = mayDo(actor.role, 'draft.approve');
  if (actor.role === 'translator' && !isOfLanguage(actor.translates, draft)) return 'language';
  if (action === 'discard' && !isReviewer && draft.starter !== actor.id) return 'other';
  // An approved draft whose consent has lapsed, since who gave it may do so no longer, can be approved anew.
  const isLapsed = action === 'approve' && draft.state === 'ready' && !draft.isApproved;
  if (!isLapsed && !states[action].includes(draft.state)) return 'state';
  if (action === 'approve' && draft.authors.includes(actor.id)) return 'author';
  return action === 'publish' && !draft.isApproved ? 'unapproved' : null;
}

/** Whether the role leaves somebody texts in this language: a translator has those of one alone. */
export function worksIn({ role, translates }: PersonActor, lang: string): boolean {
  return role !== 'translator' || translates === lang;
}

/** A translator works on drafts of texts in one language, and on nothing else. */
function isOfLanguage(language: string | null, { languages, hasOtherParts }: DraftFacts): boolean {
  return language !== null && !hasOtherParts && languages.length > 0 && languages.every((one) => one === language);
}
