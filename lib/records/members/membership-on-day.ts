import { isIsoDay } from '@/lib/dates/plain-date';
import { env } from '@/lib/env';

/** The days that can be asked about: from the month in which the Coalition was announced, or the year of the invented group's first meeting. */
export const membershipDays = { first: env.PORTAL_PRACTICE ? '2019-01-01' : '2014-09-01', last: '2030-12-31' };

/** A day that can be asked about, or null. */
export function parseMembershipDay(text: string): string | null {
  return isIsoDay(text) && text >= membershipDays.first && text <= membershipDays.last ? text : null;
}
