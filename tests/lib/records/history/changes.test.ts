import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { Role } from '@/lib/db/generated/enums';
import { type ChangeEntry, recordChanges } from '@/lib/editing/history/history';
import { getChangeLog } from '@/lib/records/history/changes';
import { compareClaims } from '@/lib/records/history/claim-changes';
import { compareFields } from '@/lib/records/history/field-changes';
import type { RecordNames } from '@/lib/records/history/record-names';
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

const words = (text: string, lang: 'ar' | 'en' | null) => ({ kind: 'words', words: [text], lang });

async function correctionsOf(id: string) {
  return (await getChangeLog()).corrections.filter(({ record }) => record.id === id);
}

describe('the public change list', () => {
  it('names a membership by its member and its body', async () => {
    const membership = { body: 'cifg', party: 'it', role: 'member' };
    await change(editor, 'cifg/it/member', {
      action: 'membership.publish',
      subject: { type: 'membership', id: 'cifg/it/member' },
      after: membership,
    });
    const [correction] = await correctionsOf('cifg/it/member');
    expect(correction?.record.name?.en).toBe('Italy (Counter ISIS Finance Group)');
    expect(correction?.record.name?.ar).toBe('إيطاليا (مجموعة مكافحة تمويل داعش)');
  });

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
      fields: [{ field: 'title', part: null, lang: 'en', before: words('Old', 'en'), after: words('New', 'en') }],
      claims: [],
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

  it('names a text by its statement and its language, and says of no added text that its words have changed', async () => {
    const subject = { type: 'text', id: 'cifg-13/en' };
    const { titleAr, titleArOwn, titleEn } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-13' } });
    const paragraphs = [{ slots: ['p1'], content: 'words' }];
    const after = { statement: 'cifg-13', slug: 'en', lang: 'en', extent: 'full', paragraphs };
    await change(editor, subject.id, { subject, after });
    expect(await correctionsOf(subject.id)).toMatchObject([
      {
        kind: 'added',
        areWordsChanged: false,
        record: { name: { ar: titleAr ?? titleArOwn, en: titleEn }, lang: 'en' },
      },
    ]);
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

  it('tells the reason of a withdrawal once, as the reason of the change, or as the record has it alone', async () => {
    const [shown, gone] = [{ withdrawnReason: null }, { withdrawnReason: 'a duplicate' }];
    await change(editor, 'cifg-11', { action: 'meeting.withdraw', before: shown, after: gone, reason: 'a duplicate' });
    await change(editor, 'cifg-11', { action: 'meeting.reinstate', before: gone, after: shown, reason: 'It is none.' });
    await change(editor, 'cifg-11', { action: 'meeting.load', before: shown, after: gone });
    const told = (await correctionsOf('cifg-11')).map(({ kind, reason, fields }) => [
      kind,
      reason,
      fields.map(({ field }) => field),
    ]);
    expect(told).toEqual([
      ['withdrawn', null, ['withdrawnReason']],
      ['reinstated', 'It is none.', []],
      ['withdrawn', 'a duplicate', []],
    ]);
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

const none: RecordNames = { place: {}, party: {}, body: {}, meeting: {}, statement: {}, source: {}, topic: {} };
const at = (field: string, part: string | null = null) => ({ field, part, figure: null, lang: null });

describe('two states of a record', () => {
  it('differ value by value, the main ones first, and claims apart by their id', () => {
    const claim = {
      id: 'a',
      property: 'place',
      status: 'open',
      value: { kind: 'place', place: 'rome' },
      sources: ['x'],
    };
    const [before, after] = [
      { claims: [claim], topics: ['x'], date: { edtf: '2019-11-19', basis: 'stated' }, mode: 'virtual' },
      {
        claims: [{ ...claim, status: 'adopted' }],
        topics: ['x', 'y'],
        date: { edtf: '2019-11-20', basis: 'inferred' },
        mode: 'virtual',
      },
    ];
    const rome = { ar: 'روما', en: 'Rome' };
    const names = { ...none, place: { rome }, source: { x: { ar: 'النشرة', en: 'The Bulletin' } } };
    expect(compareFields(before, after, names)).toEqual([
      { ...at('date'), before: { kind: 'date', edtf: '2019-11-19' }, after: { kind: 'date', edtf: '2019-11-20' } },
      {
        ...at('date', 'basis'),
        before: { kind: 'codes', field: 'basis', codes: ['stated'] },
        after: { kind: 'codes', field: 'basis', codes: ['inferred'] },
      },
      { ...at('topics'), before: { kind: 'names', names: [null] }, after: { kind: 'names', names: [null, null] } },
    ]);
    expect(compareClaims(before, after, names)).toEqual([
      {
        kind: 'changed',
        property: 'place',
        value: { kind: 'names', names: [rome] },
        was: null,
        asSaid: null,
        saidBy: null,
        publishers: [{ ar: 'النشرة', en: 'The Bulletin' }],
        status: 'adopted',
        statusWas: 'open',
      },
    ]);
  });

  it('pair the figures that differ once equal ones are set aside', () => {
    const figure = { qualifier: 'over', basis: 'present', unit: 'states' } as const;
    const count = (value: number) => ({ ...figure, value, saidBy: { ar: 'أ', en: 'A' }, source: null });
    const told = (value: number) => ({ kind: 'figure', figure: { kind: 'count', ...figure, value } });
    const changes = compareFields({ counts: [count(50), count(9)] }, { counts: [count(9), count(60)] }, none);
    expect(changes).toEqual([{ ...at('counts'), figure: 2, before: told(50), after: told(60) }]);
    expect(compareFields({ counts: [] }, { counts: [count(9)] }, none)[0]).toEqual({
      ...at('counts'),
      before: { kind: 'nothing' },
      after: told(9),
    });
  });

  it('show no field that is not public', () => {
    expect(
      compareFields(
        { wrongForms: { ar: ['a'] }, paragraphs: ['a'] },
        { wrongForms: { ar: [] }, paragraphs: ['b'] },
        none,
      ),
    ).toEqual([]);
  });

  it('show no address to which readers are not sent', () => {
    const state = 'not_for_readers';
    const [one, two] = ['https://a.example', 'https://b.example'];
    expect(compareFields({ state, url: one }, { state, url: two }, none)).toEqual([]);
    const codes = (code: string) => ({ kind: 'codes', field: 'state', codes: [code] });
    expect(compareFields({ state, url: one }, { state: 'listed', url: two }, none)).toEqual([
      { ...at('state'), before: codes(state), after: codes('listed') },
      { ...at('url'), before: { kind: 'nothing' }, after: words(two, null) },
    ]);
  });
});
