import type { Person } from '@/lib/auth/person';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { pageAfter } from './post';

/** Where a sign-in leads: to the page that was asked for, else to the person's first page in the person's language. */
export function firstPage(to: string, { role, lang }: Person): string {
  return to === '' && role === 'administrator' ? deskPaths.people(lang) : pageAfter(to, lang);
}

/** The same page of the sign-in, or its next step, on the way to that page. */
export function onTheWay(path: string, to: string): string {
  return to === '' ? path : `${path}?to=${encodeURIComponent(to)}`;
}
