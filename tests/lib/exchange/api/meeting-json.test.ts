import { describe, expect, it } from 'vitest';
import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { getMeeting, listMeetings } from '@/lib/records/meetings/meetings';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

async function json(id: string) {
  const meeting = await getMeeting(id);
  if (!meeting) throw new Error(`No meeting ${id}`);
  return toMeetingJson(meeting);
}

describe('a meeting as JSON', () => {
  it('never gives a count without qualifier, basis, unit and at least one source (T3)', async () => {
    for (const { id } of await listMeetings()) {
      for (const count of (await json(id)).counts) {
        expect(count.qualifier && count.basis && count.unit).toBeTruthy();
        expect(count.source.ids.length).toBeGreaterThan(0);
      }
    }
  });

  it('spells bases and units as the contract does', async () => {
    expect((await json('cifg-12')).counts[0]).toMatchObject({
      basis: 'members+observers',
      unit: 'states+organizations',
    });
    expect((await json('cifg-12')).mode).toBe('in-person');
  });

  it('hyphenates the state of a claim', async () => {
    const meeting = await getMeeting('cifg-9');
    if (!meeting) throw new Error('No meeting cifg-9');
    const disputes = meeting.disputes.map(({ property, claims }) => ({
      property,
      claims: claims.map((claim) => ({ ...claim, status: 'both_stand' as const })),
    }));
    expect(toMeetingJson({ ...meeting, disputes }).claims.map(({ status }) => status)).toEqual([
      'both-stand',
      'both-stand',
    ]);
  });

  it('leaves the ordinal of Copenhagen empty (T44)', async () => {
    expect(await json('cifg-copenhagen-2017')).toMatchObject({ ordinal: null, ordinalInferred: 7 });
  });

  it('says whose words a summary is', async () => {
    expect((await json('cifg-12')).summary).toMatchObject({ status: 'portal_summary' });
  });
});
