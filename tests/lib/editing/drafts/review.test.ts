import { describe, expect, it } from 'vitest';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

describe('a draft', () => {
  it('goes from its first word to readers through two people', async () => {
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] });
    const saved = await saveDraft(contributor, {
      id,
      version: '1',
      fields: { 'meeting.titleEn': 'Twelfth, corrected' },
    });
    expect(saved).toEqual({ version: 2, state: 'draft', anchor: null });
    expect(await submitDraft(contributor, { id, version: 2 })).toEqual({ version: 3, state: 'in_review' });
    expect(await approveDraft(reviewer, { id, version: 3, checklist: {} })).toEqual({ version: 4, state: 'ready' });
    const published = await publishDraft(publisher, { id, version: 4 });
    expect(published).toEqual({ records: [{ type: 'meeting', id: 'cifg-12' }], seq: expect.any(Number) });
    expect((await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } })).titleEn).toBe('Twelfth, corrected');
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});
void [discardDraft, returnDraft];
