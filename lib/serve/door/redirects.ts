import { isLocale, type Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';

/**
 * Static pages take no query, so a form that sends one is led to the page that it asks for. Statements have no list of their
 * own yet: that of the meetings, which has the texts of each, is the nearest.
 */
const places: Record<string, (locale: Locale, query: URLSearchParams) => string> = {
  '/members/on': (locale, query) => {
    const day = parseMembershipDay(query.get('day')?.trim() ?? '');
    // Any other text leads back to the form, which says what a day is.
    return day ? paths.membersOnDay(locale, day) : `${paths.members(locale)}#on-a-day`;
  },
  '/report/on': paths.report,
  '/statements': paths.meetings,
};

/** Where an address leads that a form sends to, or that has no page yet; null for any other address. */
export function redirectOfPath(path: string, query: string): string | null {
  const [, locale = '', ...rest] = path.split('/');
  const place = places[`/${rest.join('/')}`];
  return place && isLocale(locale) ? place(locale, new URLSearchParams(query)) : null;
}
