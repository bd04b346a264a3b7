import { isLocale, type Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';

/** Static pages take no query, so a form that sends one is led to the page that it asks for. */
const forms: Record<string, (locale: Locale, query: URLSearchParams) => string> = {
  '/members/on': (locale, query) => {
    const day = parseMembershipDay(query.get('day')?.trim() ?? '');
    // Any other text leads back to the form, which says what a day is.
    return day ? paths.membersOnDay(locale, day) : `${paths.members(locale)}#on-a-day`;
  },
  '/report/on': paths.report,
};

/** Where the address that a form sends to leads; null for any other address. */
export function redirectOfForm(path: string, query: string): string | null {
  const [, locale = '', ...rest] = path.split('/');
  const form = forms[`/${rest.join('/')}`];
  return form && isLocale(locale) ? form(locale, new URLSearchParams(query)) : null;
}
