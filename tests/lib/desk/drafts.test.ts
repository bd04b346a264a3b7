import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/lib/auth/draft-permissions';
import { db as portalsDatabase } from '@/lib/db/client';
import { DraftState } from '@/lib/db/generated/enums';
import { countDrafts, type DraftFilter, listDrafts } from '@/lib/desk/draft-lists';
import { getDraft } from '@/lib/desk/drafts';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { factsOf, findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor', { name: 'Widad' });
const other = await addActor(db, 'contributor');
const arabic = await addActor(db, 'translator', { translates: 'ar' });
const english = await addActor(db, 'translator', { translates: 'en' });
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const administrator = await addActor(db, 'administrator');
const everybody = [contributor, other, arabic, english, reviewer, publisher, administrator];

const title = (words: string) => ({ 'meeting.titleEn': words });
const shows: DraftFilter['show'][] = ['waiting', 'own', ...Object.values(DraftState)];

const open = await typedDraft(contributor, 'meeting', 'cifg-12', title('Open'));
const inReview = await submittedDraft(contributor, 'meeting', 'cifg-13', title('In review'));
const reviewersOwn = await submittedDraft(reviewer, 'meeting', 'cifg-14', title('The reviewer’s'));
const ready = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-15', title('Ready'));
const returned = await submittedDraft(other, 'meeting', 'cifg-16', title('Returned'));
await returnDraft(reviewer, { ...returned, reason: 'Which source?' });
const gone = await typedDraft(contributor, 'meeting', 'cifg-17', title('Gone'));
await discardDraft(contributor, gone);
const published = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-18', title('Published'));
await publishDraft(publisher, published);
const ofArabic = await typedDraft(arabic, 'text', 'cifg-12/ar', { 'text.disclaimer': 'ترجمة' });
const ofEnglish = await typedDraft(contributor, 'text', 'cifg-12/en', { 'text.disclaimer': 'A translation' });
const untold = await startDraft(contributor, { parts: [{ type: 'text', subject: null, payload: {} }] });
const turned = await typedDraft(contributor, 'text', 'cifg-11/en', { 'text.lang': 'ar' });
const bundle = await startDraft(contributor, {
  parts: [
    { type: 'text', subject: null, payload: { 'text.lang': 'ar' } },
    { type: 'source', subject: null },
  ],
});

describe('the lists of drafts', () => {
  it.each([
    ['a contributor', contributor, [bundle, turned, untold, ofEnglish, open]],
    ['another contributor', other, [returned]],
    ['a translator', arabic, [ofArabic]],
    ['a translator of another language', english, []],
    ['a reviewer', reviewer, [inReview]],
    ['a publisher', publisher, [ready, reviewersOwn, inReview]],
    ['an administrator', administrator, []],
  ] as const)('show %s what waits for them', async (_who, actor, expected) => {
    const ids = (await listDrafts(actor, { show: 'waiting' })).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(expected.map(({ id }) => id)));
  });

  it('show and count for everybody just what the rights to each draft say', async () => {
    const rows = await db.draft.findMany();
    for (const actor of everybody) {
      const readable: string[] = [];
      for (const { publicId } of rows) {
        const draft = await findDraft(db, publicId);
        if (draft && refusalOf(actor, 'read', factsOf(draft)) === null) readable.push(publicId);
      }
      const listed: string[] = [];
      const counts = await countDrafts(actor);
      for (const show of shows) {
        const list = await listDrafts(actor, { show });
        expect(list, `${actor.role} ${show}`).toHaveLength(counts[show]);
        if (show !== 'waiting' && show !== 'own') listed.push(...list.map(({ id }) => id));
        expect(readable).toEqual(expect.arrayContaining(list.map(({ id }) => id)));
      }
      expect(listed.sort(), actor.role).toEqual(readable.sort());
    }
    expect((await countDrafts(english)).draft).toBe(1);
  });

  it('name a draft by its record in both languages, and who had to do with it', async () => {
    const summary = (await listDrafts(contributor, { show: 'in_review' })).find(({ id }) => id === inReview.id);
    expect(summary).toMatchObject({
      title: { ar: expect.stringMatching(/\p{Script=Arabic}/u), en: 'In review' },
      starter: { id: contributor.id, name: 'Widad', role: 'contributor' },
      authors: [{ id: contributor.id }],
      parts: [{ type: 'meeting', subject: 'cifg-13' }],
    });
    const [text] = await listDrafts(arabic, { show: 'draft' });
    const statement = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    expect(text?.title.en).toBe(statement.titleEn);
  });
});

describe('a draft', () => {
  it('is shown with its faults, what it changes, and what this actor may do with it', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-19', title(''));
    const view = await getDraft(contributor, id);
    expect(view).toMatchObject({
      id,
      version,
      state: 'draft',
      authors: [{ id: contributor.id, name: 'Widad' }],
      approval: null,
      unsaved: null,
      actions: {
        read: null,
        save: null,
        submit: null,
        discard: null,
        return: 'role',
        approve: 'role',
        publish: 'role',
      },
      parts: [{ type: 'meeting', subject: 'cifg-19', changed: ['meeting.titleEn'], current: null }],
    });
    expect(view?.parts[0]?.faults.map(({ field }) => field)).toEqual(['meeting.titleEn']);
    expect((await getDraft(reviewer, id))?.actions).toMatchObject({
      approve: 'state',
      return: 'state',
      publish: 'role',
    });
    expect((await getDraft(publisher, ready.id))?.actions).toMatchObject({ publish: null, return: null });
    expect((await getDraft(publisher, ready.id))?.approval).toMatchObject({ by: { id: reviewer.id }, checklist: {} });
  });

  it('says who may approve it: everybody who may approve and has written nothing in it', async () => {
    const own = await typedDraft(contributor, 'meeting', 'cifg-21', title('Whose?'));
    const approversOf = async () => (await getDraft(contributor, own.id))?.approvers.map(({ id }) => id).sort();
    expect(await approversOf()).toEqual([reviewer.id, publisher.id].sort());
    const { version } = await saveDraft(publisher, { ...own, fields: title('The publisher’s') });
    expect(await approversOf()).toEqual([reviewer.id]);
    await db.person.update({ where: { publicId: reviewer.id }, data: { disabledAt: new Date() } });
    expect(await approversOf()).toEqual([]);
    await db.person.update({ where: { publicId: reviewer.id }, data: { disabledAt: null } });
    await discardDraft(contributor, { id: own.id, version });
    expect(await approversOf()).toEqual([]);
  });

  it('is nothing to whom it is hidden from', async () => {
    for (const { id } of [open, ofEnglish, untold, turned, bundle]) expect(await getDraft(arabic, id)).toBeNull();
    expect(await getDraft(administrator, open.id)).toBeNull();
    expect(await getDraft(contributor, 'nothing-here')).toBeNull();
  });

  it('shows a person alone what they could not save, beside what it was and what it is now', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-20', title('Seen'));
    await saveDraft(other, { id, version, fields: title('Theirs') });
    await saveDraft(contributor, { id, version, fields: title('Mine') }).catch(() => {});
    expect((await getDraft(contributor, id))?.unsaved).toMatchObject({
      baseVersion: version,
      payload: title('Mine'),
      fields: [{ field: 'meeting.titleEn', base: 'Seen', theirs: 'Theirs', mine: 'Mine' }],
    });
    expect((await getDraft(other, id))?.unsaved).toBeNull();
  });

  it('shows the record as it is now, once it moved on', async () => {
    const { id } = await typedDraft(contributor, 'meeting', 'cifg-21', title('Mine'));
    const { version } = await db.meeting.update({
      where: { publicId: 'cifg-21' },
      data: { titleEn: 'Theirs', version: { increment: 1 } },
    });
    const [part] = (await getDraft(contributor, id))?.parts ?? [];
    expect(part?.current).toMatchObject({ version, payload: title('Theirs') });
    await portalsDatabase.$disconnect();
  });
});
