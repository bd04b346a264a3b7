import { describe, expect, it } from 'vitest';
import { getWithdrawnMeeting } from '@/lib/records/meetings/withdrawn-meeting';
import { getWithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');
const gone = { withdrawnAt: new Date('2026-11-20T10:00:00Z'), withdrawnReason: 'held twice' };

describe('what is left of a record that was withdrawn', () => {
  it('is its title, the day and the reason', async () => {
    await db.meeting.update({ where: { publicId: 'other-coe-riyadh-2025' }, data: gone });
    await db.statement.update({ where: { publicId: 'cifg-13' }, data: gone });
    const withdrawal = { at: '2026-11-20T10:00:00.000Z', why: 'held twice', change: null };
    expect(await getWithdrawnMeeting('other-coe-riyadh-2025')).toMatchObject({
      id: 'other-coe-riyadh-2025',
      title: { en: expect.stringMatching(/\w/), ar: expect.stringMatching(/\p{Script=Arabic}/u) },
      withdrawal,
    });
    expect(await getWithdrawnStatement('cifg-13')).toMatchObject({ id: 'cifg-13', withdrawal });
  });

  it('is nothing where the record stands, or never was', async () => {
    expect(await getWithdrawnMeeting('cifg-12')).toBeNull();
    expect(await getWithdrawnStatement('cifg-12')).toBeNull();
    expect(await getWithdrawnMeeting('cifg-77')).toBeNull();
  });
});
