import type { DraftSummary } from '@/lib/desk/drafts';

export const waitingGroups = ['returned', 'review', 'ready', 'own', 'sentBack', 'submitted'] as const;

export type WaitingGroup = (typeof waitingGroups)[number];

/**
 * Puts drafts under the one step that is next for a person. `waiting` is what the person can take a step further, `own`
 * what the person has a part in, `sentBack` what the person has returned to its writers.
 */
export function groupDrafts(
  waiting: DraftSummary[],
  own: DraftSummary[],
  sentBack: DraftSummary[],
): Record<WaitingGroup, DraftSummary[]> {
  const isWaiting = new Set(waiting.map(({ id }) => id));
  return {
    returned: waiting.filter(({ state, returnedBecause }) => state === 'draft' && returnedBecause !== null),
    review: waiting.filter(({ state, isLapsed }) => state === 'in_review' || isLapsed),
    ready: waiting.filter(({ state, isLapsed }) => state === 'ready' && !isLapsed),
    own: waiting.filter(({ state, returnedBecause }) => state === 'draft' && returnedBecause === null),
    sentBack: sentBack.filter(({ id }) => !isWaiting.has(id)),
    submitted: own.filter(({ id, state }) => !isWaiting.has(id) && state !== 'draft'),
  };
}
