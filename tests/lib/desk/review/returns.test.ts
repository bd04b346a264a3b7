import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { getDraft } from '@/lib/desk/drafts';
import { findReturn, listSentBack } from '@/lib/desk/review/returns';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor', { name: 'Widad' });
const reviewer = await addActor(db, 'reviewer', { name: 'Samira' });
const another = await addActor(db, 'reviewer');

async function returnOf(actor: PersonActor, id: string) {
  const draft = await getDraft(actor, id);
  return draft && findReturn(draft);
}

describe('a draft that was returned', () => {
  it('says in the second review why it was returned, by whom, and what changed since, beside nothing else', async () => {
    const first = { 'meeting.titleEn': 'A first title', 'meeting.summaryEn': 'A summary.' };
    const seen = await submittedDraft(contributor, 'meeting', 'cifg-12', first);
    expect(await returnOf(reviewer, seen.id)).toBeNull();
    const { version } = await returnDraft(reviewer, { ...seen, reason: 'Which source?' });
    expect(await returnOf(reviewer, seen.id)).toMatchObject({ reason: 'Which source?', parts: [], why: null });
    const saved = await saveDraft(contributor, {
      id: seen.id,
      version,
      fields: { 'meeting.titleEn': 'A second title', reason: 'As the communiqué says.' },
    });
    await submitDraft(contributor, { id: seen.id, version: saved.version });
    const returned = await returnOf(another, seen.id);
    expect(returned).toMatchObject({
      by: { id: reviewer.id, name: 'Samira' },
      reason: 'Which source?',
      gone: [],
      why: { before: 'As the source says.', after: 'As the communiqué says.' },
    });
    expect(returned?.parts.map(({ changed }) => changed)).toEqual([['meeting.titleEn']]);
    expect(returned?.parts[0]?.base?.['meeting.titleEn']).toBe('A first title');
    expect(returned?.at.toISOString()).toBe(
      (await db.change.findFirstOrThrow({ where: { action: 'draft.return', subjectId: seen.id } })).at.toISOString(),
    );
  });

  it('names the last of two returns, and the parts that were added since', async () => {
    const seen = await submittedDraft(contributor, 'meeting', 'cifg-13', { 'meeting.titleEn': 'One' });
    const once = await returnDraft(reviewer, { ...seen, reason: 'First' });
    const mended = await saveDraft(contributor, {
      id: seen.id,
      version: once.version,
      fields: { 'meeting.titleEn': 'Two' },
    });
    const again = await submitDraft(contributor, { id: seen.id, version: mended.version });
    const twice = await returnDraft(another, { id: seen.id, version: again.version, reason: 'Second' });
    await changeDraftParts(contributor, { id: seen.id, version: twice.version, change: 'add', type: 'source' });
    const returned = await returnOf(reviewer, seen.id);
    expect(returned).toMatchObject({ by: { id: another.id }, reason: 'Second' });
    expect(returned?.parts.map(({ type, base, changed }) => [type, base === null, changed])).toEqual([
      ['source', true, []],
      ['meeting', false, ['meeting.sources']],
    ]);
  });
});

describe('the drafts that somebody sent back', () => {
  it('are those of theirs alone, until the writer submits them again', async () => {
    const own = await submittedDraft(contributor, 'meeting', 'cifg-14', { 'meeting.titleEn': 'Mine' });
    const others = await submittedDraft(contributor, 'meeting', 'cifg-15', { 'meeting.titleEn': 'Another’s' });
    await typedDraft(contributor, 'meeting', 'cifg-16', { 'meeting.titleEn': 'Open' });
    const { version } = await returnDraft(reviewer, { ...own, reason: 'The date' });
    await returnDraft(another, { ...others, reason: 'The place' });
    const listed = async (actor: PersonActor) => (await listSentBack(actor)).map(({ id }) => id);
    expect(await listed(reviewer)).toEqual([own.id]);
    expect(await listed(another)).toContain(others.id);
    expect(await listed(contributor)).toEqual([]);
    await submitDraft(contributor, { id: own.id, version });
    expect(await listed(reviewer)).toEqual([]);
  });
});
