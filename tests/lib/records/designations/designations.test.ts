import { describe, expect, it } from 'vitest';
import { getMissing } from '@/lib/records/coverage/missing';
import { getDesignation, listDesignations } from '@/lib/records/designations/designations';
import { findNameMatches } from '@/lib/records/designations/name-matches';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

describe('a designation', () => {
  it('keeps what the authority counts apart from what is named here (T31, T34)', async () => {
    expect(await getDesignation('tftc-r1-2017-10-25')).toMatchObject({ targetCount: 9, statusCheck: { named: 8 } });
    expect(await getDesignation('tftc-r4-2019-10-30')).toMatchObject({ targetCount: 25, statusCheck: { named: 4 } });
  });

  it('shows every claim on its count beside the one adopted (T31 to T34)', async () => {
    for (const [id, values] of [
      ['tftc-r1-2017-10-25', [9, 13]],
      ['tftc-r2-2018-05-16', [14, 10]],
      ['tftc-r3-2018-10-23', [9, 8]],
      ['tftc-r4-2019-10-30', [25, 28]],
    ] as const) {
      const dispute = (await getDesignation(id))?.disputes.find(({ property }) => property === 'target-count');
      expect(dispute?.claims.map(({ value }) => value.kind === 'number' && value.value)).toEqual(values);
      expect(dispute?.claims.map(({ status }) => status)).toEqual(['adopted', 'rejected']);
    }
  });

  it('marks the seventh round and not the eighth (T36)', async () => {
    expect(await getDesignation('tftc-r7-2025-04-14')).toMatchObject({ round: 7, isRoundUnconfirmed: true });
    expect(await getDesignation('tftc-r8-2025-07-14')).toMatchObject({
      round: 8,
      isRoundUnconfirmed: false,
      isDateUnconfirmed: true,
    });
  });

  it('takes the places of the targets from the listing (T37)', async () => {
    const targets = (await getDesignation('tftc-r8-2025-07-14'))?.targets;
    expect(targets?.map(({ country }) => country?.code)).toEqual(['ZA', 'CD', 'SO']);
  });

  it('is tied to a meeting only where a source says so (T50)', async () => {
    for (const id of ['ofac-2018-02-09', 'ofac-2019-04-15-rawi', 'ofac-2022-11-01-somalia']) {
      expect((await getDesignation(id))?.tie).toBeNull();
    }
    const strengths = (await listDesignations()).flatMap(({ tie }) => tie?.strength ?? []);
    expect(new Set(strengths)).toEqual(new Set(['named_in_statement', 'announced_with']));
  });

  it('names the statement and the meeting that it is tied to', async () => {
    expect((await getDesignation('tftc-r5-2020-07-15'))?.tie).toMatchObject({
      strength: 'named_in_statement',
      meeting: { id: 'cifg-13' },
      statement: 'cifg-13',
    });
  });

  it('has a status for every target, unknown and never checked until somebody checks', async () => {
    const { targets, statusCheck } = (await getDesignation('ofac-2021-05-17-alfay'))!;
    expect(targets.map(({ status, checkedOn }) => [status, checkedOn])).toEqual(targets.map(() => ['unknown', null]));
    expect(statusCheck).toEqual({ named: 4, checked: 0, oldest: null });
  });

  it('offers the same name elsewhere and merges nothing (T67)', async () => {
    const khanfurah = (await getDesignation('tftc-r6-2022-06-06'))?.targets.find(
      ({ name }) => name.en === 'Alaa Khanfurah',
    );
    expect(khanfurah?.sameNameIn.map(({ designation }) => designation)).toEqual(['ofac-2021-05-17-alfay']);
    const gangat = (await getDesignation('ofac-2024-07-23-africa'))?.targets.find(
      ({ name }) => name.en === 'Zayd Gangat',
    );
    expect(gangat?.sameNameIn.map(({ designation }) => designation)).toEqual(['tftc-r8-2025-07-14']);
    const exchanges = (await getDesignation('un1267-2017-07-20'))?.targets.filter(
      ({ sameNameIn }) => sameNameIn.length > 0,
    );
    expect(exchanges?.map(({ name }) => name.en?.split(' ')[0])).toEqual(['Selselat', 'Hanifa']);
    const rawi = (await getDesignation('tftc-r5-2020-07-15'))?.targets.find(
      ({ name }) => name.en === 'Abdul Rahman Al-Rawi',
    );
    expect(rawi).toMatchObject({
      sameNameIn: [],
      possiblySameAs: { en: expect.stringContaining('by inference only') },
    });
  });

  it('is null where there is none, or where it was withdrawn', async () => {
    expect(await getDesignation('none')).toBeNull();
    await db.designation.update({
      where: { publicId: 'ofac-2015-09-29' },
      data: { withdrawnAt: new Date(), withdrawnReason: 'a duplicate' },
    });
    expect(await getDesignation('ofac-2015-09-29')).toBeNull();
    expect((await listDesignations()).map(({ id }) => id)).not.toContain('ofac-2015-09-29');
  });
});

describe('the list of designations', () => {
  it('stands by authority, the newest first and the undated last', async () => {
    const list = await listDesignations();
    const authorities = list.map(({ authority }) => authority.id);
    expect(authorities).toEqual(authorities.toSorted((a, b) => authorities.indexOf(a) - authorities.indexOf(b)));
    const days = list.filter(({ authority }) => authority.id === 'ofac').map(({ earliest }) => earliest);
    expect(days.at(-1)).toBeNull();
    expect(days.slice(0, -1)).toEqual(days.slice(0, -1).toSorted().toReversed());
  });
});

describe('a check of status', () => {
  it('is told with the day before which none was checked last', async () => {
    const before = await getMissing();
    const { id } = await db.target.findFirstOrThrow({ where: { designation: { publicId: 'ofac-2024-01-30-ehf' } } });
    await db.target.update({ where: { id }, data: { status: 'delisted', checkedOn: new Date('2026-03-01') } });
    const designation = await getDesignation('ofac-2024-01-30-ehf');
    expect(designation?.statusCheck).toEqual({ named: 3, checked: 1, oldest: '2026-03-01' });
    expect(designation?.targets.filter(({ status }) => status === 'delisted')).toHaveLength(1);
    expect((await getMissing()).targetsUnchecked.count).toBe(before.targetsUnchecked.count - 1);
  });
});

describe('names', () => {
  const others = [
    { id: 1, names: ['Hanifa Money Exchange Office (branch in Albu Kamal)'] },
    { id: 2, names: ['حنيفة'] },
  ];

  it('match whatever their case, punctuation and brackets', () => {
    expect(findNameMatches(['HANIFA money-exchange office'], others).map(({ target }) => target.id)).toEqual([1]);
  });

  it('do not match in part', () => {
    expect(findNameMatches(['Hanifa'], others)).toEqual([]);
  });
});
