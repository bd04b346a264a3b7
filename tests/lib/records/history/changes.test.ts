import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { Role } from '@/lib/db/generated/enums';
import { type ChangeEntry, recordChanges } from '@/lib/editing/history/history';
import { getChangeLog } from '@/lib/records/history/changes';
import { compareFields } from '@/lib/records/history/field-changes';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');
const editor = {
  kind: 'person',
  id: '01936a00-0000-7000-8000-000000000001',
  role: 'publisher',
  translates: null,
} satisfies Actor;
const operator: Actor = { kind: 'operator' };

/** Each test changes a record of its own, for the chain of changes only grows. */
async function change(actor: Actor, id: string, entry: Partial<ChangeEntry>): Promise<void> {
  const whole = { action: 'meeting.correct', subject: { type: 'meeting', id }, before: null, after: null, tags: [] };
  await db.$transaction((tx) => recordChanges(tx, actor, [{ ...whole, ...entry }]));
}

async function correctionsOf(id: string) {
  return (await getChangeLog()).corrections.filter(({ record }) => record.id === id);
}

describe('the public change list', () => {
  it('sums the first load up in one line, and tells none of it as a correction', async () => {
    const { corrections, loads } = await getChangeLog();
    expect(corrections.filter(({ role }) => role === 'loader')).toEqual([]);
    expect(loads).toHaveLength(1);
    expect(loads[0]).toMatchObject({ kind: 'load', role: 'loader', isUndone: false });
    expect(loads[0]?.records).toContainEqual({ type: 'meeting', count: await db.meeting.count() });
    const told = loads[0]?.records.reduce((sum, { count }) => sum + count, 0);
    expect(told).toBe(await db.change.count({ where: { runId: { not: null } } }));
  });

  it('tells a change with its record, its fields old and new, why, when, and a role in place of a person', async () => {
    await change(editor, 'cifg-12', {
      before: { title: { ar: 'قديم', en: 'Old' }, place: 'rome' },
      after: { title: { ar: 'قديم', en: 'New' }, place: 'rome' },
      reason: 'The source has it otherwise.',
    });
    const [correction] = await correctionsOf('cifg-12');
    expect(correction).toMatchObject({
      role: 'publisher',
      kind: 'changed',
      record: { type: 'meeting', id: 'cifg-12', name: { ar: 'قديم', en: 'New' } },
      fields: [{ path: ['title', 'en'], before: 'Old', after: 'New' }],
      reason: 'The source has it otherwise.',
    });
    expect(JSON.stringify(correction)).not.toContain(editor.id);
  });

  it('lists the newest first', async () => {
    await change(editor, 'cifg-1', { before: { place: 'paris' }, after: { place: 'rome' } });
    await change(operator, 'cifg-1', { before: { place: 'rome' }, after: { place: 'paris' } });
    expect((await correctionsOf('cifg-1')).map(({ role }) => role)).toEqual(['operator', 'publisher']);
  });

  it('says of a record that came or went alone that it did', async () => {
    const subject = { type: 'designation', id: 'ofac-2015-09-29' };
    await change(operator, subject.id, { subject, after: { round: null } });
    await change(operator, subject.id, {
      subject,
      action: 'designation.withdraw',
      before: { round: null },
      after: { withdrawnReason: 'a duplicate' },
    });
    expect((await correctionsOf(subject.id)).map(({ kind }) => kind)).toEqual(['withdrawn', 'added']);
  });

  it('says that the words of a text have changed, and not which: they stand with their versions', async () => {
    const subject = { type: 'text', id: 'cifg-12/en' };
    const state = (content: string, extent: string) => ({ extent, paragraphs: [{ slots: ['p1'], content }] });
    await change(editor, subject.id, { subject, before: state('old', 'full'), after: state('new', 'full') });
    await change(editor, subject.id, { subject, before: state('old', 'link'), after: state('new', 'link') });
    const [ofLink, ofWords] = await correctionsOf(subject.id);
    expect(ofWords).toMatchObject({ areWordsChanged: true, fields: [] });
    expect(ofLink).toMatchObject({ areWordsChanged: false, fields: [] });
  });

  it('knows every role of a person, and none of it beyond the role', async () => {
    for (const role of Object.values(Role)) {
      await change({ ...editor, role }, 'cifg-4', { before: { place: 'rome' }, after: { place: 'paris' } });
    }
    const corrections = await correctionsOf('cifg-4');
    expect(corrections.map(({ role }) => role)).toEqual(Object.values(Role).toReversed());
    expect(JSON.stringify(corrections)).not.toContain(editor.id);
  });

  it('says of a withdrawn record that comes back that it does', async () => {
    await change(editor, 'cifg-9', { action: 'meeting.withdraw', before: { withdrawnReason: null }, after: null });
    const [before, after] = [{ withdrawnReason: 'a duplicate' }, { withdrawnReason: null }];
    await change(editor, 'cifg-9', { action: 'meeting.reinstate', before, after });
    expect((await correctionsOf('cifg-9')).map(({ kind }) => kind)).toEqual(['reinstated', 'withdrawn']);
  });

  it('tells nothing of drafts and accounts, and counts none of it', async () => {
    const told = async () => {
      const { corrections, older, loads } = await getChangeLog();
      return { count: corrections.length + older, loads };
    };
    const before = await told();
    const run = await db.run.findFirstOrThrow({ select: { id: true, publicId: true } });
    for (const type of ['draft', 'person', 'comment']) {
      const subject = { type, id: 'secret' };
      for (const [was, is] of [
        [null, { state: 'draft' }],
        [{ state: 'draft' }, { state: 'in_review' }],
        [{ state: 'in_review' }, null],
      ]) {
        await change(editor, 'secret', { action: `${type}.submit`, subject, before: was, after: is, reason: 'secret' });
      }
      const entry = { action: `${type}.add`, subject, before: null, after: { state: 'draft' }, tags: [] };
      await db.$transaction((tx) => recordChanges(tx, operator, [entry], run));
    }
    expect(await told()).toEqual(before);
    expect(JSON.stringify(await getChangeLog())).not.toContain('secret');
  });
});

describe('two states of a record', () => {
  it('differ value by value, parts of a list by their id', () => {
    expect(
      compareFields(
        { claims: [{ id: 'a', status: 'open' }], topics: ['x'], date: { edtf: '2019-11-19' } },
        { claims: [{ id: 'a', status: 'adopted' }], topics: ['x', 'y'], date: { edtf: '2019-11-19' } },
      ),
    ).toEqual([
      { path: ['claims', 'a', 'status'], before: 'open', after: 'adopted' },
      { path: ['topics'], before: ['x'], after: ['x', 'y'] },
    ]);
  });

  it('show no field that is not public', () => {
    expect(
      compareFields({ wrongForms: { ar: ['a'] }, paragraphs: ['a'] }, { wrongForms: { ar: [] }, paragraphs: ['b'] }),
    ).toEqual([]);
  });

  it('show no address to which readers are not sent', () => {
    const state = 'not_for_readers';
    expect(compareFields({ state, url: 'https://a.example' }, { state, url: 'https://b.example' })).toEqual([]);
    expect(compareFields({ state, url: 'https://a.example' }, { state: 'listed', url: 'https://b.example' })).toEqual([
      { path: ['state'], before: state, after: 'listed' },
      { path: ['url'], before: null, after: 'https://b.example' },
    ]);
  });
});
