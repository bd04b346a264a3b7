import { expect, it } from 'vitest';
import { ReviewArticle } from '@/components/editing/review/review-article';
import type { DraftView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs } from '@/tests/support/render';

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

it('a draft whose entry has changed is said not to be publishable, with what to do', () => {
  const current = { version: 2, payload: text.base };
  expect(review([{ ...text, current }])).toContain('It cannot be published until it is compared');
  expect(review([text])).not.toContain('It cannot be published until it is compared');
});
