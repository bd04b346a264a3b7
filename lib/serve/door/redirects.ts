import { isLocale, type Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';

/** Static pages take no query: where a form sends one, the page that it asks for. */
const forms: Record<string, (locale: Locale, query: URLSearchParams) => string> = {
  '/members/on': (locale, query) => {
    const day = parseMembershipDay(query.get('day')?.trim() ?? '');
    // What is no day goes back to the form, which says what is one.
    return day ? paths.membersOnDay(locale, day) : `${paths.members(locale)}#on-a-day`;
  },
};

/** Where a form's address leads, or null for what is no form's. */
export function redirectOfForm(path: string, query: string): string | null {
  const [, locale = '', ...rest] = path.split('/');
  const form = forms[`/${rest.join('/')}`];
  return form && isLocale(locale) ? form(locale, new URLSearchParams(query)) : null;
}
