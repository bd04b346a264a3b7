import { describe, expect, it } from 'vitest';
import { changedClaims } from '@/lib/editing/drafts/parts/claims/changed-claims';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { testDatabase } from '@/tests/support/database';
import { claimOn, editPart, gazette, namesOfFaults, newPart, publishParts } from '@/tests/support/parts';

const { db } = await testDatabase('loaded');

async function faultsOf(id: string, changes: Payload): Promise<string[]> {
  return namesOfFaults(db, { meeting: await editPart(db, 'meeting', id, changes) });
}

/** A claim on the date of a meeting in the words of a source on record. */
const cited = { sources: 'treasury-sm834', value: '' };
const date = (changes: Payload = {}) => claimOn('date', { ...cited, ...changes }, 'cifg-12-date-new');

describe('a changed value', () => {
  it('needs an adopted claim that says the same, with its words and a source', async () => {
    const changed = { 'meeting.date': '2019-11-21' };
    expect(await faultsOf('cifg-12', changed)).toEqual(['meeting.date claimNeeded']);
    expect(await faultsOf('cifg-12', { ...changed, ...date() })).toEqual([]);
    expect(await faultsOf('cifg-12', { ...changed, ...date({ value: '21 November 2019' }) })).toEqual([]);
    expect(await faultsOf('cifg-12', { ...changed, ...date({ status: 'open' }) })).toEqual([
      'meeting.date claimNeeded',
    ]);
    expect(await faultsOf('cifg-12', { ...changed, ...date({ words: '' }) })).toEqual([
      'claim.cifg-12-date-new.words claimWords',
      'meeting.date claimNeeded',
    ]);
    for (const words of [
      '\u2800',
      '\u0301\u0651',
      '\u{e0041}\u{e0042}',
      '\u{e0100}',
      '\u3164',
      '\u200f\u2800 \u0301',
    ]) {
      expect(await faultsOf('cifg-12', { ...changed, ...date({ words }) }), JSON.stringify(words)).toEqual([
        'claim.cifg-12-date-new.words required',
        'meeting.date claimNeeded',
      ]);
    }
    expect(await faultsOf('cifg-12', { ...changed, ...date({ sources: '' }) })).toEqual([
      'claim.cifg-12-date-new.sources claimSources',
      'meeting.date claimNeeded',
    ]);
    expect(await faultsOf('cifg-12', { ...changed, 'meeting.titleEn': '' })).toEqual([
      'meeting.titleEn required',
      'meeting.date claimNeeded',
    ]);
  });

  it('that differs from its adopted claim is refused, and so is a claim that differs from its value', async () => {
    const other = date({ value: '2019-11-22' });
    expect(await faultsOf('cifg-12', { 'meeting.date': '2019-11-21', ...other })).toEqual([
      'meeting.date claimDiffers',
    ]);
    expect(await faultsOf('cifg-12', other)).toEqual(['meeting.date claimDiffers']);
    expect(await faultsOf('cifg-13', { 'meeting.date': '2020-07-30' })).toEqual(['meeting.date claimDiffers']);
  });

  it('may cite the source that the draft brings, and is in its language', async () => {
    const meeting = await editPart(db, 'meeting', 'cifg-12', {
      'meeting.date': '2019-11-21',
      ...date({ sources: '' }),
    });
    expect(await namesOfFaults(db, { source: newPart(gazette()), meeting })).toEqual([]);
  });

  it.each<[string, Payload, string]>([
    ['the place', { 'meeting.place': 'paris' }, 'meeting.place'],
    ['the number', { 'meeting.ordinal': '40' }, 'meeting.ordinal'],
    ['the mode', { 'meeting.mode': 'virtual' }, 'meeting.mode'],
    ['the hosts', { 'meeting.hosts': 'fr' }, 'meeting.hosts'],
    ['the co-chairs', { 'meeting.coChairs': 'fr' }, 'meeting.coChairs'],
    ['who took part', { 'meeting.participants': 'fr' }, 'meeting.participants'],
  ])('needs one for %s', async (_, changes, field) => {
    expect(await faultsOf('cifg-12', changes)).toContain(`${field} claimNeeded`);
  });

  it('that is taken away needs none, nor do our own words', async () => {
    expect(await faultsOf('cifg-12', { 'meeting.mode': '', 'meeting.titleEn': 'The twelfth meeting' })).toEqual([]);
  });
});

describe('a value that stays', () => {
  const claim = (last: string) => `claim.cifg-13-date-1.${last}`;

  it('loses its adopted claim only where it stands beside others', async () => {
    for (const status of ['open', 'rejected']) {
      const changes = { [claim('status')]: status, [claim('reasonEn')]: 'A slip.' };
      expect(await faultsOf('cifg-13', changes)).toEqual(['meeting.date claimNeeded']);
    }
    const { payload, ...part } = await editPart(db, 'meeting', 'cifg-13', {});
    const rest = Object.entries(payload).filter(([name]) => !name.startsWith('claim.cifg-13-date-1.'));
    const without = { ...part, payload: Object.fromEntries(rest) };
    expect(await namesOfFaults(db, { meeting: without })).toEqual(['meeting.date claimNeeded']);
    const moved = { [claim('property')]: 'opening', [claim('kind')]: 'date', [claim('words')]: 'It opened.' };
    expect(await faultsOf('cifg-13', moved)).toEqual(['meeting.date claimNeeded']);
    const beside = {
      [claim('status')]: 'both_stand',
      [claim('reasonEn')]: 'Two sources.',
      'claim.cifg-13-date-2.status': 'both_stand',
      'claim.cifg-13-date-2.reasonEn': 'Two sources.',
    };
    expect(await faultsOf('cifg-13', beside)).toEqual([]);
  });
});

describe('a figure', () => {
  const figure = {
    'count.9.value': '40',
    'count.9.basis': 'present',
    'count.9.unit': 'states',
    'count.9.source': 'treasury-sm834',
  };
  const about = (changes: Payload = {}) =>
    claimOn('count.present', { sources: 'treasury-sm834', count: '9', ...changes }, 'cifg-12-count-new');

  it('that the record sets aside is corrected with the claim that sets it aside, in the words of a source', async () => {
    const own = 'claim.cifg-1-count-present-2';
    const changed = { 'count.2.value': '30', [`${own}.value`]: '30' };
    const cite = { [`${own}.words`]: 'thirty delegations', [`${own}.wordsLang`]: 'en' };
    expect(await faultsOf('cifg-1', changed)).toEqual([`${own}.words claimWords`]);
    expect(await faultsOf('cifg-1', { ...changed, ...cite })).toEqual([]);
  });

  it('needs an adopted claim about it', async () => {
    expect(await faultsOf('cifg-12', figure)).toEqual(['count.9.value claimNeeded']);
    expect(await faultsOf('cifg-12', { ...figure, ...about() })).toEqual([]);
    expect(await faultsOf('cifg-12', { ...figure, ...about({ value: '41' }) })).toEqual(['count.9.value claimDiffers']);
    expect(await faultsOf('cifg-12', { ...figure, ...about({ count: '8' }) })).toEqual([
      'claim.cifg-12-count-new.count noCount',
      'count.9.value claimNeeded',
    ]);
  });

  it('names no other source than its claim, and nobody else where its value changes', async () => {
    const other = { ...figure, 'count.9.source': 'reuters-2018-10-17' };
    expect(await faultsOf('cifg-12', { ...other, ...about() })).toEqual(['count.9.source claimSource']);
    const said = { 'count.9.saidByEn': 'The harbour', 'count.9.saidByAr': 'الميناء' };
    expect(await faultsOf('cifg-12', { ...figure, ...said, 'count.9.source': '', ...about() })).toEqual([]);
    const claim = 'cifg-9-count-new';
    const saidBy = { saidByEn: 'The harbour', saidByAr: 'الميناء' };
    const own = (changes: Payload) =>
      claimOn('count.present', { sources: 'treasury-sm834', count: '9', ...changes }, claim);
    await publishParts({ meeting: await editPart(db, 'meeting', 'cifg-9', { ...figure, ...said, ...own(saidBy) }) });
    const published = Object.keys((await editPart(db, 'meeting', 'cifg-9', {})).payload);
    const row = published.filter((name) => /^count\.\d+\.value$/.test(name)).at(-1) ?? '';
    const changed = { [row]: '41', [`claim.${claim}.value`]: '41' };
    expect(await faultsOf('cifg-9', changed)).toEqual([]);
    const unsaid = { ...changed, [`claim.${claim}.saidByEn`]: '', [`claim.${claim}.saidByAr`]: '' };
    const stale = ['saidByAr', 'saidByEn'].map((last) => `${row.replace('value', last)} claimSaidBy`);
    expect(await faultsOf('cifg-9', unsaid)).toEqual(stale);
    const elsewhere = { ...changed, [`claim.${claim}.saidByEn`]: 'The town', [`claim.${claim}.saidByAr`]: 'البلدة' };
    const faults = await faultsOf('cifg-9', elsewhere);
    expect(faults).toEqual(stale);
  });

  it('does not outlive its claim', async () => {
    const claim = 'cifg-6-count-new';
    const changes = { ...figure, ...claimOn('count.present', { sources: 'treasury-sm834', count: '9' }, claim) };
    await publishParts({ meeting: await editPart(db, 'meeting', 'cifg-6', changes) });
    expect(await faultsOf('cifg-6', {})).toEqual([]);
    const published = Object.keys((await editPart(db, 'meeting', 'cifg-6', {})).payload);
    const row = published.filter((name) => /^count\.\d+\.value$/.test(name)).at(-1);
    expect(await faultsOf('cifg-6', { [`claim.${claim}.status`]: 'open' })).toEqual([`${row} claimNeeded`]);
    expect(await faultsOf('cifg-6', { [`claim.${claim}.count`]: '' })).toContain(`${row} claimNeeded`);
  });

  it('is the headline alone', async () => {
    const changes = { ...figure, ...about(), 'count.9.headline': 'yes' };
    const faults = await faultsOf('cifg-4', { ...changes, 'claim.cifg-12-count-new.of': 'meeting' });
    expect(faults).toEqual(['count.9.headline headlineTwice']);
  });
});

describe('decisions', () => {
  it('adopt one value of a property, and let none stand beside itself', async () => {
    const adopt = (value: string) => faultsOf('cifg-13', claimOn('date', { ...cited, value }, 'cifg-13-date-3'));
    expect(await adopt('2020-07-29')).toEqual([]);
    expect(await adopt('2020-07-28')).toEqual([
      'claim.cifg-13-date-1.status adoptedTwice',
      'claim.cifg-13-date-3.status adoptedTwice',
      'meeting.date claimDiffers',
    ]);
    expect(
      await faultsOf(
        'cifg-12',
        claimOn('name', { valueAr: 'أ', valueEn: 'a', status: 'both_stand', reasonEn: 'x' }, 'cifg-12-name-1'),
      ),
    ).toEqual(['claim.cifg-12-name-1.status standsAlone']);
  });

  it('are asked for at the claim that was adopted too, where a value changes with a new claim', async () => {
    const changed = {
      'meeting.date': '2020-07-28',
      ...claimOn('date', { ...cited, value: '2020-07-28' }, 'cifg-13-date-3'),
    };
    const both = ['claim.cifg-13-date-1.status adoptedTwice', 'claim.cifg-13-date-3.status adoptedTwice'];
    expect(await faultsOf('cifg-13', changed)).toEqual([...both, 'meeting.date claimDiffers']);
    const standing = (status: string, id: string) => ({
      [`claim.${id}.status`]: status,
      [`claim.${id}.reasonEn`]: 'Two sources.',
    });
    const stood = { ...standing('both_stand', 'cifg-13-date-1'), ...standing('both_stand', 'cifg-13-date-3') };
    expect((await faultsOf('cifg-13', { ...changed, ...stood })).filter((name) => /adopted/.test(name))).toEqual([]);
    expect(await faultsOf('cifg-13', { ...changed, ...standing('rejected', 'cifg-13-date-1') })).toEqual([]);
  });

  it('against a value say why, in one language at least', async () => {
    const rejected = claimOn('name', { valueAr: 'أ', valueEn: 'a', status: 'rejected' }, 'cifg-12-name-1');
    expect(await faultsOf('cifg-12', rejected)).toEqual(['claim.cifg-12-name-1.reasonAr reason']);
    expect(await faultsOf('cifg-12', { ...rejected, 'claim.cifg-12-name-1.reasonEn': 'A slip.' })).toEqual([]);
  });

  it('take no id that is a claim of another record', async () => {
    expect(await faultsOf('cifg-12', claimOn('date', cited, 'cifg-13-date-1'))).toContain(
      'claim.cifg-13-date-1.property idTaken',
    );
  });
});

describe('the id of a claim', () => {
  it('is never given to another record, also after the claim was taken out, and may come back to its own', async () => {
    const name = { valueAr: 'أ', valueEn: 'a', status: 'open' };
    const claimed = claimOn('name', name, 'cifg-15-name-gone');
    await publishParts({ meeting: await editPart(db, 'meeting', 'cifg-15', claimed) });
    const { payload, ...part } = await editPart(db, 'meeting', 'cifg-15', {});
    const rest = Object.entries(payload).filter(([field]) => !field.startsWith('claim.cifg-15-name-gone.'));
    await publishParts({ meeting: { ...part, payload: Object.fromEntries(rest) } });
    expect(await db.claim.count({ where: { publicId: 'cifg-15-name-gone' } })).toBe(0);
    expect(await faultsOf('cifg-14', claimed)).toEqual(['claim.cifg-15-name-gone.property idTaken']);
    const ofStatement = { ...claimed, 'claim.cifg-15-name-gone.of': 'statement' };
    expect(await namesOfFaults(db, { statement: await editPart(db, 'statement', 'cifg-12', ofStatement) })).toEqual([
      'claim.cifg-15-name-gone.property idTaken',
    ]);
    expect(await faultsOf('cifg-15', claimed)).toEqual([]);
  });

  it('is given once within a draft, whichever of its records asks for it first', async () => {
    const name = { valueAr: 'أ', valueEn: 'a', status: 'open' };
    const twice = {
      meeting: await editPart(db, 'meeting', 'cifg-12', claimOn('name', name, 'cifg-12-name-twice')),
      statement: await editPart(
        db,
        'statement',
        'cifg-12',
        claimOn('name', { ...name, of: 'statement' }, 'new-name-twice'),
      ),
    };
    expect(await namesOfFaults(db, twice)).toEqual(['claim.new-name-twice.property idTaken']);
  });

  it('is given once within a record', async () => {
    const name = { valueAr: 'أ', valueEn: 'a', status: 'open' };
    const twice = { ...claimOn('name', name, 'cifg-14-name-a1'), ...claimOn('name', name, 'new-name-a1') };
    expect(await faultsOf('cifg-14', twice)).toEqual(['claim.new-name-a1.property idTaken']);
  });
});

const cifg13 = 'claim.cifg-13-date-1';

describe('the checklist', () => {
  it('leaves out what is only typed in another way, and takes in whatever means something else', async () => {
    const listed = async (id: string, changes: (base: Payload) => Payload) => {
      const part = await editPart(db, 'meeting', id, {});
      return changedClaims('meeting', { ...part, payload: { ...part.payload, ...changes(part.payload) } }).map(
        (claim) => claim.id,
      );
    };
    const arabic = (words = '') => words.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit);
    const retyped = (base: Payload): Payload => ({
      [`${cifg13}.value`]: `  ${arabic(base[`${cifg13}.value`])} `,
      [`${cifg13}.kind`]: '',
      [`${cifg13}.words`]: `${base[`${cifg13}.words`]}`.replaceAll(' ', '  \n'),
      [`${cifg13}.sources`]: `${base[`${cifg13}.sources`]}`.split(', ').toReversed().join('، '),
    });
    expect(await listed('cifg-13', retyped)).toEqual([]);
    const reordered = (base: Payload) =>
      Object.fromEntries(
        Object.entries(base).flatMap(([name, value]) =>
          /\.(sources|value)$/.test(name) && value.includes(', ')
            ? [[name, value.toUpperCase().split(', ').toReversed().join(' , ')]]
            : [],
        ),
      );
    expect(Object.keys(reordered((await editPart(db, 'meeting', 'cifg-1', {})).payload))).not.toEqual([]);
    expect(await listed('cifg-1', reordered)).toEqual([]);
    for (const [name, value] of Object.entries({
      value: '2020-07-28',
      words: 'in other words',
      sources: 'treasury-sm834',
      property: 'opening',
      status: 'open',
      count: '1',
    })) {
      expect(await listed('cifg-13', () => ({ [`${cifg13}.${name}`]: value })), name).toEqual(['cifg-13-date-1']);
    }
  });

  it('lists what was added, changed and taken out, at the fields that they support', async () => {
    const part = await editPart(db, 'meeting', 'cifg-13', {
      'claim.cifg-13-date-2.reasonEn': 'Only the month.',
      ...date(),
    });
    const without = Object.entries(part.payload).filter(([name]) => !name.startsWith('claim.cifg-13-date-1.'));
    const claims = changedClaims('meeting', { ...part, payload: Object.fromEntries(without) });
    expect(claims.map(({ id, field, kind }) => `${kind} ${id} ${field}`)).toEqual([
      'added cifg-12-date-new meeting.date',
      'removed cifg-13-date-1 meeting.date',
      'changed cifg-13-date-2 meeting.date',
    ]);
    expect(claims[2]?.before?.reasonEn).not.toBe(claims[2]?.after?.reasonEn);
    expect(claims[0]?.before).toBeNull();
  });
});
