import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { newReport, pasteDraft } from '@/tests/support/pasted-draft';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');

it('a draft of a text that is of no statement yet is called by its first words, whole', async () => {
  const author = await addActor(db, 'contributor');
  const { id } = await pasteDraft(author, newReport);
  const title = (await getDraft(author, id))?.title;
  expect(title).toEqual({ ar: null, en: `${newReport.slice(0, newReport.lastIndexOf(' ', 80))}…` });
});

it('a draft of a commitment is called by who undertakes what', async () => {
  const author = await addActor(db, 'contributor');
  const payload = {
    'commitment.actorAr': 'الأعضاء',
    'commitment.actorEn': 'Members',
    'commitment.whatAr': 'تقديم تقرير سنوي عن الموانئ',
    'commitment.whatEn': '',
  };
  const { id } = await startDraft(author, { parts: [{ type: 'commitment', subject: null, payload }] });
  expect((await getDraft(author, id))?.title).toEqual({ ar: 'الأعضاء: تقديم تقرير سنوي عن الموانئ', en: 'Members' });
});
