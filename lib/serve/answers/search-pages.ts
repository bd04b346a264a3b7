import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createTranslator } from 'next-intl';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readAllMessages } from '@/lib/i18n/messages/read-messages';
import { paths } from '@/lib/i18n/paths';
import { parseSearchQuery, type SearchQuery } from '@/lib/search/ask/search-query';
import { type SearchResult, searchRecords } from '@/lib/search/ask/search-records';
import { cutFrame, type FillFrame } from '@/lib/search/show/search-frame';
import { findValueNames, type ValueNames } from '@/lib/search/show/value-names';
import { rawQuery, withQuery } from '@/lib/serve/door/query';
import type { NextApp } from '@/lib/serve/next/next-app';
import { type Document, packBodies, toDocument } from '@/lib/serve/pages/document';
import { briefly, headersOfPage } from '@/lib/serve/pages/kept-page';
import { stripPage } from '@/lib/serve/pages/strip-page';
import { packing } from './answer-store';
import { createSearchMaker, type SearchParts } from './search-maker';

/** Where the build leaves what writes the article of a search page. */
export const searchRenderer = resolve('.next/search-page/write-search.cjs');

type Article = { query: SearchQuery; result: SearchResult; names: ValueNames };

type RenderSearch = (locale: Locale, article: Article) => string;
type Language = { locale: Locale; translatorOf(namespace?: string): unknown };
/** What components/search/write-search.tsx exports. */
type Renderer = { writeSearch(language: Language, article: Article): string };

/** The page of a search; null for what is Next's to make: a page without words, or one that can't be made here. */
export type SearchPages = (path: string, query: string) => Promise<Document | null>;

type Parts = SearchParts & { frames: Record<Locale, FillFrame>; render: RenderSearch };

/**
 * Makes search pages without Next, which takes ten times as long to trace each element as to write it. The frame is Next's,
 * fetched once.
 */
export function createSearchPages({ frames, render, ...parts }: Parts): SearchPages {
  const { store, barrier } = parts;
  const make = createSearchMaker(parts);
  let names: { era: number; read: Promise<ValueNames> } | null = null;
  const readNames = (): Promise<ValueNames> => {
    const era = barrier.era();
    if (names?.era === era) return names.read;
    const own = { era, read: findValueNames() };
    names = own;
    own.read.catch(() => {
      if (names === own) names = null;
    });
    return own.read;
  };

  const write = async (locale: Locale, query: SearchQuery) => {
    const [result, found] = await Promise.all([searchRecords(query, locale), readNames()]);
    const page = frames[locale](query, render(locale, { query, result, names: found }));
    const type = 'text/html';
    const bodies = await packBodies(Buffer.from(page), type, packing);
    const document = toDocument(bodies, { ...headersOfPage(`/${locale}`), 'Cache-Control': briefly });
    return { document, isTooBroad: result.isTooBroad };
  };

  return async (path, text) => {
    const locale = path.split('/')[1] ?? '';
    const query = parseSearchQuery(rawQuery(text));
    if (!isLocale(locale) || path !== paths.search(locale) || query.q === '') return null;
    const address = withQuery(path, text);
    return store.find(address) ?? make(address, () => write(locale, query));
  };
}

/** Reads the renderer and fetches the frames; null where one of them is not as it must be, so that Next makes these pages. */
export async function prepareSearchPages(
  next: NextApp,
  parts: Omit<Parts, 'frames' | 'render'>,
): Promise<SearchPages | null> {
  try {
    const { writeSearch } = createRequire(import.meta.url)(searchRenderer) as Renderer;
    const messages = await readAllMessages();
    const languages = { ar: languageOf('ar', messages.ar), en: languageOf('en', messages.en) };
    const [ar, en] = [await fetchFrame(next, 'ar'), await fetchFrame(next, 'en')];
    return createSearchPages({
      ...parts,
      frames: { ar, en },
      render: (locale, article) => writeSearch(languages[locale], article),
    });
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** A language with a translator for each part of its messages, made once. */
export function languageOf(locale: Locale, messages: Record<string, unknown>): Language {
  const kept = new Map<string, unknown>();
  return {
    locale,
    translatorOf(namespace = '') {
      const known = kept.get(namespace);
      if (known !== undefined) return known;
      const own = { locale, messages, timeZone: 'UTC', ...(namespace && { namespace }) };
      const made = keepingWords(createTranslator(own));
      kept.set(namespace, made);
      return made;
    },
  };
}

/** Messages without values are the same each time. */
function keepingWords<Translate extends (...given: never[]) => unknown>(translate: Translate): Translate {
  const kept = new Map<unknown, unknown>();
  return new Proxy(translate, {
    apply(_, self, given: unknown[]): unknown {
      if (given.length > 1) return Reflect.apply(translate, self, given);
      const words: unknown = kept.get(given[0]) ?? Reflect.apply(translate, self, given);
      kept.set(given[0], words);
      return words;
    },
  });
}

async function fetchFrame(next: NextApp, locale: Locale): Promise<FillFrame> {
  const answer = await next.ask({ method: 'GET', path: `/${locale}/search-page`, headers: { host: 'localhost' } });
  const frame = cutFrame(stripPage((await buffer(answer)).toString('utf8')));
  if (answer.statusCode !== 200 || frame === null)
    throw new Error(`The frame of search pages (${locale}) is not whole.`);
  return frame;
}
