import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { testDatabase } from '@/tests/support/database';
import { because, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const colleague = await addActor(db, 'contributor');

const title = (words: string) => ({ 'meeting.titleEn': words });
const note = (words: string) => ({ 'meeting.noteEn': words });
/** What a page without a script says of itself: the turn that it was made at. */
const pageAt = (turn: number) => ({ name: '', turn, seq: 0, shown: 'typed' });

it('words of an earlier page without a script stay in the offer once another such page is sent, whichever comes last', async () => {
  const { id, version } = await typedDraft(writer, 'meeting', 'cifg-12', { ...title('Begun'), ...because });
  await saveDraft(colleague, { id, version, fields: title('Theirs') });
  // Three pages were opened before the colleague saved; each is refused, and knows nothing of the others.
  for (const words of ['First', 'Second', 'Third']) {
    const late = saveDraft(writer, { id, version, fields: title(words), tab: pageAt(0) });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  }
  const view = await getDraft(writer, id);
  expect(view?.unsaved?.payload).toEqual(title('Third'));
  const aside = view?.autosave.aside.map(({ fields }) => fields['meeting.titleEn']).toSorted();
  expect(aside).toEqual(['First', 'Second']);
});

it('words that the page did show give way to what was made of them', async () => {
  const { id, version } = await typedDraft(writer, 'meeting', 'cifg-9', { ...title('Begun'), ...because });
  await saveDraft(colleague, { id, version, fields: title('Theirs') });
  const send = (words: string, turn: number) =>
    expect(saveDraft(writer, { id, version, fields: title(words), tab: pageAt(turn) })).rejects.toThrow();
  await send('First', 0);
  await send('First and more', (await getDraft(writer, id))?.autosave.turn ?? 0);
  expect((await getDraft(writer, id))?.autosave.aside).toEqual([]);
});

it('each of several choices that were not taken stays in the offer', async () => {
  const { id, version } = await typedDraft(writer, 'meeting', 'cifg-11', { ...title('Begun'), ...because });
  await saveDraft(colleague, { id, version, fields: title('Theirs') });
  for (const [index, words] of ['One', 'Two'].entries()) {
    const now = version + 1 + index;
    const { turn } = (await getDraft(writer, id))?.autosave ?? { turn: 0 };
    // Somebody saves once more while the choice is made, so what was not taken is set aside.
    await saveDraft(colleague, {
      id,
      version: now,
      fields: { ...note(`Theirs ${index}`), ...title(`Theirs ${index}`) },
    });
    const own = note(`Mine ${index}`);
    const settlement = {
      since: version,
      mine: { ...title(words), ...own },
      choices: { '0.meeting.titleEn': 'theirs', '0.meeting.noteEn': 'mine' },
    };
    const late = saveDraft(writer, { id, version: now, fields: own, tab: pageAt(turn), settlement });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  }
  const aside = (await getDraft(writer, id))?.autosave.aside.flatMap(({ fields }) => fields['meeting.titleEn'] ?? []);
  expect(aside?.toSorted()).toEqual(['One', 'Two']);
});
