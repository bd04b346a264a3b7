import { describe, expect, it } from 'vitest';
import { groupDrafts } from '@/components/editing/home/group-drafts';
import type { DraftSummary } from '@/lib/desk/draft-lists';

const draft = (
  id: string,
  state: DraftSummary['state'],
  { returnedBecause = null, isLapsed = false, authors = [], openComments = 0 }: Partial<DraftSummary> = {},
): DraftSummary => ({
  id,
  state,
  returnedBecause,
  isLapsed,
  version: 1,
  title: { ar: null, en: null },
  starter: null,
  authors,
  touchedAt: new Date('2026-11-04T10:00:00Z'),
  parts: [],
  openComments,
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
    own.push(draft('asked', 'in_review', { openComments: 2 }));
    const sentBack = [draft('with-writer', 'draft', { returnedBecause: 'The place' })];
    expect(idsOf(groupDrafts(waiting, own, sentBack))).toEqual({
      returned: ['sent-back'],
      commented: ['asked'],
      review: ['others', 'lapsed'],
      ready: ['approved'],
      own: ['mine'],
      sentBack: ['with-writer'],
      submitted: ['sent'],
    });
  });

  it('is not to be put right by who returned it, unless nobody else writes in it', () => {
    const person = (id: string) => ({ id, name: id, role: 'reviewer' as const });
    const returned = { returnedBecause: 'The date' };
    const shared = draft('shared', 'draft', { ...returned, authors: [person('widad'), person('samira')] });
    const alone = draft('alone', 'draft', { ...returned, authors: [person('samira')] });
    const others = draft('others', 'draft', { ...returned, authors: [person('samira'), person('widad')] });
    const groups = idsOf(groupDrafts([shared, alone, others], [shared, alone, others], [shared, alone]));
    expect(groups).toMatchObject({ returned: ['others'], own: ['alone'], sentBack: ['shared'], submitted: [] });
  });
});
