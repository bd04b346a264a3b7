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

it('a draft of a membership is called by its party and its body, typed as their names or as it is on record', async () => {
  const author = await addActor(db, 'contributor');
  const titleOf = async (subject: string | null, payload: Record<string, string>) => {
    const { id } = await startDraft(author, { parts: [{ type: 'membership', subject, payload }] });
    return (await getDraft(author, id))?.title.en;
  };
  const italy = await db.party.findUniqueOrThrow({ where: { publicId: 'it' } });
  const body = await db.body.findUniqueOrThrow({ where: { publicId: 'cifg' } });
  const called = `${italy.nameEn} · ${body.nameEn}`;
  expect(await titleOf(null, { 'membership.party': 'IT', 'membership.body': 'cifg' })).toBe(called);
  expect(await titleOf(null, { 'membership.party': italy.nameEn, 'membership.body': body.nameEn })).toBe(called);
  const typed = { 'membership.party': italy.nameAr, 'membership.body': 'any' };
  expect(await titleOf('cifg/it/co_chair', typed)).toBe(called);
});

it('a draft of a commitment that has its words alone is called by them', async () => {
  const author = await addActor(db, 'contributor');
  const payload = { 'commitment.quoteEn': 'Members will report each year.' };
  const { id } = await startDraft(author, { parts: [{ type: 'commitment', subject: null, payload }] });
  expect((await getDraft(author, id))?.title).toEqual({ ar: null, en: 'Members will report each year.' });
});
