import type { DraftView } from '@/lib/desk/drafts';

/** The state of an open draft that is no longer its writer's alone, so that saving a change takes something back. */
export function submittedState({ state }: Pick<DraftView, 'state'>): 'in_review' | 'ready' | null {
  return state === 'in_review' || state === 'ready' ? state : null;
}
