import type { Locale } from '@/lib/i18n/locales';
import { authorOf, type Citation, digitsOf, originalOf } from './citation';

/** Writes the tags that reference managers read from a page's head: Highwire first, then Dublin Core. */
export function citationTags(citation: Citation, locale: Locale, series: string | null): Record<string, string> {
  const lang = citation.text?.lang ?? citation.titleLang;
  const tags: Record<string, string | null | undefined> = {
    citation_title: citation.title,
    citation_author: authorOf(citation, locale),
    citation_publication_date: digitsOf(citation.issued, '/'),
    citation_language: lang,
    citation_series_title: series,
    citation_public_url: citation.url,
    'DC.title': citation.title,
    'DC.creator': authorOf(citation, locale),
    'DC.date': digitsOf(citation.issued, '-'),
    'DC.type': 'report',
    'DC.language': lang,
    'DC.identifier': citation.url,
    'DC.publisher': originalOf(citation, locale).publisher,
  };
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => Boolean(tag[1])));
}
