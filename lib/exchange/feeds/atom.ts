import { locales } from '@/lib/i18n/locales';
import { type Feed, type FeedEntry, updatedOf } from './feed';
import { element, xmlDocument } from './xml';

export const atomType = 'application/atom+xml; charset=utf-8';

/** Writes a feed after RFC 4287, and one of several pages after RFC 5005. */
export function writeAtom(feed: Feed): string {
  const { id, locale, title, author, home, self, note, previous, next, entries } = feed;
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      element('id', {}, id),
      element('title', {}, title),
      ...(note === null ? [] : [element('subtitle', {}, note)]),
      element('updated', {}, updatedOf(feed)),
      element('author', {}, [element('name', {}, author)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: home }),
      ...(previous === null
        ? []
        : [element('link', { rel: 'previous', type: 'application/atom+xml', href: previous })]),
      ...(next === null ? [] : [element('link', { rel: 'next', type: 'application/atom+xml', href: next })]),
      ...entries.map((entry) => writeEntry(entry, new URL(home).origin)),
    ]),
  );
}

function writeEntry({ id, urls, title, updated, words, record, standing }: FeedEntry, origin: string): string {
  return element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, updated),
    ...locales.map((locale) =>
      element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: urls[locale] }),
    ),
    element('category', { scheme: `${origin}/ns/record-type`, term: record.type }),
    ...(standing
      ? [element('category', { scheme: `${origin}/ns/text-status`, term: standing.code, label: standing.words })]
      : []),
    ...(words ? [element(words.isWhole ? 'content' : 'summary', { 'xml:lang': words.lang }, words.text)] : []),
  ]);
}
