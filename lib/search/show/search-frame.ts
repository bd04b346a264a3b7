import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import { escapeHtml } from '@/lib/text/escape-html';
import { searchAddress } from './search-address';

/** What stands in the frame of search pages, made once, in place of what differs from one to the next. */
export const frameMarks = {
  words: 'portal-search-words',
  article: 'portal-search-article',
  address: (locale: Locale) => `${paths.search(locale)}?portal-search-address-${locale}`,
};

/** Puts a search into the frame: its words, its address in both languages, its article, which is HTML. */
export type FillFrame = (query: SearchQuery, article: string) => string;

/** Cuts the frame at its marks; null if it lacks one of them. */
export function cutFrame(frame: string): FillFrame | null {
  const marks = [frameMarks.words, frameMarks.article, frameMarks.address('ar'), frameMarks.address('en')];
  if (!marks.every((mark) => frame.includes(mark))) return null;
  const pattern = new RegExp(`(${marks.map((mark) => mark.replace('?', String.raw`\?`)).join('|')})`);
  const parts = frame.split(pattern);
  return (query, article) => {
    const address = (locale: Locale) => escapeHtml(searchAddress(locale, query, { offset: query.offset }));
    const filling = new Map([
      [frameMarks.words, escapeHtml(query.q)],
      [frameMarks.article, article],
      [frameMarks.address('ar'), address('ar')],
      [frameMarks.address('en'), address('en')],
    ]);
    return parts.map((part, index) => (index % 2 === 1 ? filling.get(part) : part)).join('');
  };
}
