import type { Locale } from '@/lib/i18n/locales';

/** Something that readers of a feed hear of. */
export type FeedEntry = {
  /** Never changes, whatever becomes of the entry, its address or its title. */
  id: string;
  /** The page in each language. */
  urls: Record<Locale, string>;
  title: string;
  /** ISO instant of the last change of what is told here. */
  updated: string;
  /** The words of it, with their language. `isWhole`: all of them, else an excerpt or what we say of it. */
  words: { text: string; lang: string; isWhole: boolean } | null;
  /** What it is, for programs: `_record` of a JSON Feed, categories of an Atom feed. */
  record: { type: 'meeting' | 'text' | 'designation'; id: string; meeting: string | null; version: number };
  /** Of a text: its standing as a code and in words. */
  standing: { code: string; words: string } | null;
};

export type Feed = {
  id: string;
  locale: Locale;
  title: string;
  /** The name of this record, which is the author. */
  author: string;
  /** The page that the feed belongs to, and the feed itself in this form. */
  home: string;
  self: string;
  /** Where the feed was cut: how many entries there are, and where the rest is. */
  note: string | null;
  /** Where the entries before and after these are, in a feed of several pages. */
  previous: string | null;
  next: string | null;
  entries: FeedEntry[];
};

/** A feed of which nothing is known yet says that it is from before anything was. */
const beginning = '2025-01-01T00:00:00Z';

/** A feed has at most so many entries on a page, those that changed last on its first. */
export const onFeedPage = 100;

/** The entries of a page, counted from 1; those that changed last are on the first. */
export function entriesOnPage(entries: FeedEntry[], page = 1): FeedEntry[] {
  const key = ({ updated, id }: FeedEntry) => `${updated} ${id}`;
  const from = (page - 1) * onFeedPage;
  return entries.toSorted((a, b) => (key(a) > key(b) ? -1 : 1)).slice(from, from + onFeedPage);
}

export function updatedOf({ entries }: Feed): string {
  const times = entries.map(({ updated }) => updated).toSorted();
  return times.at(-1) ?? beginning;
}

/** Names a thing for ever (RFC 4151): by the host that first published it, whatever its address is today. */
export function tagUri(origin: string, ...path: string[]): string {
  return `tag:${new URL(origin).hostname},2025:${path.join('/')}`;
}
