import { describe, expect, it } from 'vitest';
import { instantsOf, inZone } from '@/lib/dates/zoned-time';

const iso = (day: string, time: string, zone: string) => instantsOf(day, time, zone).map((at) => at.toISOString());

describe('a time on the clock of a place', () => {
  it.each([
    ['Asia/Riyadh', '2026-12-03', '10:30', '2026-12-03T07:30:00.000Z'],
    ['Europe/Rome', '2026-12-03', '10:30', '2026-12-03T09:30:00.000Z'],
    ['Europe/Rome', '2026-07-03', '10:30', '2026-07-03T08:30:00.000Z'],
    ['America/New_York', '2026-12-03', '23:30', '2026-12-04T04:30:00.000Z'],
    ['UTC', '2026-12-03', '00:00', '2026-12-03T00:00:00.000Z'],
  ])('in %s on %s at %s is one instant', (zone, day, time, at) => {
    expect(iso(day, time, zone)).toEqual([at]);
    expect(inZone(new Date(at), zone)).toMatchObject({ day, time });
  });

  it('is none in the hour that is skipped, and two in the hour that comes twice', () => {
    expect(iso('2027-03-28', '02:30', 'Europe/Rome')).toEqual([]);
    expect(iso('2027-10-31', '02:30', 'Europe/Rome')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']);
    expect(iso('2027-03-14', '02:30', 'America/New_York')).toEqual([]);
    expect(iso('2027-11-07', '01:30', 'America/New_York')).toHaveLength(2);
  });

  it('is none on a day that there is not', () => {
    expect(iso('2027-02-30', '10:00', 'UTC')).toEqual([]);
    expect(iso('2027-13-01', '10:00', 'Asia/Riyadh')).toEqual([]);
  });
});
