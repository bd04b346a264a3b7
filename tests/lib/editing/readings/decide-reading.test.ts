import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { getDraftReading, type ReadValue, readPasted } from '@/lib/desk/readings/readings';
import { listRulesInPractice } from '@/lib/desk/readings/rules';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabaseForEach } from '@/tests/support/database';
import { newReport, pasteDraft, secondReport } from '@/tests/support/pasted-draft';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');

async function paste(words: string, statement?: string) {
  const author = await addActor(db, 'contributor');
  const draft = await pasteDraft(author, words, statement);
  const see = async () => {
    const view = await getDraft(author, draft.id);
    const reading = view && (await getDraftReading(view));
    if (!view || !reading) throw new Error('there is no reading');
    const fields: Record<string, string> = Object.assign({}, ...view.parts.map(({ payload }) => payload));
    const of = (field: string): ReadValue => {
      const found = reading.values.find((value) => value.field === field);
      if (!found) throw new Error(`nothing was read of ${field}`);
      return found;
    };
    return { view, reading, fields, of, version: view.version };
  };
  return { author, id: draft.id, see };
}

const claimsOf = (fields: Record<string, string>, property: string) =>
  Object.entries(fields)
    .filter(([name, value]) => name.endsWith('.property') && value === property)
    .map(([name]) => {
      const row = name.replace(/\.property$/, '');
      return { value: fields[`${row}.value`], words: fields[`${row}.words`], status: fields[`${row}.status`] };
    });

describe('a text of a meeting on record', () => {
  it('is offered as its second source, and what the record says already is not asked', async () => {
    const { see } = await paste(secondReport);
    const { reading, of } = await see();
    expect(reading.match).toMatchObject({ meeting: 'cifg-12', reasons: expect.arrayContaining(['ordinal', 'date']) });
    expect(of('meeting.date').against).toMatchObject({ stand: 'same' });
    expect(of('meeting.coChairs').against).toMatchObject({ stand: 'differs', recorded: 'it, sa, us' });
  });

  it('becomes a text of its statement, and writes no word into the meeting that it repeats', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version } = await see();
    await decideReading(author, { id, version, about: 'recorded' });
    const { view, fields } = await see();
    expect(fields['text.statement']).toBe('cifg-12');
    expect(view.parts.map(({ type }) => type)).toEqual(['source', 'text']);
  });

  it('is ready for the review once it is said to be its second source', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version } = await see();
    const decided = await decideReading(author, { id, version, about: 'recorded', meeting: 'cifg-12' });
    const { view } = await see();
    expect(view.parts.flatMap(({ faults }) => faults)).toEqual([]);
    await submitDraft(author, { id, version: decided.version, isLeavingOut: true });
    expect((await see()).view.state).toBe('in_review');
  });

  it('is not submitted while it says otherwise than the record and nobody has decided that', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version, reading, of } = await see();
    expect(reading.values.filter(({ isUndecided }) => isUndecided).map(({ field }) => field)).toEqual([
      'meeting.coChairs',
    ]);
    const decided = await decideReading(author, { id, version, about: 'recorded', meeting: 'cifg-12' });
    const seen = { id, version: decided.version };
    await expect(submitDraft(author, seen)).rejects.toMatchObject({
      faults: [{ field: 'undecided', message: 'validation.undecided' }],
    });
    const { number } = of('meeting.coChairs');
    const decisions = [{ number, outcome: 'rejected', because: 'misread' }];
    const settled = await decideReading(author, { ...seen, decisions });
    await submitDraft(author, { id, version: settled.version });
    expect((await see()).view.state).toBe('in_review');
  });

  it('leaves a value that it contradicts as it is, with an open claim in its words', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version, of } = await see();
    const { number } = of('meeting.coChairs');
    await decideReading(author, { id, version, about: 'recorded', decisions: [{ number, outcome: 'accepted' }] });
    const { fields, view } = await see();
    expect(view.parts.find(({ type }) => type === 'meeting')?.subject).toBe('cifg-12');
    expect(fields['meeting.coChairs']).toBe('it, sa, us');
    expect(claimsOf(fields, 'co-chairs')).toContainEqual({
      value: 'IT, SA',
      words: expect.stringContaining('Italy and Saudi Arabia'),
      status: 'open',
    });
  });

  it('is known by the statement that it was said to be a text of', async () => {
    const { see } = await paste('The ministers spoke of money.', 'cifg-13');
    expect((await see()).reading).toMatchObject({ about: 'recorded', meeting: 'cifg-13' });
  });
});

describe('a text of a meeting that is not on record', () => {
  it('fills the fields that somebody accepts, each with a claim in its words, and no other', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const { number } = of('meeting.date');
    await decideReading(author, { id, version, about: 'unrecorded', decisions: [{ number, outcome: 'accepted' }] });
    const { fields, reading } = await see();
    expect(fields['meeting.date']).toBe('2027-03-09');
    expect(fields['meeting.body']).toBe('cifg');
    expect(fields['meeting.ordinal'] ?? '').toBe('');
    expect(claimsOf(fields, 'date')).toEqual([
      { value: '', words: expect.stringContaining('9 March 2027'), status: 'adopted' },
    ]);
    expect(reading.values.find((value) => value.number === number)).toMatchObject({ outcome: 'accepted' });
  });

  it('is not taken before it is said which meeting it is about', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const decisions = [{ number: of('meeting.date').number, outcome: 'accepted' }];
    await expect(decideReading(author, { id, version, decisions })).rejects.toMatchObject({
      faults: [{ field: 'about', message: 'validation.aboutFirst' }],
    });
    expect((await see()).version).toBe(version);
  });

  it('takes back what was written for a value that is rejected after all', async () => {
    const { author, id, see } = await paste(newReport);
    const first = await see();
    const { number } = first.of('meeting.date');
    const accept = { about: 'unrecorded', decisions: [{ number, outcome: 'accepted' }] };
    await decideReading(author, { id, version: first.version, ...accept });
    const { version } = await see();
    const decisions = [{ number, outcome: 'rejected', because: 'another_event' }];
    await decideReading(author, { id, version, decisions });
    const { fields } = await see();
    expect(fields['meeting.date']).toBe('');
    expect(claimsOf(fields, 'date')).toEqual([]);
  });

  it('keeps what was made of a value by hand when the same decision is sent again', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const decisions = [{ number: of('meeting.date').number, outcome: 'accepted' }];
    const { version: second } = await decideReading(author, { id, version, about: 'unrecorded', decisions });
    const fields = { 'meeting.date': '2027-03-09/2027-03-10' };
    const { version: third } = await saveDraft(author, { id, version: second, fields });
    await decideReading(author, { id, version: third, decisions });
    expect((await see()).fields['meeting.date']).toBe('2027-03-09/2027-03-10');
  });

  it('asks again once it is said to be about another meeting', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const decisions = [{ number: of('meeting.date').number, outcome: 'accepted' }];
    await decideReading(author, { id, version, about: 'unrecorded', decisions });
    const other = { about: 'recorded', meeting: 'cifg-12', decisions };
    await decideReading(author, { id, version: (await see()).version, ...other });
    const { fields, reading } = await see();
    expect(reading.values.every(({ outcome }) => outcome === null)).toBe(true);
    expect(fields['text.statement']).toBe('cifg-12');
    expect(fields['meeting.date'] ?? '').not.toBe('2027-03-09');
  });
});

describe('all that is sure at once', () => {
  const sureOf = async (see: Awaited<ReturnType<typeof paste>>['see']) => {
    const { reading } = await see();
    await db.readingValue.updateMany({ where: { field: 'meeting.date' }, data: { step: 'sure' } });
    return reading.values.filter(({ field }) => field === 'meeting.date').map(({ number }) => number);
  };

  it('is refused while a word of it has not been on screen, and accepted after', async () => {
    const { author, id, see } = await paste(newReport);
    const sure = await sureOf(see);
    const { version } = await see();
    const asked = { id, version, about: 'unrecorded', all: 'sure' };
    await expect(decideReading(author, { ...asked, seen: [] })).rejects.toMatchObject({
      faults: expect.arrayContaining([{ field: `value.${sure[0]}`, message: 'validation.notOnScreen' }]),
    });
    expect((await see()).fields['meeting.date'] ?? '').toBe('');
    const all = (await see()).reading.values.map(({ number }) => number);
    await decideReading(author, { ...asked, seen: all });
    expect((await see()).fields['meeting.date']).toBe('2027-03-09');
  });

  it('needs the word of somebody without a script that the text was read', async () => {
    const { author, id, see } = await paste(newReport);
    await sureOf(see);
    const { version } = await see();
    const asked = { id, version, about: 'unrecorded', all: 'sure' };
    await expect(decideReading(author, asked)).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: 'read', message: 'validation.notReadToEnd' }],
    });
    await decideReading(author, { ...asked, isRead: true });
    expect((await see()).fields['meeting.date']).toBe('2027-03-09');
  });

  it('takes no single value either that a script has not seen', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const decisions = [{ number: of('meeting.date').number, outcome: 'accepted' }];
    const asked = { id, version, about: 'unrecorded', decisions, seen: [] };
    await expect(decideReading(author, asked)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a decision', () => {
  it('for another value stands on words of the text, letter by letter', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const { number } = of('meeting.mode');
    const edit = (words: string) => ({
      id,
      version,
      about: 'unrecorded',
      decisions: [{ number, outcome: 'edited', as: 'in_person', words }],
    });
    await expect(decideReading(author, edit('in Rom on 9 March'))).rejects.toMatchObject({
      faults: [{ field: `value.${number}.words`, message: 'validation.notInText' }],
    });
    await expect(decideReading(author, edit(''))).rejects.toMatchObject({ code: 'invalid' });
    await decideReading(author, edit('in Rome on 9 March'));
    expect((await see()).fields['meeting.mode']).toBe('in_person');
  });

  it('against a value says why', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const decisions = [{ number: of('meeting.date').number, outcome: 'rejected' }];
    await expect(decideReading(author, { id, version, decisions })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is counted for its rule', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const { number, rule } = of('meeting.date');
    await decideReading(author, { id, version, decisions: [{ number, outcome: 'rejected', because: 'misread' }] });
    const counted = await listRulesInPractice(await addActor(db, 'administrator'));
    expect(counted.find((row) => row.rule === rule)).toMatchObject({ rejected: 1, because: { misread: 1 } });
    await expect(listRulesInPractice(author)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a value whose words are taken out of the text', () => {
  it('is unsupported, and says which words', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const { number, spans } = of('meeting.date');
    await decideReading(author, { id, version, about: 'unrecorded', decisions: [{ number, outcome: 'accepted' }] });
    const accepted = await see();
    expect(accepted.reading.unsupported).toEqual({});
    const fields = { 'paragraph.1': 'The Counter ISIS Finance Group held its thirtieth meeting in Rome.' };
    await saveDraft(author, { id, version: accepted.version, fields });
    const { reading } = await see();
    expect(reading.unsupported).toEqual({ 'meeting.date': spans[0]?.quote });
    expect(reading.values.find((value) => value.number === number)?.isUnsupported).toBe(true);
  });
});

it('a line that was left out can be put back where it stood', async () => {
  const { author, id, see } = await paste(secondReport);
  const { reading, version, fields } = await see();
  expect(reading.lines).toEqual([{ start: 0, words: 'Share this article' }]);
  expect(Object.values(fields)).not.toContain('Share this article');
  await decideReading(author, { id, version, back: [0] });
  const after = await see();
  expect(after.reading.lines).toEqual([]);
  const [first = ''] = (after.fields['text.order'] ?? '').split(' ');
  expect(after.fields[`paragraph.${first}`]).toBe('Share this article');
});

describe('a meeting that a text announces', () => {
  const announcing = (report: string) => `${report}\nThe next meeting will be held in Manama in April 2028.`;

  it('becomes a plan in its words, announced at the meeting on record', async () => {
    const { author, id, see } = await paste(announcing(secondReport));
    const { version, of } = await see();
    expect(of('meeting.next')).toMatchObject({ group: 'next', typed: '2028-04-XX', isWhole: true });
    const { number } = of('meeting.next');
    await decideReading(author, { id, version, about: 'recorded', decisions: [{ number, outcome: 'accepted' }] });
    const { view, fields } = await see();
    expect(view.parts.map(({ type }) => type)).toEqual(['source', 'text', 'plan']);
    expect(fields).toMatchObject({
      'plan.body': 'cifg',
      'plan.date': '2028-04-XX',
      'plan.place': 'manama',
      'plan.announcedAt': 'cifg-12',
      'plan.asSaid': expect.stringContaining('April 2028'),
    });
    expect(view.parts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('is announced at the new meeting of the same draft, and goes again once somebody rejects it', async () => {
    const { author, id, see } = await paste(announcing(newReport));
    const first = await see();
    const { number } = first.of('meeting.next');
    const accepted = { number, outcome: 'accepted' as const };
    await decideReading(author, { id, version: first.version, about: 'unrecorded', decisions: [accepted] });
    const second = await see();
    expect(second.view.parts.map(({ type }) => type)).toEqual(['source', 'meeting', 'statement', 'text', 'plan']);
    expect(second.fields['plan.announcedAt']).toBe('');
    expect(second.view.parts.find(({ type }) => type === 'plan')?.faults).toEqual([]);
    const rejected = { number, outcome: 'rejected' as const, because: 'not_needed' as const };
    await decideReading(author, { id, version: second.version, decisions: [rejected] });
    expect((await see()).view.parts.map(({ type }) => type)).toEqual(['source', 'meeting', 'statement', 'text']);
  });
});

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
