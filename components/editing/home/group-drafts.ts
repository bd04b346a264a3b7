import type { DraftSummary } from '@/lib/desk/draft-lists';

export const waitingGroups = ['returned', 'commented', 'review', 'ready', 'own', 'sentBack', 'submitted'] as const;

export type WaitingGroup = (typeof waitingGroups)[number];

/**
 * Puts drafts under the one step that is next for a person. `waiting` is what the person can take a step further, `own`
 * what the person has a part in, `sentBack` what the person has returned to its writers. What is with others waits for its
 * writers too while a comment is open.
 */
export function groupDrafts(
  waiting: DraftSummary[],
  own: DraftSummary[],
  sentBack: DraftSummary[],
): Record<WaitingGroup, DraftSummary[]> {
  const isWaiting = new Set(waiting.map(({ id }) => id));
  // Who returned a draft in which somebody else writes too waits for that writer.
  const isSentBack = new Set(
    sentBack.filter((draft) => !isWaiting.has(draft.id) || isOfSeveral(draft)).map(({ id }) => id),
  );
  const isBackWith = ({ id, state, returnedBecause }: DraftSummary) =>
    state === 'draft' && returnedBecause !== null && !sentBack.some((draft) => draft.id === id);
  const elsewhere = own.filter(({ id, state }) => !isWaiting.has(id) && state !== 'draft');
  return {
    returned: waiting.filter(isBackWith),
    review: waiting.filter(({ state, isLapsed }) => state === 'in_review' || isLapsed),
    ready: waiting.filter(({ state, isLapsed }) => state === 'ready' && !isLapsed),
    own: waiting.filter((draft) => draft.state === 'draft' && !isBackWith(draft) && !isSentBack.has(draft.id)),
    sentBack: sentBack.filter(({ id }) => isSentBack.has(id)),
    commented: elsewhere.filter(({ openComments }) => openComments > 0),
    submitted: elsewhere.filter(({ openComments }) => openComments === 0),
  };
}

function isOfSeveral({ starter, authors }: DraftSummary): boolean {
  return new Set([starter, ...authors].flatMap((person) => person?.id ?? [])).size > 1;
}
