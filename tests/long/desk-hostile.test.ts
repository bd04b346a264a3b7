import { expect, it, vi } from 'vitest';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { addCastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { hostileWords } from '@/tests/support/desk/hostile-words';
import { judgeHostileDraft } from '@/tests/support/desk/judge-hostile-draft';
import { judgeOddForms } from '@/tests/support/desk/judge-odd-forms';
import { publishHostileWords } from '@/tests/support/desk/publish-hostile-words';
import { publishInventedTexts } from '@/tests/support/invented-texts';

vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 300_000 });

const portal = await openDeskPortal({ prepare: publishInventedTexts });
const contributor = await addCastMember(portal.db, 'contributor');
const reviewer = await addCastMember(portal.db, 'reviewer');
const publisher = await addCastMember(portal.db, 'publisher');
const administrator = await addCastMember(portal.db, 'administrator');

it('every hostile word is shown as typed in the form of a draft, and stands in no page as markup', async () => {
  expect(await judgeHostileDraft(portal, contributor, hostileWords)).toEqual([]);
});

it('every hostile word that is published is in no page as markup, and is shown as typed', async () => {
  expect(await publishHostileWords(portal, { contributor, reviewer, publisher }, hostileWords)).toEqual([]);
});

it('every odd form with every action is answered without a fault of the portal', async () => {
  const parts = [{ type: 'meeting', subject: 'cifg-17' }];
  const { id } = await startDraft(contributor.actor, { parts }, { db: portal.db });
  const tokenAt = (path: string) => (path === '/desk/people' ? administrator : publisher).token;
  expect(await judgeOddForms({ origin: portal.origin, draft: id, tokenAt }, { whole: true })).toEqual([]);
});
