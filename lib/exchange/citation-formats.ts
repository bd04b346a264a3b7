import {
  authorOf,
  type Citation,
  type CitationWords,
  citationKey,
  datePartsOf,
  describeText,
  digitsOf,
  genreOf,
  originalOf,
  titleOf,
} from './citation';

/** Writes one item of CSL-JSON, of type `report`. */
export function toCslJson(citation: Citation, words: CitationWords) {
  const date = datePartsOf(citation.issued);
  const { publisher, number, url } = originalOf(citation, words.locale);
  const genre = genreOf(citation, words);
  return {
    id: citationKey(citation),
    type: 'report',
    title: titleOf(citation, words),
    author: [{ literal: authorOf(citation, words.locale) }],
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    language: citation.text?.lang ?? citation.titleLang,
    ...(genre && { genre }),
    ...(number && { number }),
    ...(citation.slot && { section: citation.slot }),
    ...(citation.version !== null && { version: String(citation.version) }),
    ...(publisher && { publisher }),
    ...(citation.original && { 'original-title': citation.original.title }),
    archive: words.record,
    archive_location: citation.url,
    note: noteOf(citation, words),
    URL: url ?? citation.url,
  };
}

/** Writes RIS, of type RPRT, with CRLF line ends as its readers expect. */
export function toRis(citation: Citation, words: CitationWords): string {
  const [year] = datePartsOf(citation.issued);
  const { publisher, number, url } = originalOf(citation, words.locale);
  const fields: [string, string | null | undefined][] = [
    ['TY', 'RPRT'],
    ['ID', citationKey(citation)],
    ['AU', `${inOneName(authorOf(citation, words.locale))},`],
    ['TI', titleOf(citation, words)],
    ['OP', citation.original?.title],
    ['PY', year === undefined ? null : String(year)],
    ['DA', digitsOf(citation.issued, '/')],
    ['LA', citation.text?.lang ?? citation.titleLang],
    ['M3', genreOf(citation, words)],
    ['SN', number],
    ['PB', publisher],
    ['SE', citation.slot],
    ['DB', words.record],
    ['N1', noteOf(citation, words)],
    ['UR', url ?? citation.url],
    ['L2', url ? citation.url : null],
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
  const { publisher, number, url } = originalOf(citation, words.locale);
  const fields: [string, string | null | undefined][] = [
    ['author', whole(authorOf(citation, words.locale))],
    ['title', whole(titleOf(citation, words))],
    ['origtitle', citation.original && whole(citation.original.title)],
    ['date', digitsOf(citation.issued, '-')],
    ['year', year === undefined ? null : String(year)],
    ['type', whole(genreOf(citation, words) ?? '')],
    // Its readers ask a report for an institution: who published it, else who wrote it.
    ['institution', whole(publisher ?? authorOf(citation, words.locale))],
    ['number', number],
    ['version', citation.version?.toString()],
    ['pages', citation.slot],
    ['language', citation.text?.lang ?? citation.titleLang],
    ['note', escapeBibtex(noteOf(citation, words))],
    ['url', url ?? citation.url],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${oneLine(value ?? '')}}`);
  return `@report{${citationKey(citation)},\n${lines.join(',\n')}\n}\n`;
}

/** Writes what these formats have no field for: the standing, the official language, and where it stands in this record. */
function noteOf(citation: Citation, words: CitationWords): string {
  const version = citation.version === null ? [] : [words.version(citation.version)];
  const place = [words.record, ...citation.within, ...version, citation.url].join(words.locale === 'ar' ? '، ' : ', ');
  return [...describeText(citation, words), `${words.inRecord} ${place}`].join(words.locale === 'ar' ? '؛ ' : '; ');
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** RIS takes what follows a comma for a first name, and gives no way to mark one: "Italy, Spain and Togo" would be a person. */
function inOneName(name: string): string {
  return name.replace(/,\s*/g, ' / ');
}

/** In braces of its own: a name stays one, and capitals stay. */
function whole(value: string): string {
  return value === '' ? '' : `{${escapeBibtex(value)}}`;
}

function escapeBibtex(value: string): string {
  return value.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
