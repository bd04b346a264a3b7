import { type ReportAsk, reportStates } from '@/lib/desk/reports';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';

type Query = Record<string, string | string[] | undefined>;

export const reportFilters = ['open', ...reportStates, 'all'] as const;

/** The list that an address asks for. What it does not know is left as it is by default. */
export function readReportAsk(query: Query): ReportAsk {
  const page = Number(query.page);
  return {
    state: reportFilters.find((each) => each === query.state) ?? 'open',
    page: Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  };
}

export function reportListAddress(locale: Locale, { state, page }: ReportAsk): string {
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? deskPaths.reports(locale) : `${deskPaths.reports(locale)}?${query}`;
}
