import { type RecordAsk, recordSorts, recordStates, recordTypes } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';

type Query = Record<string, string | string[] | undefined>;

/** The list that an address asks for. What it does not know is left as it is by default. */
export function readRecordAsk(query: Query, locale: Locale): RecordAsk {
  const [sort = '', direction = ''] = wordOf(query.sort).split('-');
  const known = recordSorts.find((each) => each === sort);
  const page = Number(wordOf(query.page));
  return {
    type: recordTypes.find((each) => each === query.type) ?? 'meeting',
    q: wordOf(query.q).slice(0, 200),
    sort: known ?? 'updated',
    direction: known && (direction === 'asc' || (direction === '' && known === 'title')) ? 'asc' : 'desc',
    state: recordStates.find((each) => each === query.state) ?? 'all',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    locale,
  };
}

/** The address of a list like this one, with these things otherwise. Another order or filter begins at its first page. */
export function recordListAddress(ask: RecordAsk, change: Partial<RecordAsk>, locale: Locale = ask.locale): string {
  const next = { ...ask, page: 1, ...change };
  const query = new URLSearchParams({ type: next.type });
  if (next.q) query.set('q', next.q);
  if (next.sort !== 'updated' || next.direction !== 'desc') query.set('sort', `${next.sort}-${next.direction}`);
  if (next.state !== 'all') query.set('state', next.state);
  if (next.page > 1) query.set('page', String(next.page));
  return `${deskPaths.records(locale)}?${query}`;
}

function wordOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
