import type { Feed, FeedEntry } from './feed';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

/** Writes a feed after JSON Feed 1.1. What it has no name for is under `_record`, with the standing of a text. */
export function writeJsonFeed({ locale, title, author, home, self, note, next, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: locale,
    home_page_url: home,
    feed_url: self,
    ...(next !== null && { next_url: next }),
    ...(note !== null && { description: note }),
    authors: [{ name: author }],
    items: entries.map((entry) => itemOf(entry, locale)),
  });
}

function itemOf({ id, urls, title, updated, words, record, standing }: FeedEntry, locale: Feed['locale']) {
  return {
    id,
    url: urls[locale],
    title,
    // A reader asks each item for words of its own; an excerpt is marked as one under `_record`.
    content_text: words?.text ?? title,
    ...(words && { language: words.lang }),
    date_modified: updated,
    ...(standing && { tags: [standing.words] }),
    _record: {
      type: record.type,
      id: record.id,
      status: standing?.code ?? null,
      meeting: record.meeting,
      version: record.version,
      isExcerpt: words ? !words.isWhole : false,
    },
  };
}
