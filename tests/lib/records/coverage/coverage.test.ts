import { describe, expect, it } from 'vitest';
import { getSeriesCoverage, listBodyCoverage } from '@/lib/records/coverage/coverage';
import { getMissing } from '@/lib/records/coverage/missing';
import { listFigures } from '@/lib/records/sources/figures';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

describe('the coverage of the finance group', () => {
  it('has a line for every number from the first to the last known of, with its record or its gap', async () => {
    const { numbers } = await getSeriesCoverage('cifg');
    expect(numbers.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(numbers.every(({ meeting, gap }) => meeting !== null || gap !== null)).toBe(true);
    const without = numbers.filter(({ meeting }) => meeting === null).map(({ ordinal }) => ordinal);
    expect(without).toEqual([5, 8, 10, 22]);
  });

  it('holds the seventh by inference, and says so (T44)', async () => {
    const { numbers } = await getSeriesCoverage('cifg');
    expect(numbers[6]).toMatchObject({
      meeting: { id: 'cifg-copenhagen-2017', ordinal: null },
      gap: { kind: 'inferred' },
    });
  });

  it('leaves the meeting with the FATF without a number (T48)', async () => {
    const { unnumbered } = await getSeriesCoverage('cifg');
    expect(unnumbered.map(({ id }) => id)).toEqual(['cifg-fatf-joint-paris-2016']);
  });

  it('has the last numbers of a long series, and the newest meetings without one', async () => {
    const whole = await getSeriesCoverage('cifg');
    const { numbers } = await getSeriesCoverage('cifg', 3);
    expect(numbers.map(({ ordinal }) => ordinal)).toEqual([20, 21, 22]);
    expect(numbers).toEqual(whole.numbers.slice(-3));
    const all = await getSeriesCoverage('small-group');
    expect(all.olderUnnumbered).toBe(0);
    expect(all.unnumbered.length).toBeGreaterThan(2);
    expect(await getSeriesCoverage('small-group', 2)).toMatchObject({
      unnumbered: all.unnumbered.slice(-2),
      olderUnnumbered: all.unnumbered.length - 2,
    });
  });

  it('is empty for a body without meetings', async () => {
    expect(await getSeriesCoverage('none')).toEqual({ numbers: [], unnumbered: [], olderUnnumbered: 0 });
  });
});

describe('the coverage of the bodies', () => {
  it('counts every meeting, statement and text once', async () => {
    const bodies = await listBodyCoverage();
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(bodies.map(({ meetings }) => meetings))).toBe(await db.meeting.count({ where: { withdrawnAt: null } }));
    expect(sum(bodies.map(({ statements }) => statements))).toBe(await db.statement.count());
    expect(sum(bodies.flatMap(({ texts }) => texts.map(({ count }) => count)))).toBe(await db.text.count());
  });
});

describe('what is missing', () => {
  it('is counted from the record, and follows it', async () => {
    const { publicId } = await db.meeting.findFirstOrThrow({
      where: { body: { publicId: 'tftc' }, statements: { none: {} } },
    });
    const before = await getMissing();
    await db.meeting.update({
      where: { publicId },
      data: { withdrawnAt: new Date(), withdrawnReason: 'for this test' },
    });
    const after = await getMissing();
    expect(after.meetings.withoutText).toEqual({
      count: before.meetings.withoutText.count - 1,
      of: before.meetings.withoutText.of - 1,
    });
  });
});

describe('the figures of the finance group', () => {
  it('leave "several dozen" in words (T3)', async () => {
    const seventeenth = (await listFigures('cifg', 200)).find(({ meeting }) => meeting.id === 'cifg-17');
    expect(seventeenth).toMatchObject({ figures: [], note: { en: expect.stringContaining('several dozen') } });
  });

  it('carry qualifier, basis, unit and who says so', async () => {
    const eighteenth = (await listFigures('cifg', 200)).find(({ meeting }) => meeting.id === 'cifg-18');
    expect(eighteenth?.figures).toMatchObject([
      { value: 70, qualifier: 'over', basis: 'members_observers', unit: 'states_organizations' },
      { value: 40, qualifier: 'over', basis: 'present', unit: 'states_organizations' },
    ]);
    expect(eighteenth?.figures.every(({ saidBy }) => saidBy.ar !== null && saidBy.en !== null)).toBe(true);
  });
});
