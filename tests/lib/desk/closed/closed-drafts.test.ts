import { expect, it } from 'vitest';
import { listClosedDrafts, listDiscardedDrafts } from '@/lib/desk/closed/closed-drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { testDatabase } from '@/tests/support/database';
import { typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const another = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');

it('a discarded draft is found by its writer, by reviewers and from its record, with words that were not saved', async () => {
  const { id, version } = await typedDraft(writer, 'meeting', 'cifg-12', { 'meeting.titleEn': 'Another title' });
  const tab = { name: 'tab1tab1', turn: 0, seq: 1, shown: 'typed' };
  const whole = { 'meeting.noteEn': 'Typed and never saved' };
  await autosaveDraft(writer, { id, version, tab, whole, spliced: {} });
  expect(await listClosedDrafts(writer)).toEqual({ discarded: [], withWords: [] });
  await discardDraft(writer, { id, version });
  const late = await autosaveDraft(writer, { id, version, tab: { ...tab, seq: 2 }, whole, spliced: {} });
  expect(late).toMatchObject({ state: 'moved', closed: 'discarded' });
  const found = [expect.objectContaining({ id })];
  expect(await listClosedDrafts(writer)).toEqual({ discarded: found, withWords: found });
  expect(await listClosedDrafts(reviewer)).toEqual({ discarded: found, withWords: [] });
  expect(await listClosedDrafts(another)).toEqual({ discarded: [], withWords: [] });
  expect(await listDiscardedDrafts(another, 'meeting', 'cifg-12')).toEqual(found);
});
