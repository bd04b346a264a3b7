import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { wholeDraft } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const author = await addActor(db, 'contributor');

async function filledOf(changes: Parameters<typeof wholeDraft>[0] = {}) {
  const parts = Object.entries(wholeDraft(changes)).map(([type, part]) => ({
    type,
    subject: null,
    payload: part?.payload ?? {},
  }));
  const { id } = await startDraft(author, { parts });
  const view = await getDraft(author, id);
  return Object.fromEntries((view?.parts ?? []).map(({ type, filled }) => [type, filled]));
}

it('a draft tells what is published for each field that it leaves empty', async () => {
  const { meeting, source, statement } = await filledOf();
  expect(meeting).toMatchObject({
    'meeting.country': 'it',
    'meeting.dateBasis': 'stated',
    'meeting.ordinalScope': 'series',
    'meeting.confidence': 'verified_by_official',
    'meeting.id': 'cifg-22',
  });
  expect(Object.keys(meeting ?? {})).not.toContain('meeting.mode');
  expect(source).toHaveProperty(['source.id']);
  expect(statement).toMatchObject({ 'statement.meeting': 'cifg-22' });
});

it('a meeting that lacks something else tells it too', async () => {
  const { meeting } = await filledOf({ meeting: { 'meeting.titleEn': '', 'meeting.titleAr': '' } });
  expect(meeting).toEqual({
    'meeting.country': 'it',
    'meeting.dateBasis': 'stated',
    'meeting.ordinalScope': 'series',
    'meeting.confidence': 'verified_by_official',
  });
});

it('what is typed is told as it was typed alone', async () => {
  const typed = { 'meeting.country': 'IT', 'meeting.dateBasis': 'inferred', 'meeting.confidence': 'press_only' };
  const { meeting } = await filledOf({ meeting: typed });
  for (const name of Object.keys(typed)) expect(meeting).not.toHaveProperty([name]);
});
