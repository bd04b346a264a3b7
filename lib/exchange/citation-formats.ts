import {
  authorOf,
  type Citation,
  type CitationWords,
  citationKey,
  datePartsOf,
  describeText,
  digitsOf,
} from './citation';

/** Writes one item of CSL-JSON, of type `report`. */
export function toCslJson(citation: Citation, words: CitationWords) {
  const date = datePartsOf(citation.issued);
  return {
    id: citationKey(citation),
    type: 'report',
    title: citation.title,
    author: [{ literal: authorOf(citation, words.locale) }],
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    language: citation.text?.lang ?? citation.titleLang,
    ...(citation.number !== null && { number: String(citation.number) }),
    ...(citation.slot && { section: citation.slot }),
    ...(citation.version !== null && { version: String(citation.version) }),
    ...(describeText(citation, words).length > 0 && { note: noteOf(citation, words) }),
    ...(citation.text?.publisher[words.locale] && { publisher: citation.text.publisher[words.locale] }),
    ...(citation.original && {
      'original-title': citation.original.title,
      ...(citation.original.url && { references: citation.original.url }),
    }),
    URL: citation.url,
  };
}

/** Writes RIS, of type RPRT, with CRLF line ends as its readers expect. */
export function toRis(citation: Citation, words: CitationWords): string {
  const [year] = datePartsOf(citation.issued);
  const fields: [string, string | null | undefined][] = [
    ['TY', 'RPRT'],
    ['ID', citationKey(citation)],
    ['AU', `${authorOf(citation, words.locale)},`],
    ['TI', citation.title],
    ['OP', citation.original?.title],
    ['PY', year === undefined ? null : String(year)],
    ['DA', digitsOf(citation.issued, '/')],
    ['LA', citation.text?.lang ?? citation.titleLang],
    ['PB', citation.text?.publisher[words.locale]],
    ['SE', citation.slot],
    ['ET', citation.version?.toString()],
    ['N1', noteOf(citation, words)],
    ['UR', citation.url],
    ['ER', ''],
  ];
  const lines = fields
    .filter(([tag, value]) => value || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}`);
  return `${lines.join('\r\n')}\r\n`;
}

/** Writes BibTeX in UTF-8, for biber. Braces keep names whole and capitals as they are. */
export function toBibtex(citation: Citation, words: CitationWords): string {
  const [year] = datePartsOf(citation.issued);
  const fields: [string, string | null | undefined][] = [
    ['author', `{${escapeBibtex(authorOf(citation, words.locale))}}`],
    ['title', `{${escapeBibtex(citation.title)}}`],
    ['origtitle', citation.original && escapeBibtex(citation.original.title)],
    ['date', digitsOf(citation.issued, '-')],
    ['year', year === undefined ? null : String(year)],
    ['type', 'report'],
    ['institution', escapeBibtex(citation.text?.publisher[words.locale] ?? '')],
    ['number', citation.number === null ? null : String(citation.number)],
    ['version', citation.version?.toString()],
    ['pages', citation.slot],
    ['language', citation.text?.lang ?? citation.titleLang],
    ['note', escapeBibtex(noteOf(citation, words))],
    ['url', citation.url],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${oneLine(value ?? '')}}`);
  return `@report{${citationKey(citation)},\n${lines.join(',\n')}\n}\n`;
}

/** Writes the standing and the official language, for which these formats have no field. */
function noteOf(citation: Citation, words: CitationWords): string {
  return describeText(citation, words).join(words.locale === 'ar' ? '؛ ' : '; ');
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function escapeBibtex(value: string): string {
  return value.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
