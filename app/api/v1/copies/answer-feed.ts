import { wholeFeed } from '@/lib/exchange/copy-endings';
import { atomType, writeAtom } from '@/lib/exchange/feeds/atom';
import { newestOf, tagUri } from '@/lib/exchange/feeds/feed';
import { feedOfHits, findFeed } from '@/lib/exchange/feeds/find-feed';
import { jsonFeedType, writeJsonFeed } from '@/lib/exchange/feeds/json-feed';
import { paths } from '@/lib/i18n/paths';
import { tags } from '@/lib/records/tags';
import { answerBytes } from '../answer';
import type { Copied } from './answer-copy';
import { findHits } from './found-hits';

/** What is new on the page, in either form of a feed. */
export async function answerFeed(copied: Copied): Promise<Response | null> {
  const { request, locale, segments, ending, query, t, origin } = copied;
  const { search } = new URL(request.url);
  const isWhole = segments.join('/') === wholeFeed;
  const hits = segments[0] === 'search' ? await findHits(copied) : null;
  if (hits instanceof Response) return hits;
  const { excel: _excel, headings: _headings, ...filter } = query;
  const found = hits ? await feedOfHits(hits.hits, hits.q, copied) : await findFeed(segments, filter, copied);
  if (!found) return null;
  const page = isWhole ? paths.home(locale) : `/${locale}/${segments.join('/')}`;
  const rest = isWhole ? paths.data(locale) : page + search;
  const self = isWhole && ending === 'feed.json' ? `${page}/feed.json` : `${page}${isWhole ? '/feed' : ''}.${ending}`;
  const entries = newestOf(found.entries);
  const [shown, all] = [entries.length, found.entries.length];
  const feed = {
    id: tagUri(origin, 'feed', locale, ...(isWhole ? [] : segments)) + search,
    locale,
    title: isWhole ? found.title : `${found.title} – ${t('site.name')}`,
    author: t('site.name'),
    home: origin + page + search,
    self: origin + self + search,
    note: shown === all ? null : t('feed.cut', { shown, all, address: origin + rest }),
    entries,
  };
  const [text, type] = ending === 'atom' ? [writeAtom(feed), atomType] : [writeJsonFeed(feed), jsonFeedType];
  return answerBytes(request, text, type, { tags: hits ? [tags.history, tags.search] : [tags.history] });
}
