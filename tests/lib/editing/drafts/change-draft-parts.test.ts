import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { getDraft } from '@/lib/desk/drafts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, because, typedDraft } from '@/tests/support/drafts';
import { claimOn, gazette } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const arabic = await addActor(db, 'translator', { translates: 'ar' });

const typesOf = async (actor: PersonActor, id: string) => {
  const view = await getDraft(actor, id);
  return { has: view?.parts.map(({ type }) => type), lacks: view?.missing };
};

describe('a part', () => {
  it('is added to a draft of a record, cited by its claims and published with it', async () => {
    const title = { 'meeting.titleEn': 'The twelfth meeting', ...because };
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-12', title);
    const added = await changeDraftParts(contributor, { id, version, change: 'add', type: 'source' });
    expect(added).toEqual({ version: version + 1, state: 'draft' });
    expect(await typesOf(contributor, id)).toEqual({ has: ['source', 'meeting'], lacks: ['statement', 'text'] });
    const fields = {
      ...gazette(),
      'meeting.date': '2019-11-21',
      ...claimOn('date', {}, 'cifg-12-date-part'),
    };
    const saved = await saveDraft(contributor, { id, version: added.version, fields });
    const submitted = await submitDraft(contributor, { id, version: saved.version });
    const checklist = { 'cifg-12-date-part': 'ok' };
    const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist });
    await publishDraft(publisher, { id, version: approved.version });
    const claim = await db.claim.findUniqueOrThrow({
      where: { publicId: 'cifg-12-date-part' },
      select: { sources: { select: { source: { select: { url: true } } } } },
    });
    expect(claim.sources).toEqual([{ source: { url: 'https://gazette.example/22' } }]);
  });

  it('is about a record as it is published, where that is named', async () => {
    const payload = { 'statement.meeting': 'cifg-14' };
    const begun = await startDraft(contributor, { parts: [{ type: 'statement', subject: null, payload }] });
    const add = (subject: string) =>
      changeDraftParts(contributor, { id: begun.id, version: begun.version, change: 'add', type: 'meeting', subject });
    await expect(add('cifg-999')).rejects.toMatchObject({ code: 'not-found' });
    await add('cifg-14');
    const view = await getDraft(contributor, begun.id);
    const meeting = view?.parts.find(({ type }) => type === 'meeting');
    expect(meeting).toMatchObject({ subject: 'cifg-14', changed: [], current: null });
    expect(meeting?.payload['meeting.titleEn']).toBeTruthy();
  });

  it('is taken away where nothing is typed or all is undone, and neither the last one nor one that says something', async () => {
    const { id, version } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-13' }] });
    const change = (action: string, type: string, seen: number) =>
      changeDraftParts(contributor, { id, version: seen, change: action, type });
    const refused = { code: 'invalid' };
    await expect(change('remove', 'meeting', version)).rejects.toMatchObject(refused);
    await expect(change('add', 'meeting', version)).rejects.toMatchObject(refused);
    await expect(change('remove', 'text', version)).rejects.toMatchObject(refused);
    const { version: withText } = await change('add', 'text', version);
    const typed = await saveDraft(contributor, { id, version: withText, fields: { 'paragraph.1': 'Words.' } });
    await expect(change('remove', 'text', typed.version)).rejects.toMatchObject(refused);
    expect((await getDraft(contributor, id))?.parts.map(({ type, isIdle }) => [type, isIdle])).toEqual([
      ['meeting', true],
      ['text', false],
    ]);
    const { version: alone } = await change('remove', 'meeting', typed.version);
    expect((await typesOf(contributor, id)).has).toEqual(['text']);
    const { version: both } = await change('add', 'source', alone);
    const undone = await saveDraft(contributor, { id, version: both, fields: { 'paragraph.1': '' } });
    await change('remove', 'text', undone.version);
    expect((await typesOf(contributor, id)).has).toEqual(['source']);
  });

  it('voids a consent as every edit does, and its writer is an author', async () => {
    const words = { 'meeting.titleEn': 'The fourteenth meeting' };
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-14', words);
    const other = await addActor(db, 'contributor');
    await changeDraftParts(other, { id, version, change: 'add', type: 'source' });
    const view = await getDraft(other, id);
    expect(view).toMatchObject({ state: 'draft', approval: null });
    expect(view?.authors.map((person) => person.id)).toEqual([contributor.id, other.id]);
  });

  it('is no translator’s to add beside a text', async () => {
    const { id, version } = await typedDraft(arabic, 'text', 'cifg-12/ar', { 'text.disclaimer': 'ترجمة' });
    expect((await typesOf(arabic, id)).lacks).toEqual([]);
    const add = { id, version, change: 'add', type: 'source' };
    await expect(changeDraftParts(arabic, add)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.draftPart.count({ where: { draft: { publicId: id } } })).toBe(1);
  });
});
