import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toIntakeJson } from '@/lib/cli/intake-json';
import type { Intake } from '@/lib/intake/intake-format';
import { KnownMeetings, matchMeeting } from '@/lib/intake/second-source/match-meeting';
import { heldMeetings, proposedValue, read } from '@/tests/support/intake';
import { seedsFolder } from '@/tests/support/seeds';

const folder = seedsFolder();
const known = KnownMeetings.parse(heldMeetings);

const readSeed = (number: string): Intake => {
  const file = readdirSync(folder).find((name) => name.startsWith(number) && name.endsWith('.txt')) ?? '';
  return read(readFileSync(join(folder, file), 'utf8'));
};
const meetingFields = ({ proposals }: Intake) =>
  Object.fromEntries(
    proposals.filter(({ field }) => field.startsWith('meeting.')).map(({ field, value }) => [field, value]),
  );

describe('the five seeds', () => {
  it('000 is a report of the thirteenth meeting whose year is not said', () => {
    const intake = readSeed('000');
    expect(toIntakeJson(intake, null).recordType).toBe('cifg-meeting');
    expect(meetingFields(intake)).toEqual({
      'meeting.ordinal': 13,
      'meeting.date': 'XXXX-07-XX',
      'meeting.mode': 'virtual',
      'meeting.coChairs': ['IT', 'US', 'SA'],
    });
    expect(proposedValue(intake, 'group.established')).toBe('2015');
    expect(proposedValue(intake, 'unscr')).toBeUndefined();
    expect(proposedValue(intake, 'members.count')).toBeUndefined();
    expect(proposedValue(intake, 'designations')).toEqual({ value: 6, authority: 'tftc', date: 'XXXX-07-XX' });
    expect(matchMeeting(intake, known)?.meeting).toBe('cifg-13');
  });

  it('001 is the courtesy translation of the twelfth', () => {
    const intake = readSeed('001');
    expect(meetingFields(intake)).toEqual({
      'meeting.ordinal': 12,
      'meeting.date': '2019-11-19/2019-11-20',
      'meeting.venue': { city: null, country: 'LU' },
      'meeting.coChairs': ['US', 'IT', 'SA'],
    });
    expect(proposedValue(intake, 'statement.date')).toBe('2019-11-20');
    expect(proposedValue(intake, 'members.count')).toEqual({ value: 56, basis: 'members', approx: false });
    expect(proposedValue(intake, 'group.established')).toBe('2015-01');
    expect(proposedValue(intake, 'statement.translation')).toMatchObject({ officialLanguage: 'en' });
    expect(proposedValue(intake, 'organisations')).toBeUndefined();
    expect(matchMeeting(intake, known)?.meeting).toBe('cifg-12');
  });

  it('002 is a report of the first, with the next one announced', () => {
    const intake = readSeed('002');
    expect(meetingFields(intake)).toEqual({
      'meeting.ordinal': 1,
      'meeting.date': '2015-03-19/2015-03-20',
      'meeting.venue': { city: 'Rome', country: 'IT' },
      'meeting.coChairs': ['IT', 'SA', 'US'],
      'meeting.next': { date: '2015-05~', venue: { city: null, country: 'SA' } },
    });
    expect(proposedValue(intake, 'participants.count')).toEqual({ value: 26, basis: 'present', approx: false });
    expect(proposedValue(intake, 'group.established')).toBeUndefined();
    expect(matchMeeting(intake, known)?.meeting).toBe('cifg-1');
  });

  it('003 is a statement of ministers and proposes no meeting', () => {
    const intake = readSeed('003');
    expect([intake.recordType, intake.body, meetingFields(intake)]).toEqual(['statement', 'ministerial', {}]);
    expect(proposedValue(intake, 'unscr')).toEqual([2254]);
    expect(matchMeeting(intake, known)).toBeNull();
  });

  it('004 is a meeting of the small group, and says only its mode', () => {
    const intake = readSeed('004');
    expect([intake.recordType, intake.body]).toEqual(['other-meeting', 'small-group']);
    expect(meetingFields(intake)).toMatchObject({ 'meeting.mode': 'virtual' });
    expect(Object.keys(meetingFields(intake)).filter((field) => field !== 'meeting.previous')).toEqual([
      'meeting.mode',
    ]);
    expect(proposedValue(intake, 'amount')).toEqual([
      { value: 600_000_000, currency: 'USD', role: 'pledged' },
      { value: 670_000_000, currency: 'USD', role: 'target' },
    ]);
    expect(matchMeeting(intake, known)).toBeNull();
  });
});
