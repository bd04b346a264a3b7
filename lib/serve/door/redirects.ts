import { isLocale, type Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';
import { formatComparedPair, parseSide } from '@/lib/records/statements/compared-pair';

/** No date is written longer, with its weekday. */
const longestDay = 60;

/** Pages that are kept take no query, so a form that sends one is led to the page that it asks for. */
const places: Record<string, (locale: Locale, query: URLSearchParams) => string> = {
  '/members/on': (locale, query) => {
    const typed = query.get('day')?.trim() ?? '';
    const date = typed.length > longestDay ? null : readTypedDate(typed);
    const day = date && 'edtf' in date ? parseMembershipDay(date.edtf) : null;
    // Any other text leads back to the form, which says that it is no day and what one is.
    return day
      ? paths.membersOnDay(locale, day)
      : `${paths.members(locale)}#${typed === '' ? 'on-a-day' : 'day-unknown'}`;
  },
  '/compare/of': (locale, query) => {
    const [a, b] = [query.get('a'), query.get('b')].map((side) => parseSide(side?.trim() ?? ''));
    const lang = query.get('lang') ?? '';
    // Without two statements it leads back to the form.
    return a && b
      ? paths.comparison(locale, formatComparedPair({ a, b }), isLocale(lang) ? lang : locale)
      : `${paths.compare(locale)}#choose`;
  },
  '/report/on': paths.report,
};

/** Marks of direction, which come along where an address is copied out of an Arabic line. */
const trailingMarks = /(?:%e2%81%a[6-9]|%e2%80%(?:8[ef]|a[a-e]))+$/i;

/** A paragraph of a version is a place on the page of that version. */
const paragraphOfVersion = /^(\/[a-z]{2}\/statements\/[a-z\d-]+\/v\/[1-9]\d{0,5})\/([px][1-9]\d{0,3})$/;

/** Where an address leads that a form sends to, or that ends in marks of direction; null for any other. */
export function redirectOfPath(path: string, query: string): string | null {
  if (trailingMarks.test(path)) return path.replace(trailingMarks, '') + (query && `?${query}`);
  const [, version, slot] = paragraphOfVersion.exec(path) ?? [];
  if (version !== undefined) return `${version}#${slot}`;
  const [, locale = '', ...rest] = path.split('/');
  const place = places[`/${rest.join('/')}`];
  return place && isLocale(locale) ? place(locale, new URLSearchParams(query)) : null;
}
