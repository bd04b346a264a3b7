import { describe, expect, it } from 'vitest';
import { membershipOnDay } from '@/lib/dates/membership-term';
import { listMeetings } from '@/lib/records/meetings/meetings';
import { getMember, listMemberCounts, listMembers, meetingsOfMember } from '@/lib/records/members/members';
import { testDatabase } from '@/tests/support/database';
import { recordTotals } from '@/tests/support/record-totals';

const { db } = await testDatabase('loaded');

describe('the members', () => {
  it('are the parties with a membership, of either body, each with its evidence', async () => {
    const members = await listMembers();
    expect(members).toHaveLength(recordTotals.coalitionMembers);
    const memberships = members.flatMap((member) => member.memberships);
    expect(memberships.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(memberships.filter(({ body }) => body.id === 'cifg')).toHaveLength(recordTotals.groupMembers);
  });

  it('are counted beside the number that the body is said to have', async () => {
    const counts = await listMemberCounts();
    expect(counts.map(({ body, listed, stated }) => [body.id, listed, stated])).toEqual([
      ['coalition', 84, { value: 90, qualifier: 'exact', asOf: '2026-02-09' }],
      ['cifg', 27, { value: 80, qualifier: 'over', asOf: '2024-01-30' }],
    ]);
    expect(counts.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('are, on the day of the twelfth meeting, members or not known, and the later ones no members yet', async () => {
    const members = await listMembers();
    const answer = (id: string, day: string) => {
      const terms = members.find((member) => member.id === id)?.memberships ?? [];
      return membershipOnDay(
        terms.filter(({ body }) => body.id === 'coalition'),
        day,
      );
    };
    expect(answer('it', '2019-11-20')).toBe('member');
    expect(answer('it', '2015-03-19')).toBe('not-known');
    expect(answer('bf', '2019-11-20')).toBe('not-a-member');
    expect(answer('so', '2019-11-20')).toBe('not-known');
  });
});

describe('a member', () => {
  it('bears its names and variants, but never a form known to be wrong', async () => {
    const interpol = await getMember('interpol');
    expect(interpol?.name).toEqual({ ar: 'الإنتربول', en: 'INTERPOL' });
    expect(interpol?.variants.ar).toContain('المنظمة الدولية للشرطة الجنائية');
    expect(JSON.stringify(interpol)).not.toContain('المنظمة الدولية للشرطة القضائية');
  });

  it('has the meetings that it hosted, co-chaired or was named at, each with its parts', async () => {
    const [italy, meetings] = [await getMember('it'), await listMeetings()];
    if (!italy) throw new Error('Italy is on record');
    const attended = meetingsOfMember(italy, meetings);
    const first = attended.find(({ meeting }) => meeting.id === 'cifg-1');
    expect(first?.parts).toEqual(['host', 'co_chair', 'participant']);
    expect(attended.map(({ meeting }) => meeting.date.earliest)).toEqual(
      attended.map(({ meeting }) => meeting.date.earliest).toSorted(),
    );
  });

  it('may be a party without a membership, which proves nothing', async () => {
    expect(await getMember('fatf')).toMatchObject({ memberships: [] });
  });

  it('is none where no party has the id, or it was withdrawn', async () => {
    expect(await getMember('none')).toBeNull();
    await db.party.update({
      where: { publicId: 'tg' },
      data: { withdrawnAt: new Date(), withdrawnReason: 'duplicate' },
    });
    expect(await getMember('tg')).toBeNull();
    expect((await listMembers()).some(({ id }) => id === 'tg')).toBe(false);
  });
});
