import { describe, expect, it } from 'vitest';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { findIdentity, type IdentityType } from '@/lib/records/harvest/identity';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');

describe('a permanent identity', () => {
  it.each<[IdentityType, string]>([
    ['meetings', 'cifg-12'],
    ['statements', 'cifg-12'],
    ['texts', 'cifg-12/en'],
    ['members', 'it'],
    ['bodies', 'cifg'],
    ['series', 'cifg'],
  ])('of %s is found: %s', async (type, id) => {
    expect(await findIdentity(type, id)).toEqual({ isWithdrawn: false, reason: null });
    expect(await findIdentity(type, 'no-such/walrus')).toBeNull();
  });

  it('of a body without a numbered meeting is no series', async () => {
    const body = await db.body.findFirstOrThrow({ where: { meetings: { none: { ordinalScope: 'series' } } } });
    expect(await findIdentity('series', body.publicId)).toBeNull();
    expect(await findIdentity('bodies', body.publicId)).not.toBeNull();
  });

  it('of a withdrawn record says why it went', async () => {
    const { publicId, version } = await db.meeting.findFirstOrThrow({ where: { statements: { none: {} } } });
    await withdrawMeeting(await addActor(db, 'publisher'), { id: publicId, version, reason: 'It was never held.' });
    expect(await findIdentity('meetings', publicId)).toEqual({ isWithdrawn: true, reason: 'It was never held.' });
  });
});
