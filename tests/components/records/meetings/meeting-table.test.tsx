import { expect, it } from 'vitest';
import { MeetingTable } from '@/components/records/meetings/meeting-table';
import { makeMeeting } from '@/tests/support/make-records';
import { readAs } from '@/tests/support/render';

const rowOf = (changes: Parameters<typeof makeMeeting>[0]) =>
  readAs('en', <MeetingTable caption="Meetings" meetings={[makeMeeting(changes)]} />);

it('says once of a meeting that it was held remotely', () => {
  const remote = rowOf({ place: null, country: null, mode: 'virtual' });
  expect(remote.match(/remote/g)).toHaveLength(1);
  expect(remote).not.toContain('Place:');
  expect(rowOf({ place: null, country: null, mode: null })).toContain('Place:place not known');
  expect(rowOf({ mode: 'virtual' })).toContain('Place:Seaport');
});
