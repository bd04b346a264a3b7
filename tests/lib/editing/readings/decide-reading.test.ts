import { describe, expect, it } from 'vitest';
import { listRulesInPractice } from '@/lib/desk/readings/rules';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabaseForEach } from '@/tests/support/database';
import { newReport, secondReport } from '@/tests/support/pasted-draft';
import { addActor } from '@/tests/support/people';
import { claimsOf, seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabaseForEach('loaded');
const paste = (words: string, statement?: string) => seePasted(db, words, statement);

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

  it('leaves no part of the meeting behind once nothing of it is taken', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version, of } = await see();
    const { number } = of('meeting.coChairs');
    const accept = { about: 'recorded', decisions: [{ number, outcome: 'accepted' }] };
    const taken = await decideReading(author, { id, version, ...accept });
    const reject = { decisions: [{ number, outcome: 'rejected', because: 'misread' }] };
    await decideReading(author, { id, version: taken.version, ...reject });
    expect((await see()).view.parts.map(({ type }) => type)).toEqual(['source', 'text']);
  });

  it('leaves a part that somebody began by hand', async () => {
    const { author, id, see } = await paste(secondReport);
    const { version, of } = await see();
    const begun = await changeDraftParts(author, { id, version, change: 'add', type: 'meeting', subject: 'cifg-12' });
    const decisions = [{ number: of('meeting.coChairs').number, outcome: 'rejected', because: 'misread' }];
    await decideReading(author, { id, version: begun.version, about: 'recorded', decisions });
    expect((await see()).view.parts.map(({ type }) => type)).toContain('meeting');
  });

  it('is asked by itself about what it contradicts: no decision on several takes that along', async () => {
    const { author, id, see } = await paste(secondReport);
    let { version } = await see();
    for (const all of ['sure', 'meeting']) {
      const asked = { id, version, about: 'recorded', meeting: 'cifg-12', all, isRead: true };
      version = (await decideReading(author, asked)).version;
      expect([all, (await see()).of('meeting.coChairs').outcome]).toEqual([all, null]);
    }
    expect((await see()).of('meeting.date').outcome).toBe('accepted');
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

  it('for another value of a closed list is one of that list', async () => {
    const { author, id, see } = await paste(newReport);
    const { version, of } = await see();
    const { number, choices } = of('meeting.mode');
    expect(choices).toEqual(['in_person', 'virtual', 'hybrid']);
    const decisions = [{ number, outcome: 'edited', as: 'حضورياً', words: 'in Rome on 9 March' }];
    await expect(decideReading(author, { id, version, about: 'unrecorded', decisions })).rejects.toMatchObject({
      faults: [{ field: `value.${number}.as`, message: 'validation.choice' }],
    });
    expect((await see()).version).toBe(version);
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
