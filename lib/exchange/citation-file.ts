import type { Citation, CitationWords } from './citation';
import { toBibtex, toCslJson, toRis } from './citation-formats';
import type { StatementFormat } from './statement-formats';

/** Writes citations into one file for a reference manager. Null: the format is none of citations, or there is nothing to cite. */
export function citationFile(format: StatementFormat, citations: Citation[], words: CitationWords): string | null {
  if (citations.length === 0) return null;
  if (format === 'ris') return citations.map((citation) => toRis(citation, words)).join('');
  if (format === 'bib') return citations.map((citation) => toBibtex(citation, words)).join('\n');
  if (format === 'csl.json') return JSON.stringify(citations.map((citation) => toCslJson(citation, words)));
  return null;
}
