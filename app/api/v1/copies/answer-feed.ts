import { wholeFeed } from '@/lib/exchange/copy-endings';
import { atomType, writeAtom } from '@/lib/exchange/feeds/atom';
import { onFeedPage, tagUri } from '@/lib/exchange/feeds/feed';
import { feedOfHits, findFeed } from '@/lib/exchange/feeds/find-feed';
import { jsonFeedType, writeJsonFeed } from '@/lib/exchange/feeds/json-feed';
import { paths } from '@/lib/i18n/paths';
import { tags } from '@/lib/records/tags';
import { answerBytes, answerInvalid } from '../answer';
import type { Copied } from './answer-copy';
import { findHits } from './found-hits';

/** What is new on the page, in either form of a feed. */
export async function answerFeed(copied: Copied): Promise<Response | null> {
  const { request, locale, segments, ending, query, page: asked, t, origin } = copied;
  const params = new URL(request.url).searchParams;
  const search = searchOf(params, 1);
  const isWhole = segments.join('/') === wholeFeed;
  const hits = segments[0] === 'search' ? await findHits(copied) : null;
  if (hits instanceof Response) return hits;
  const { excel: _excel, headings: _headings, ...filter } = query;
  const found = hits
    ? await feedOfHits(hits.hits, hits.q, copied)
    : await findFeed(segments, { filter, page: asked }, copied);
  if (!found) return null;
  const pages = hits ? 1 : Math.max(1, Math.ceil(found.total / onFeedPage));
  if (asked > pages) return answerInvalid(request, 'page', (words) => words('invalidValue', { field: 'page' }));
  const page = isWhole ? paths.home(locale) : `/${locale}/${segments.join('/')}`;
  const rest = isWhole ? paths.data(locale) : page + search;
  const self = isWhole && ending === 'feed.json' ? `${page}/feed.json` : `${page}${isWhole ? '/feed' : ''}.${ending}`;
  const { entries, total: all } = found;
  const shown = entries.length;
  const pageAt = (number: number) => origin + self + searchOf(params, number);
  const feed = {
    id: tagUri(origin, 'feed', locale, ...(isWhole ? [] : segments)) + search,
    locale,
    title: isWhole ? found.title : `${found.title} – ${t('site.name')}`,
    author: t('site.name'),
    home: origin + page + search,
    self: pageAt(asked),
    note: shown === all ? null : noteOf(copied, { shown, all, address: origin + rest }),
    previous: asked > 1 ? pageAt(asked - 1) : null,
    next: asked < pages ? pageAt(asked + 1) : null,
    entries,
  };
  const [text, type] = ending === 'atom' ? [writeAtom(feed), atomType] : [writeJsonFeed(feed), jsonFeedType];
  return answerBytes(request, text, type, { tags: hits ? [tags.history, tags.search] : [tags.history] });
}

function noteOf({ t, page }: Copied, { shown, ...rest }: { shown: number; all: number; address: string }): string {
  if (page === 1) return t('feed.cut', { shown, ...rest });
  const first = (page - 1) * onFeedPage + 1;
  return t('feed.part', { first, last: first + shown - 1, ...rest });
}

/** What the address asks for, on another page; the first has no number. */
function searchOf(params: URLSearchParams, page: number): string {
  const others = new URLSearchParams([...params].filter(([name]) => name !== 'page'));
  if (page > 1) others.set('page', String(page));
  return others.size === 0 ? '' : `?${others}`;
}
