import { describe, expect, it } from 'vitest';
import { againstRecord } from '@/lib/editing/readings/against/against-record';

const meeting = {
  'meeting.date': '2031-03-04/2031-03-05',
  'meeting.ordinal': '7',
  'meeting.place': 'port-vell',
  'meeting.country': 'xa',
  'meeting.coChairs': 'xa, xb',
  'meeting.topics': 'tolls',
  'count.1.value': '40',
  'count.1.basis': 'members_observers',
  'count.1.unit': 'states_organizations',
  'count.2.value': '38',
  'count.2.basis': 'present',
  'count.2.unit': 'states',
  'claim.seven-2.property': 'count.presence',
  'claim.seven-2.count': '2',
  'claim.seven-2.status': 'rejected',
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
    ['participants.count', { value: 26, basis: 'present', qualifier: 'exact' }, 'differs'],
    ['participants.count', { value: 26, basis: 'guests', qualifier: 'exact' }, 'adds'],
    ['topics', 'tolls', 'same'],
    ['topics', 'ferries', 'adds'],
  ] as const)('of %s: %j is %s', (field, value, stand) => {
    expect(againstRecord(field, value, meeting)?.stand).toBe(stand);
  });

  it('is not compared where the record has no such field, or nothing was found', () => {
    expect(againstRecord('unscr', [9001], meeting)).toBeNull();
    expect(againstRecord('meeting.mode', null, meeting)).toBeNull();
  });

  it.each([
    ['The Harbour Group', 'Harbour Group', 'same'],
    ['harbour group', 'The Harbour Group', 'same'],
    ['The Harbour Council', 'Harbour Group', 'differs'],
    ['مجموعة المرفأ', 'Harbour Group', 'adds'],
  ])('an issuer with or without its article is one: %s, of %s: %s', (said, recorded, stand) => {
    expect(againstRecord('statement.issuer', said, { 'statement.issuerEn': recorded })?.stand).toBe(stand);
  });

  it.each([
    ['2031-03', '2031-03-04', 'differs'],
    ['2031-03~', '2031-03-XX', 'same'],
    ['2031-03-04', '2031-03', 'same'],
  ])('of a day that the record has as %s: %s is %s', (recorded, said, stand) => {
    expect(againstRecord('meeting.date', said, { 'meeting.date': recorded })?.stand).toBe(stand);
  });
});

describe('a figure', () => {
  const figure = { value: 40, basis: 'members_observers', qualifier: 'exact' };

  it('is on record only with the same unit, as far as its words say one', () => {
    const stands = ['', 'states_organizations', 'states'].map(
      (unit) => againstRecord('members.count', figure, meeting, unit)?.stand,
    );
    expect(stands).toEqual(['same', 'same', 'differs']);
  });

  it('over a number is not that number', () => {
    const over = againstRecord('members.count', { ...figure, qualifier: 'over' }, meeting);
    expect(over).toEqual({ stand: 'differs', recorded: '40 basis=members_observers unit=states_organizations' });
  });

  it('that the record has and holds for wrong is said to be so', () => {
    const present = { value: 38, basis: 'present', qualifier: 'exact' };
    expect(againstRecord('participants.count', present, meeting)).toMatchObject({ stand: 'same', isRejected: true });
    expect(againstRecord('members.count', figure, meeting)?.isRejected).toBeUndefined();
  });
});

describe('an announced meeting', () => {
  const record = { ...meeting, 'plan.date': '2031-09~', 'plan.place': '', 'plan.country': 'xa' };

  it.each([
    [{ date: '2031-09-XX', venue: null }, record, 'same'],
    [{ date: '2031-09', venue: { city: null, country: 'XA' } }, record, 'same'],
    [{ date: '2031-09', venue: { city: null, country: 'XB' } }, record, 'differs'],
    [{ date: '2031-09-12', venue: null }, record, 'differs'],
    [{ date: '2031-10', venue: null }, record, 'differs'],
    [{ date: '2031-09', venue: null }, meeting, 'adds'],
  ])('as %j against the one on record', (value, facts, stand) => {
    expect(againstRecord('meeting.next', value, facts)?.stand).toBe(stand);
  });
});
