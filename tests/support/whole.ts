import { env } from '@/lib/env';

/** Whether each journey goes in both languages, with and without scripts, and each page is looked at in every medium. */
export const isWhole = env.PORTAL_TEST_WHOLE;

/** What `npm run test:whole` drives more than `npm test`, which has each language and each kind of browser once. */
export function inWhole<Way>(more: Way[]): Way[] {
  return isWhole ? more : [];
}

type Way = ['ar' | 'en', boolean];

/** A language of the desk, and whether its browser runs scripts. */
export const ways: Way[] = [
  ['ar', true],
  ['en', false],
  ...inWhole<Way>([
    ['ar', false],
    ['en', true],
  ]),
];
