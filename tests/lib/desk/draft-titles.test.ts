import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
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
