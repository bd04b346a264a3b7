import { env } from '@/lib/env';

/** The invented sea and what the invented group fights: each text of the practice record names one, and no real one does. */
const inventedNames = /Tervane|Grey Tide|تيرفان|المد الرمادي/;

/** Whether words belong to the practice record and were brought to the real one, as by a paste into the wrong window. */
export function isOutOfPlace(words: string): boolean {
  return !env.PORTAL_PRACTICE && inventedNames.test(words);
}
