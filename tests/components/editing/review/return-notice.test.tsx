import { describe, expect, it } from 'vitest';
import { ReviewArticle } from '@/components/editing/review/review-article';
import type { DraftView } from '@/lib/desk/drafts';
import type { DraftReturn } from '@/lib/desk/review/returns';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };

const part: DraftView['parts'][number] = {
  type: 'meeting',
  subject: 'cifg-12',
  baseVersion: 1,
  base: { 'meeting.titleEn': 'The twelfth meeting' },
  payload: { 'meeting.titleEn': 'The second title' },
  faults: [],
  changed: ['meeting.titleEn'],
  claims: [],
  isIdle: false,
  current: null,
};

const returned: DraftReturn = {
  by: { id: 'k3x9', name: 'Samira', role: 'reviewer' },
  at: new Date('2026-11-20T10:00:00Z'),
  reason: 'Which source?',
  parts: [{ ...part, base: { 'meeting.titleEn': 'The first title' } }],
  gone: [],
  why: null,
};

const review = (given: DraftReturn | null) => (
  <ReviewArticle
    draft={makeDraftView({ state: 'in_review', parts: [part] })}
    choices={choices}
    returned={given}
    absences={[]}
    checks={null}
    schedule={null}
    typed={{}}
    refused={{}}
  />
);

describe('the second review of a draft', () => {
  it('says first who returned it and why, then what changed since, then what differs from what is public', () => {
    const words = readAs('en', review(returned));
    const order = ['Samira', 'Which source?', 'Changes since the return', 'first', 'Claims to check'];
    const places = order.map((each) => words.indexOf(each));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(render('en', review(returned))).toMatch(/<del[^>]*>(?:<span[^>]*>[^<]*<\/span>)?first<\/del>/);
    expect(readAs('ar', review(returned))).toContain('التغييرات منذ الإعادة');
  });

  it('says that nothing changed where nothing did', () => {
    expect(readAs('en', review({ ...returned, parts: [] }))).toContain('Not a word has changed since the return.');
  });

  it('gives each row of both tables an id of its own', () => {
    const ids = [...render('ar', review(returned)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says nothing of a return where there was none', () => {
    expect(readAs('en', review(null))).not.toContain('return.');
  });
});
