import type { DraftView } from '@/lib/desk/drafts';

const mayAll = {
  read: null,
  save: null,
  submit: null,
  return: null,
  approve: null,
  publish: null,
  discard: null,
  comment: null,
};

/** A draft as the desk shows it, of one meeting that nothing is said of, but for what is given. */
export function makeDraftView(given: Partial<DraftView> = {}): DraftView {
  return {
    id: 'abc',
    version: 1,
    state: 'draft',
    title: { ar: null, en: null },
    starter: null,
    authors: [],
    touchedAt: new Date('2026-11-20T10:00:00Z'),
    reason: '',
    returnedBecause: null,
    approvers: [],
    closing: null,
    approval: null,
    parts: [],
    missing: [],
    faults: [],
    comments: [],
    lateComments: {},
    actions: mayAll,
    gone: [],
    unsaved: null,
    autosave: { turn: 0, aside: [] },
    ...given,
  };
}
