import { describe, expect, it } from 'vitest';
import { countDisagreements, listDisagreements } from '@/lib/records/sources/disagreements';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach('loaded');

const twoDays = [
  { value: { kind: 'date', edtf: '2019-11-20' }, status: 'adopted' },
  { value: { kind: 'date', edtf: '2019-11-21' }, status: 'rejected' },
] as const;

async function addClaims(property: string, claims: readonly { value: object; status: 'adopted' | 'rejected' }[]) {
  const meeting = await db.meeting.findUniqueOrThrow({ select: { id: true }, where: { publicId: 'cifg-12' } });
  const rows = claims.map(({ value, status }, index) => ({
    publicId: `${property}-${index}-test`,
    meetingId: meeting.id,
    position: 900 + index,
    property,
    value,
    status,
    ...(status === 'rejected' && { reasonAr: 'مصدر متأخر', reasonEn: 'A later source' }),
  }));
  await db.claim.createMany({ data: rows });
}

const pointsOf = async (path: string) =>
  (await listDisagreements()).meetings.find((each) => each.path === path)?.disputes.map(({ property }) => property) ??
  [];

describe('the points on which sources differ', () => {
  it('are counted one by one, with every claim on each', async () => {
    const before = countDisagreements(await listDisagreements());
    await addClaims('relative-date', twoDays);
    const after = await listDisagreements();
    expect(countDisagreements(after)).toBe(before + 1);
    const own = after.meetings.find(({ path }) => path === '/meetings/cifg-12');
    expect(own?.name.en).toBeTruthy();
    expect(own?.disputes.find(({ property }) => property === 'relative-date')?.claims).toHaveLength(2);
  });

  it('leave out what several sources say alike', async () => {
    const before = await pointsOf('/meetings/cifg-12');
    const same = { value: { kind: 'date', edtf: '2019-11-20' }, status: 'adopted' } as const;
    await addClaims('relative-date', [same, same]);
    expect(await pointsOf('/meetings/cifg-12')).toEqual(before);
  });

  it('leave out a record that is withdrawn', async () => {
    await addClaims('relative-date', twoDays);
    const gone = { withdrawnAt: new Date(), withdrawnReason: 'entered twice' };
    await db.meeting.update({ where: { publicId: 'cifg-12' }, data: gone });
    expect(await pointsOf('/meetings/cifg-12')).toEqual([]);
  });

  it('name every kind of record that has some, and lead to pages that show their claims', async () => {
    const { meetings, statements, designations, bodies } = await listDisagreements();
    for (const own of [meetings, statements, designations, bodies]) expect(own).not.toEqual([]);
    const stored = await db.claim.count({ where: { status: { not: 'adopted' } } });
    const told = [meetings, statements, designations, bodies].flat().flatMap(({ disputes }) => disputes);
    expect(told.flatMap(({ claims }) => claims).filter(({ status }) => status !== 'adopted')).toHaveLength(stored);
  });
});
