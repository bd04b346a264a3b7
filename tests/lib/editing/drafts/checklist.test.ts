import { describe, expect, it } from 'vitest';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { testDatabase } from '@/tests/support/database';
import { submittedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');

const claim = 'cifg-13-date-1';
const check = `check.${claim}`;

describe('the checklist of a review', () => {
  it('asks about every claim that changed and about no other, and takes no approval before each was found right', async () => {
    const { claims } = await db.meeting.findUniqueOrThrow({
      where: { publicId: 'cifg-13' },
      select: { claims: { select: { publicId: true } } },
    });
    expect(claims.length).toBeGreaterThan(1);
    const { id, version } = await submittedDraft(contributor, 'meeting', 'cifg-13', {
      [`claim.${claim}.words`]: 'The words of an invented source',
      'meeting.noteEn': 'A note needs no source.',
      'meeting.noteAr': 'لا تحتاج الملاحظة إلى مصدر.',
    });
    const approve = (checklist: object) => approveDraft(reviewer, { id, version, checklist });
    for (const answers of [{}, { [claim]: '' }, { [claim]: 'OK' }, { [claim]: ['ok'] }, { other: 'ok' }]) {
      await expect(approve(answers)).rejects.toMatchObject({
        code: 'invalid',
        faults: [{ field: check, message: 'validation.unchecked' }],
      });
    }
    await expect(approve({ [claim]: 'wrong' })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: check, message: 'validation.foundWrong' }],
    });
    await expect(approve([])).rejects.toThrow(/checklist/);
    expect(await db.approval.count()).toBe(0);
    expect(await approve({ [claim]: 'ok', other: 'wrong' })).toMatchObject({ state: 'ready' });
    expect(await db.approval.findFirst()).toMatchObject({ checklist: { [claim]: 'ok' }, voidedAt: null });
  });
});
