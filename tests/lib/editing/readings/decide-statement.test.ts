import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { getDraftReading, readPasted } from '@/lib/desk/readings/readings';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabaseForEach } from '@/tests/support/database';
import { newReport, pasteDraft, secondReport } from '@/tests/support/pasted-draft';
import { addActor } from '@/tests/support/people';
import { claimsOf, seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabaseForEach('loaded');
const paste = (words: string, statement?: string) => seePasted(db, words, statement);

it('a translator is asked about the text itself and no meeting', async () => {
  const notice =
    'Disclaimer: This translation is provided as a courtesy and only the original English source is authoritative.';
  const author = await addActor(db, 'translator', { translates: 'en' });
  const reading = await readPasted(author, {
    text: `${newReport}\n10 March 2027\n${notice}`,
    lang: 'en',
    published: '',
  });
  expect(reading).toMatchObject({ recordType: 'text-alone', match: null, body: null });
  const fields = reading?.values.map(({ field }) => field) ?? [];
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !['statement.date', 'statement.translation'].includes(field))).toEqual([]);
  const payload = { 'text.statement': 'cifg-13', 'text.lang': 'en', 'paragraph.1': newReport };
  const { id, version } = await startDraft(author, { parts: [{ type: 'text', subject: null, payload }], reading });
  const all = reading?.values.map(({ number }) => ({ number, outcome: 'accepted' as const })) ?? [];
  await decideReading(author, { id, version, decisions: all });
  const view = await getDraft(author, id);
  expect(view?.parts.map(({ type }) => type)).toEqual(['text']);
  expect(view?.parts[0]?.payload).toMatchObject(
    fields.includes('statement.translation')
      ? { 'text.standing': 'courtesy_translation' }
      : { 'text.published': '2027-03-10' },
  );
});

describe('what the record says already', () => {
  const accept = async ({ author, id, see }: Awaited<ReturnType<typeof paste>>, ...fields: string[]) => {
    const { version, of } = await see();
    const decisions = fields.map((field) => ({ number: of(field).number, outcome: 'accepted' }));
    await decideReading(author, { id, version, about: 'recorded', decisions });
    return see();
  };

  it('is adopted in the words of the text as well, and stays as it is', async () => {
    const pasted = await paste(secondReport);
    const { fields, view } = await accept(pasted, 'meeting.date', 'meeting.ordinal', 'meeting.venue');
    const own = (property: string) => claimsOf(fields, property).filter(({ words }) => words);
    expect(own('date')).toContainEqual({
      value: '2019-11-19/2019-11-20',
      words: expect.stringContaining('19 and 20 November 2019'),
      status: 'adopted',
    });
    expect(own('ordinal')).toContainEqual({
      value: '12',
      words: expect.stringContaining('twelfth'),
      status: 'adopted',
    });
    expect(own('country')).toContainEqual({
      value: 'LU',
      words: expect.stringContaining('Luxembourg'),
      status: 'adopted',
    });
    const { payload, base } = view.parts.find(({ type }) => type === 'meeting') ?? {};
    expect(payload?.['meeting.date']).toBe(base?.['meeting.date']);
    expect(view.parts.flatMap(({ faults }) => faults).filter(({ field }) => field.startsWith('claim.'))).toEqual([]);
  });

  it('is taken together as a group of its own, and goes again', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version, of } = await see();
    await decideReading(author, { id, version, about: 'recorded', all: 'same', isRead: true });
    const taken = await see();
    expect(taken.of('meeting.date').outcome).toBe('accepted');
    expect(taken.of('meeting.coChairs').outcome).toBeNull();
    const decisions = [{ number: of('meeting.date').number, outcome: 'rejected', because: 'misread' }];
    await decideReading(author, { id, version: taken.version, about: 'recorded', decisions });
    expect(claimsOf((await see()).fields, 'date').filter(({ words }) => words?.includes('19 and 20'))).toEqual([]);
  });
});

describe('what a text says of its own statement', () => {
  const told = [
    'Joint Statement by the Harbour Office of the Counter ISIS Finance Group',
    '',
    'November 25, 2019',
    '',
    'The Counter ISIS Finance Group held its twelfth meeting in Luxembourg on 19 and 20 November 2019.',
  ].join('\n');

  it('is an open claim of the statement on record where that says something else', async () => {
    const { author, id, see } = await paste(told, 'cifg-12');
    const { version, reading } = await see();
    const own = reading.values.filter(({ field }) => field === 'statement.date' || field === 'statement.issuer');
    expect(own.length).toBeGreaterThan(0);
    const decisions = own.map(({ number }) => ({ number, outcome: 'accepted' }));
    await decideReading(author, { id, version, about: 'recorded', decisions });
    const { view, fields } = await see();
    const statement = view.parts.find(({ type }) => type === 'statement');
    expect(statement?.subject).toBe('cifg-12');
    for (const { field, value, against } of own) {
      const property = field === 'statement.date' ? 'issued' : 'issuer';
      const claims = claimsOf(fields, property).filter(({ words }) => words);
      expect(claims.at(-1)?.status).toBe(against?.stand === 'differs' ? 'open' : 'adopted');
      if (against?.stand === 'differs') expect(statement?.payload[`${field}`]).not.toBe(value);
    }
    const changed = listChangedClaims({ parts: view.parts as never }).map(({ id: claim }) => claim);
    expect(changed.length).toBeGreaterThanOrEqual(own.length);
    expect(view.parts.flatMap(({ faults }) => faults).filter(({ field }) => field.startsWith('claim.'))).toEqual([]);
  });
});

it('the fields of new records begin with what their text says of itself', async () => {
  const author = await addActor(db, 'contributor');
  const words = `Joint Statement of the Counter ISIS Finance Group\n\n${newReport}`;
  const { id, version } = await pasteDraft(author, words, '', 'official');
  const reading = await getDraft(author, id).then((view) => view && getDraftReading(view));
  const number = reading?.values.find(({ field }) => field === 'meeting.ordinal')?.number;
  const decisions = [{ number, outcome: 'accepted' }];
  await decideReading(author, { id, version, about: 'unrecorded', decisions });
  const view = await getDraft(author, id);
  const fields: Record<string, string> = Object.assign({}, ...(view?.parts ?? []).map(({ payload }) => payload));
  expect(fields).toMatchObject({
    'meeting.type': 'plenary',
    'meeting.titleEn': 'Thirtieth meeting of the Counter ISIS Finance Group',
    'meeting.titleAr': expect.stringContaining('الاجتماع الثلاثون'),
    'statement.titleEn': 'Joint Statement of the Counter ISIS Finance Group',
    'statement.titleArOwn': 'البيان المشترك الصادر عن الاجتماع الثلاثين لمجموعة مكافحة تمويل داعش',
    'statement.kind': 'joint_statement',
  });
  const others = (reading?.values ?? []).filter(({ field }) => /^meeting\.(?:date|venue)$/.test(field));
  const more = others.map((value) => ({ number: value.number, outcome: 'accepted' }));
  await decideReading(author, { id, version: view?.version, decisions: more });
  const later = (await getDraft(author, id))?.parts.find(({ type }) => type === 'meeting')?.payload ?? {};
  expect(later).toMatchObject({
    'meeting.titleEn': 'Thirtieth meeting of the Counter ISIS Finance Group, Rome, 2027',
    'meeting.titleAr': 'الاجتماع الثلاثون لمجموعة مكافحة تمويل داعش، روما، 2027',
  });
});

it('an issuer that is a body on record is named in both languages', async () => {
  const author = await addActor(db, 'contributor');
  const words = `Joint Statement of the Counter ISIS Finance Group\n\n${newReport}`;
  const { id, version } = await pasteDraft(author, words, '', 'official');
  const reading = await getDraft(author, id).then((view) => view && getDraftReading(view));
  const number = reading?.values.find(({ field }) => field === 'statement.issuer')?.number;
  await decideReading(author, { id, version, about: 'unrecorded', decisions: [{ number, outcome: 'accepted' }] });
  const statement = (await getDraft(author, id))?.parts.find(({ type }) => type === 'statement')?.payload ?? {};
  const { nameAr } = await db.body.findUniqueOrThrow({ where: { publicId: 'cifg' } });
  expect(statement).toMatchObject({
    'statement.issuerEn': 'Counter ISIS Finance Group',
    'statement.issuerAr': nameAr,
  });
});

it('another figure may be one of something else, in its unit', async () => {
  const { author, id, see } = await paste(`${newReport}\nThe seventeen members met with 26 participating states.`);
  const { version, reading } = await see();
  const value = reading.values.find(({ field }) => field === 'members.count' || field === 'participants.count');
  const decisions = [{ number: value?.number, outcome: 'edited', as: '17 basis=members unit=states' }];
  await decideReading(author, { id, version, about: 'unrecorded', decisions });
  const { fields } = await see();
  const [row] = Object.keys(fields).filter((name) => /^count\.\d+\.value$/.test(name));
  const at = (last: string) => fields[`${row?.replace(/\.value$/, '')}.${last}`];
  expect([at('value'), at('basis'), at('unit')]).toEqual(['17', 'members', 'states']);
});

describe('a figure that is accepted', () => {
  const words = `${newReport}\nThe seventeen members met with 26 participating states.`;

  it('is offered with the unit that its words name, and taken with the one that is chosen', async () => {
    const { author, id, see } = await paste(words);
    const { version, reading } = await see();
    const value = reading.values.find(({ field }) => field === 'members.count' || field === 'participants.count');
    const number = value?.number ?? 0;
    const accept = (of: number, unit: string) =>
      decideReading(author, {
        id,
        version: of,
        about: 'unrecorded',
        units: { [number]: unit },
        decisions: [{ number, outcome: 'accepted' }],
      });
    await accept(version, 'states');
    const { fields, of, version: after } = await see();
    const [row = ''] = Object.keys(fields).filter((name) => /^count\.\d+\.unit$/.test(name));
    expect(fields[row]).toBe('states');
    expect(of(value?.field ?? '')).toMatchObject({
      outcome: 'accepted',
      decided: expect.stringMatching(/ unit=states$/),
    });
    await accept(after, 'delegations');
    const units = Object.entries((await see()).fields).filter(([name]) => /^count\.\d+\.unit$/.test(name));
    expect(units.map(([, unit]) => unit)).toEqual(['delegations']);
  });
});

it('a figure whose words name no unit is offered with that of the last meeting of its body, and says so', async () => {
  const { see } = await paste(`${newReport}\nThe Group has ninety-one members.`);
  const last = await db.count.findFirst({
    where: { basis: 'members', meeting: { body: { publicId: 'cifg' }, withdrawnAt: null } },
    orderBy: [{ meeting: { earliest: 'desc' } }, { position: 'asc' }],
  });
  const { of } = await see();
  expect(last).not.toBeNull();
  expect(of('members.count')).toMatchObject({ unit: last?.unit, isUsualUnit: true });
});

describe('the heading of a second text', () => {
  const told = ['بيان مشترك لمجموعة المرفأ', '', secondReport].join('\n');

  async function untitled(): Promise<void> {
    await db.statement.update({ where: { publicId: 'cifg-12' }, data: { titleAr: null, titleArOwn: null } });
  }

  async function pasteArabic(standing: string) {
    const author = await addActor(db, 'contributor');
    const draft = await pasteDraft(author, told, 'cifg-12', standing);
    const part = { where: { draft: { publicId: draft.id }, type: 'text' as const } };
    const { payload, id } = await db.draftPart.findFirstOrThrow(part);
    const arabic = { ...(payload as Record<string, string>), 'text.lang': 'ar', 'paragraph.1.kind': 'heading' };
    await db.draftPart.update({ where: { id }, data: { payload: arabic } });
    await decideReading(author, { ...draft, about: 'recorded' });
    const view = await getDraft(author, draft.id);
    return view?.parts.find(({ type }) => type === 'statement')?.payload ?? null;
  }

  it('is offered as the title in its language where the statement has none', async () => {
    await untitled();
    expect(await pasteArabic('official')).toMatchObject({ 'statement.titleAr': 'بيان مشترك لمجموعة المرفأ' });
  });

  it('is not, where the statement has a title or the text is a report', async () => {
    expect((await pasteArabic('official'))?.['statement.titleAr']).not.toBe('بيان مشترك لمجموعة المرفأ');
    await untitled();
    expect((await pasteArabic('press_report'))?.['statement.titleAr'] ?? '').toBe('');
  });
});
