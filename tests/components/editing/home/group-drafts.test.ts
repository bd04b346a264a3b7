import { describe, expect, it } from 'vitest';
import { groupDrafts } from '@/components/editing/home/group-drafts';
import type { DraftSummary } from '@/lib/desk/drafts';

const draft = (
  id: string,
  state: DraftSummary['state'],
  { returnedBecause = null, isLapsed = false }: Partial<Pick<DraftSummary, 'returnedBecause' | 'isLapsed'>> = {},
): DraftSummary => ({
  id,
  state,
  returnedBecause,
  isLapsed,
  version: 1,
  title: { ar: null, en: null },
  starter: null,
  authors: [],
  touchedAt: new Date('2026-11-04T10:00:00Z'),
  parts: [],
});

const idsOf = (groups: ReturnType<typeof groupDrafts>) =>
  Object.fromEntries(Object.entries(groups).map(([group, drafts]) => [group, drafts.map(({ id }) => id)]));

describe('what waits for somebody', () => {
  it('is under the step that is next, each draft once', () => {
    const waiting = [
      draft('mine', 'draft'),
      draft('sent-back', 'draft', { returnedBecause: 'The date' }),
      draft('others', 'in_review'),
      draft('approved', 'ready'),
      draft('lapsed', 'ready', { isLapsed: true }),
    ];
    const own = [draft('mine', 'draft'), draft('sent', 'in_review'), draft('approved', 'ready')];
    const sentBack = [draft('sent-back', 'draft', { returnedBecause: 'The date' }), draft('with-writer', 'draft')];
    expect(idsOf(groupDrafts(waiting, own, sentBack))).toEqual({
      returned: ['sent-back'],
      review: ['others', 'lapsed'],
      ready: ['approved'],
      own: ['mine'],
      sentBack: ['with-writer'],
      submitted: ['sent'],
    });
  });
});
