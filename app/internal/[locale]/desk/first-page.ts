import type { Person } from '@/lib/auth/person';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { locales } from '@/lib/i18n/locales';
import { pageAfter } from './post';

/**
 * Where a sign-in leads: to the page that was asked for, else to the person's first page in the person's language. Nothing
 * waits for administrators but people.
 */
export function firstPage(to: string, { role, lang }: Person): string {
  const page = pageAfter(to, lang);
  const home = role === 'administrator' && locales.find((locale) => page === deskPaths.home(locale));
  return home ? deskPaths.people(home) : page;
}

/** The same page of the sign-in, or its next step, on the way to that page. */
export function onTheWay(path: string, to: string): string {
  return to === '' ? path : `${path}?to=${encodeURIComponent(to)}`;
}
