import { authorOf, type Citation, type CitationWords, datePartsOf, describeText } from './citation';

/** First strong isolate and pop directional isolate keep a Latin run in its place within an Arabic line. */
const isolate = '\u2068';
const pop = '\u2069';

/** Writes a Chicago note: author, title, kind of document, date, paragraph, version, address. */
export function citeChicago(citation: Citation, words: CitationWords): string {
  const [standing, language, ...more] = describeText(citation, words);
  const described = [[standing, language].filter(Boolean).join(', '), ...more].join('; ');
  const own = citation.isOwnTitle ? ` [${words.ownTitle}]` : '';
  const parts = [
    authorOf(citation, 'en'),
    `“${inLine(citation)}”${own}${described && ` (${described})`}`,
    citation.issued ? words.date(citation.issued) : words.undated,
    ...(citation.slot ? [words.paragraph(citation.slot)] : []),
    ...(citation.version === null ? [] : [words.version(citation.version)]),
    citation.url,
  ];
  return `${parts.join(', ')}.`;
}

/** Writes APA 7: author, date in brackets, title, kind of document in square brackets, address. */
export function citeApa(citation: Citation, words: CitationWords): string {
  const what = [
    ...(citation.isOwnTitle ? [words.ownTitle] : []),
    ...describeText(citation, words),
    ...(citation.slot ? [words.paragraph(citation.slot)] : []),
    ...(citation.version === null ? [] : [words.version(citation.version)]),
  ];
  const title = `${inLine(citation)}${what.length > 0 ? ` [${what.join('; ')}]` : ''}`;
  return `${authorOf(citation, 'en')}. (${apaDate(citation.issued, words)}). ${title}. ${citation.url}`;
}

/**
 * The record's Arabic style: «» for the title, ، between parts, ؛ within the bracket. Latin runs are isolated, so that a
 * full stop or a number beside them stays where it was written.
 */
export function citeArabic(citation: Citation, words: CitationWords): string {
  const described = describeText(citation, isolatingOriginal(citation, words)).join('؛ ');
  const own = citation.isOwnTitle ? ` [${words.ownTitle}]` : '';
  const parts = [
    isolateLatin(authorOf(citation, 'ar')),
    `«${isolated(citation.title, citation.titleLang)}»${own}${described && ` (${described})`}`,
    citation.issued ? words.date(citation.issued) : words.undated,
    ...(citation.slot ? [isolateLatin(words.paragraph(citation.slot))] : []),
    ...(citation.version === null ? [] : [words.version(citation.version)]),
    isolateLatin(citation.url),
  ];
  return `${parts.join('، ')}.`;
}

const latinRun = /[A-Za-z](?:[^\s()«»،؛؟\p{Script=Arabic}]| (?=[A-Za-z]))*(?<=[\p{Script=Latin}\d/%])/gu;

/** Wraps each run of Latin words within an Arabic line in an isolate; brackets stay with the line. */
export function isolateLatin(text: string): string {
  return text.replace(latinRun, `${isolate}$&${pop}`);
}

function isolatingOriginal({ original }: Citation, words: CitationWords): CitationWords {
  return { ...words, translationOf: (title) => words.translationOf(isolated(title, original?.lang ?? 'en')) };
}

/** Isolates a title in Arabic, so that it keeps its place within an English line. */
function inLine({ title, titleLang }: Citation): string {
  return titleLang.startsWith('ar') ? `${isolate}${title}${pop}` : title;
}

/** A name or title in another language is one isolate, whatever its letters. */
function isolated(text: string, lang: string): string {
  return lang.startsWith('ar') ? isolateLatin(text) : `${isolate}${text}${pop}`;
}

function apaDate(issued: string | null, words: CitationWords): string {
  const [year, month, day] = datePartsOf(issued);
  if (year === undefined) return words.undated;
  if (month === undefined) return String(year);
  const name = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  );
  return `${year}, ${name}${day === undefined ? '' : ` ${day}`}`;
}
