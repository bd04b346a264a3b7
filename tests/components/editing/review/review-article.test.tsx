import { expect, it } from 'vitest';
import { ReviewArticle } from '@/components/editing/review/review-article';
import type { DraftView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };

const text = {
  type: 'text' as const,
  subject: 'cifg-16/en',
  baseVersion: 1,
  base: { 'text.rights': 'unchecked', 'text.extent': 'link' },
  payload: { 'text.rights': 'unchecked', 'text.extent': 'full' },
  faults: [],
  changed: ['text.extent'],
  claims: [],
  isIdle: false,
  current: null,
};

function review(part: DraftView['parts']) {
  const draft = makeDraftView({ parts: part });
  const page = { draft, choices, returned: null, absences: [], checks: null, schedule: null, typed: {}, refused: {} };
  return readAs('en', <ReviewArticle {...page} />);
}

it('a text that is shown whole with rights that nobody checked is said before it is approved', () => {
  expect(review([text])).toContain('its rights were not checked');
  expect(review([{ ...text, changed: [] }])).not.toContain('its rights were not checked');
  expect(review([{ ...text, payload: { ...text.payload, 'text.rights': 'press' } }])).not.toContain('not checked.');
});

const stepOf = (state: 'in_review' | 'ready') => (state === 'in_review' ? 'approve' : 'publish');

it.each(['in_review', 'ready'] as const)(
  'a draft that cannot be published has no button to approve or publish it, and says why with the fields: %s',
  (state) => {
    const allowed = {
      ...makeDraftView().actions,
      approve: null,
      publish: state === 'ready' ? null : ('state' as const),
    };
    const button = new RegExp(`<button[^>]*value="${stepOf(state)}"`);
    const page = (faults: typeof text.faults | [{ field: string; message: string }]) => {
      const draft = makeDraftView({ state, parts: [{ ...text, faults }], actions: allowed });
      const article = {
        draft,
        choices,
        returned: null,
        absences: [],
        checks: null,
        schedule: null,
        typed: {},
        refused: {},
      };
      return render('ar', <ReviewArticle {...article} />);
    };
    expect(page([])).toMatch(button);
    const faulty = page([{ field: 'text.published', message: 'validation.required' }]);
    expect(faulty).not.toMatch(button);
    expect(faulty).toContain('href="/ar/desk/drafts/abc#text.published"');
    expect(faulty).toContain('لا يمكن إجازة هذه المسودة أو نشرها كما هي');
  },
);

it('a draft whose entry has changed is said not to be publishable, with what to do', () => {
  const current = { version: 2, payload: text.base };
  expect(review([{ ...text, current }])).toContain('It cannot be published until it is compared');
  expect(review([text])).not.toContain('It cannot be published until it is compared');
});

it('who approves is said to whoever may not', () => {
  const approvers = [{ id: 'p2', name: 'Trainee publisher', role: 'publisher' as const }];
  const page = (approve: DraftView['actions']['approve']) => {
    const draft = makeDraftView({ state: 'in_review', approvers, actions: { ...makeDraftView().actions, approve } });
    const rest = { choices, returned: null, absences: [], checks: null, schedule: null, typed: {}, refused: {} };
    return readAs('en', <ReviewArticle draft={draft} {...rest} />);
  };
  expect(page('author')).toContain('Somebody else approves: Trainee publisher, in their own window.');
  expect(page('role')).toContain('Somebody else approves: Trainee publisher');
  expect(page(null)).not.toContain('Somebody else approves');
});
