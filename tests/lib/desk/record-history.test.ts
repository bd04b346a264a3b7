import { describe, expect, it } from 'vitest';
import type { Actor, PersonActor } from '@/lib/auth/permissions';
import { getChoices } from '@/lib/desk/choices';
import { listHistory } from '@/lib/desk/record-history';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { type ChangeEntry, recordChanges } from '@/lib/editing/history/history';
import { testDatabaseForEach } from '@/tests/support/database';
import { because, typedDraft } from '@/tests/support/drafts';
import { editPart, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');

const contributor: PersonActor = { kind: 'person', id: 'aaaaaaaaaaaa', role: 'contributor', translates: null };
const translator: PersonActor = { kind: 'person', id: 'bbbbbbbbbbbb', role: 'translator', translates: 'ar' };
const publisher: PersonActor = { kind: 'person', id: 'cccccccccccc', role: 'publisher', translates: null };

async function change(actor: Actor, entry: Partial<ChangeEntry>): Promise<void> {
  const subject = { type: 'meeting', id: 'cifg-12' };
  const whole = { action: 'meeting.correct', subject, before: null, after: null, tags: [] };
  await db.$transaction((tx) => recordChanges(tx, actor, [{ ...whole, ...entry }]));
}

const rome = { title: { ar: 'أ', en: 'A' }, place: 'rome' };
const paris = { title: { ar: 'أ', en: 'A' }, place: 'paris' };

const named = (en: string) => ({ kind: 'names', names: [{ en }] });

describe('the history of a record', () => {
  it('tells who made a change, in the role of that moment, why, and what changed', async () => {
    await db.person.create({
      data: { publicId: publisher.id, email: 's@example.org', name: 'Salma Idris', role: 'reviewer', lang: 'ar' },
    });
    await change(publisher, { before: rome, after: paris, reason: 'The source says so.' });
    const { changes, pages } = await listHistory(contributor, 'meeting', 'cifg-12');
    expect(pages).toBe(1);
    expect(changes).toMatchObject([
      {
        action: 'meeting.correct',
        kind: 'changed',
        role: 'publisher',
        person: { id: publisher.id, name: 'Salma Idris', role: 'reviewer' },
        reason: 'The source says so.',
        fields: [{ field: 'place', before: named('Rome'), after: named('Paris') }],
      },
      { kind: 'added', role: 'loader', person: null },
    ]);
  });

  it('names who wrote and approved what was published from a draft, beside who published it', async () => {
    const [writer, second, approver, chief] = [
      await addActor(db, 'contributor', { name: 'Widad' }),
      await addActor(db, 'contributor', { name: 'Tariq' }),
      await addActor(db, 'reviewer', { name: 'Rima' }),
      await addActor(db, 'publisher', { name: 'Paul' }),
    ];
    const begun = await typedDraft(writer, 'meeting', 'cifg-12', { 'meeting.noteEn': 'A note.', ...because });
    const joined = await saveDraft(second, { ...begun, fields: { 'meeting.noteAr': 'ملاحظة.' } });
    const { version } = await submitDraft(writer, { id: begun.id, version: joined.version });
    const approved = await approveDraft(approver, { id: begun.id, version, checklist: {} });
    await publishDraft(chief, { id: begun.id, version: approved.version });
    const { changes } = await listHistory(contributor, 'meeting', 'cifg-12');
    expect(changes).toMatchObject([
      {
        person: { name: 'Paul' },
        publication: { draft: begun.id, writers: [{ name: 'Widad' }, { name: 'Tariq' }], approver: { name: 'Rima' } },
      },
      { role: 'loader', publication: null },
    ]);
  });

  it('says which version of the record each change made, also of a statement that its texts renew', async () => {
    const own = { subject: { type: 'meeting', id: 'cifg-13' }, before: rome, after: paris };
    for (const version of [2, 3]) {
      await change(publisher, own);
      await db.meeting.update({ where: { publicId: 'cifg-13' }, data: { version } });
    }
    const { changes } = await listHistory(contributor, 'meeting', 'cifg-13');
    expect(changes.map(({ version }) => version)).toEqual([3, 2, 1]);
    const versionsOfStatement = async () => {
      const history = await listHistory(contributor, 'statement', 'cifg-13');
      return history.changes.map(({ version }) => version);
    };
    expect(await versionsOfStatement()).toEqual([1]);
    await publishParts({ text: await editPart(db, 'text', 'cifg-13/en', { 'text.disclaimer': 'As it was issued.' }) });
    await publishParts({ statement: await editPart(db, 'statement', 'cifg-13', { 'statement.titleEn': 'Another' }) });
    expect(await versionsOfStatement()).toEqual([3, 1]);
  });

  it('names nobody for the operator, the loader, or a person without an account', async () => {
    await db.person.create({ data: { publicId: 'operator', email: 'o@example.org', role: 'reviewer', lang: 'ar' } });
    await change({ kind: 'operator' }, { before: rome, after: paris });
    await change(publisher, { before: paris, after: rome });
    const { changes } = await listHistory(contributor, 'meeting', 'cifg-12');
    expect(changes.map(({ role, person }) => [role, person])).toEqual([
      ['publisher', null],
      ['operator', null],
      ['loader', null],
    ]);
  });

  it('offers to restore what the record no longer is, to those who may', async () => {
    const withdrawn = { ...rome, withdrawnReason: 'A duplicate.' };
    await change(publisher, { before: null, after: rome });
    await change(publisher, { before: rome, after: paris });
    await change(publisher, { before: paris, after: rome });
    await change(publisher, { action: 'meeting.withdraw', before: rome, after: withdrawn });
    await change(publisher, { action: 'meeting.reinstate', before: withdrawn, after: rome });
    const restorable = async (actor: PersonActor) =>
      (await listHistory(actor, 'meeting', 'cifg-12')).changes.map(({ isRestorable }) => isRestorable);
    expect(await restorable(contributor)).toEqual([false, false, false, true, false, true]);
    expect(await restorable(translator)).toEqual([false, false, false, false, false, false]);
  });

  it('is empty for a record that never was, and of no other type', async () => {
    expect(await listHistory(contributor, 'meeting', 'cifg-99')).toEqual({ changes: [], page: 1, pages: 1 });
    const { changes } = await listHistory(contributor, 'source', 'cifg-12');
    expect(changes).toEqual([]);
  });

  it('is refused to whoever may not read records', async () => {
    const administrator: PersonActor = { ...contributor, role: 'administrator' };
    await expect(listHistory(administrator, 'meeting', 'cifg-12')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getChoices(administrator, ['places'])).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('what a form offers has names in both languages, and nothing that was withdrawn', async () => {
  const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'a duplicate' };
  await db.meeting.update({ where: { publicId: 'cifg-11' }, data: withdrawn });
  const choices = await getChoices(contributor, [
    'bodies',
    'places',
    'parties',
    'topics',
    'sources',
    'meetings',
    'statements',
  ]);
  for (const [kind, list] of Object.entries(choices)) {
    expect(list.length, kind).toBeGreaterThan(0);
    expect(
      list.filter(({ ar, en }) => kind !== 'statements' && !ar && !en),
      kind,
    ).toEqual([]);
  }
  expect(choices.parties).toContainEqual(expect.objectContaining({ id: 'IT', en: 'Italy' }));
  expect(choices.meetings.map(({ id }) => id)).toContain('cifg-12');
  expect(choices.meetings.map(({ id }) => id)).not.toContain('cifg-11');
  expect(Object.keys(await getChoices(contributor, ['topics']))).toEqual(['topics']);
  for (const list of [choices.meetings, choices.statements, choices.sources]) {
    const days = list.flatMap(({ date }) => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? []);
    expect(days.length).toBeGreaterThan(1);
    expect(days, 'newest first').toEqual(days.toSorted().toReversed());
  }
  expect(choices.meetings).toContainEqual(expect.objectContaining({ id: 'cifg-12', ordinal: 12 }));
  expect(choices.sources).toContainEqual(expect.objectContaining({ url: expect.stringMatching(/^https:/) }));
});
