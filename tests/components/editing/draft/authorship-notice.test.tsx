import { describe, expect, it } from 'vitest';
import { AuthorshipNotice, NobodyApproves } from '@/components/editing/draft/authorship-notice';
import { DraftHead } from '@/components/editing/draft/draft-head';
import type { DraftView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs } from '@/tests/support/render';

const writer = { id: 'writer', name: 'Widad', role: 'contributor' } as const;
const publisher = { id: 'publisher', name: 'Paul', role: 'publisher' } as const;
const reviewer = { id: 'reviewer', name: 'Rima', role: 'reviewer' } as const;

const written = (given: Partial<DraftView> = {}) =>
  makeDraftView({ starter: writer, authors: [writer], approvers: [publisher, reviewer], ...given });
const warning = (draft: DraftView, person: { id: string } = publisher) =>
  readAs('en', <AuthorshipNotice draft={draft} person={person.id} />);

describe('before somebody writes in a draft of others', () => {
  it('it says that saving ends their right to approve, and who still could', () => {
    expect(warning(written())).toMatch(/may then no longer approve it\. It could still be approved by Rima\.$/);
    const arabic = readAs('ar', <AuthorshipNotice draft={written()} person="publisher" />);
    expect(arabic).toMatch(/وتبقى من صلاحية: Rima\.$/);
  });

  it('it says that nobody could, and what to do instead in each state', () => {
    const last = { approvers: [publisher] };
    expect(warning(written(last))).toMatch(/nobody else on this desk could\. Ask its writer/);
    expect(warning(written({ ...last, state: 'in_review' }))).toMatch(/Return it to its writer/);
    expect(warning(written({ ...last, starter: publisher, authors: [] }))).toMatch(/nobody approves their own words/);
  });

  it('it says nothing to those who cannot approve, or lose nothing', () => {
    expect(warning(written(), writer)).toBe('');
    expect(warning(written({ authors: [writer, publisher], approvers: [reviewer] }))).toBe('');
    expect(warning(written({ starter: publisher, authors: [] }))).toBe('');
  });
});

describe('a draft that is yet to be approved', () => {
  it('names who can approve it, or says that nobody can and what to do', () => {
    expect(readAs('en', <DraftHead draft={written()} />)).toContain('Can be approved by Paul, Rima');
    expect(readAs('en', <NobodyApproves draft={written()} />)).toBe('');
    const nobody = written({ authors: [writer, publisher], approvers: [], state: 'in_review' });
    expect(readAs('en', <DraftHead draft={nobody} />)).not.toContain('Can be approved');
    expect(readAs('en', <NobodyApproves draft={nobody} />)).toMatch(/^Nobody on this desk can approve .*two ways on/);
    expect(readAs('ar', <NobodyApproves draft={nobody} />)).toMatch(/المسودة الملغاة/);
  });

  it('says it no more once it is approved or closed', () => {
    const approval = { by: reviewer, at: new Date('2026-11-20T10:00:00Z'), checklist: {} };
    const approved = written({ state: 'ready', approval, approvers: [] });
    for (const draft of [approved, written({ state: 'discarded', approvers: [] })])
      expect(readAs('en', <NobodyApproves draft={draft} />)).toBe('');
    const actions = { ...approved.actions, publish: 'unapproved' as const };
    expect(readAs('en', <NobodyApproves draft={{ ...approved, actions }} />)).not.toBe('');
  });
});
