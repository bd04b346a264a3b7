import type { ScheduleZone } from '@/lib/i18n/schedule-zones';

const keys = {
  'Asia/Riyadh': 'riyadh',
  'Europe/Rome': 'rome',
  'America/New_York': 'washington',
  UTC: 'utc',
} as const satisfies Record<ScheduleZone, string>;

/** Under which name the messages know a zone. */
export function zoneKey(zone: ScheduleZone): (typeof keys)[ScheduleZone] {
  return keys[zone];
}
