import { describe, expect, it } from 'vitest';
import { againstRecord } from '@/lib/editing/readings/against-record';

const meeting = {
  'meeting.date': '2031-03-04/2031-03-05',
  'meeting.ordinal': '7',
  'meeting.place': 'port-vell',
  'meeting.country': 'xa',
  'meeting.coChairs': 'xa, xb',
  'meeting.topics': 'tolls',
  'count.1.value': '40',
  'count.1.basis': 'members_observers',
};

describe('what a text says', () => {
  it.each([
    ['meeting.ordinal', 7, 'same'],
    ['meeting.ordinal', 8, 'differs'],
    ['meeting.date', 'XXXX-03-04/XXXX-03-05', 'same'],
    ['meeting.date', '2031-03-06', 'differs'],
    ['meeting.mode', 'virtual', 'adds'],
    ['meeting.venue', { city: null, country: 'XA' }, 'same'],
    ['meeting.venue', { city: 'Port Vell', country: 'XA' }, 'same'],
    ['meeting.venue', { city: 'Low Quay', country: 'XA' }, 'differs'],
    ['meeting.venue', { city: null, country: 'XC' }, 'differs'],
    ['meeting.coChairs', ['XB', 'XA'], 'same'],
    ['meeting.coChairs', ['XA', 'XC'], 'differs'],
    ['members.count', { value: 40, basis: 'members', qualifier: 'exact' }, 'differs'],
    ['participants.count', { value: 26, basis: 'present', qualifier: 'exact' }, 'adds'],
    ['topics', 'tolls', 'same'],
    ['topics', 'ferries', 'adds'],
  ] as const)('of %s: %j is %s', (field, value, stand) => {
    expect(againstRecord(field, value, meeting)?.stand).toBe(stand);
  });

  it('is not compared where the record has no such field, or nothing was found', () => {
    expect(againstRecord('unscr', [9001], meeting)).toBeNull();
    expect(againstRecord('meeting.mode', null, meeting)).toBeNull();
  });
});
