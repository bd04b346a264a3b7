import { authorOf, type Citation, type CitationWords, digitsOf, originalOf, titleOf } from './citation';

/** Writes the tags that reference managers read from a page's head: Highwire first, then Dublin Core. */
export function citationTags(citation: Citation, words: CitationWords, series: string | null): Record<string, string> {
  const { locale } = words;
  const title = titleOf(citation, words);
  const lang = citation.text?.lang ?? citation.titleLang;
  const tags: Record<string, string | null | undefined> = {
    citation_title: title,
    citation_author: authorOf(citation, locale),
    citation_publication_date: digitsOf(citation.issued, '/'),
    citation_language: lang,
    // A report on a statement is none of the series.
    citation_series_title: citation.about === 'itself' ? series : null,
    citation_public_url: citation.url,
    'DC.title': title,
    'DC.creator': authorOf(citation, locale),
    'DC.date': digitsOf(citation.issued, '-'),
    'DC.type': 'report',
    'DC.language': lang,
    'DC.identifier': citation.url,
    'DC.publisher': originalOf(citation, locale).publisher,
  };
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => Boolean(tag[1])));
}
