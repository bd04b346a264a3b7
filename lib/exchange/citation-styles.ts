import type { Locale } from '@/lib/i18n/locales';
import {
  authorOf,
  type Citation,
  type CitationWords,
  datePartsOf,
  describeText,
  originalOf,
  titleOf,
} from './citation';

/** First strong isolate and pop directional isolate keep a Latin run in its place within an Arabic line. */
const isolate = '\u2068';
const pop = '\u2069';

/** A citation in every style, the reader's language first. */
export function citeInEveryStyle(
  { ar, en }: Record<Locale, { citation: Citation; words: CitationWords }>,
  locale: Locale,
): { style: 'arabic' | 'chicago' | 'apa'; lang: Locale; words: string }[] {
  const arabic = { style: 'arabic' as const, lang: 'ar' as const, words: citeArabic(ar.citation, ar.words) };
  const english = [
    { style: 'chicago' as const, lang: 'en' as const, words: citeChicago(en.citation, en.words) },
    { style: 'apa' as const, lang: 'en' as const, words: citeApa(en.citation, en.words) },
  ];
  return locale === 'ar' ? [arabic, ...english] : [...english, arabic];
}

/**
 * Writes a Chicago note: author, title, kind of document, date and where it was published; then where it stands in this
 * record.
 */
export function citeChicago(citation: Citation, words: CitationWords): string {
  const [standing, language, ...more] = describeText(citation, words);
  const described = [[standing, language].filter(Boolean).join(', '), ...more].join('; ');
  const own = citation.isOwnTitle ? ` [${words.ownTitle}]` : '';
  const title = inLine(citation);
  const named = citation.about === 'itself' ? `“${title}”` : titleOf({ ...citation, title }, words);
  const first = [
    authorOf(citation, 'en'),
    `${named}${own}${described && ` (${described})`}`,
    citation.issued ? words.date(citation.issued) : words.undated,
    ...originalParts(citation, 'en'),
  ];
  const place = placeParts(citation, words);
  if (isByRecord(citation, words)) return `${[...first, ...place.slice(1)].join(', ')}.`;
  return `${first.join(', ')}; ${words.inRecord} ${place.join(', ')}.`;
}

/** Writes APA 7: author, date in brackets, title, kind of document in square brackets, where it was published, and this record. */
export function citeApa(citation: Citation, words: CitationWords): string {
  const what = [...(citation.isOwnTitle ? [words.ownTitle] : []), ...describeText(citation, words)];
  const title = `${titleOf({ ...citation, title: inLine(citation) }, words)}${what.length > 0 ? ` [${what.join('; ')}]` : ''}`;
  const [record, ...place] = placeParts(citation, words);
  const within = place.slice(0, -1).length > 0 ? `${record} (${place.slice(0, -1).join(', ')})` : record;
  const original = originalParts(citation, 'en').join(', ');
  const own = place.slice(0, -1).join(', ');
  const parts = [
    `${authorOf(citation, 'en')}. (${apaDate(citation.issued, words)})`,
    isByRecord(citation, words) && own !== '' ? `${title} (${own})` : title,
    ...(original ? [original] : []),
    ...(isByRecord(citation, words) ? [] : [`${capital(words.inRecord)} ${within}`]),
  ];
  return `${parts.join('. ')}. ${citation.url}`;
}

/**
 * The record's Arabic style: «» for the title, ، between parts, ؛ within the bracket and before this record. Latin runs are
 * isolated, so that a full stop or a number beside them stays where it was written; addresses are not, since they are
 * copied from here.
 */
export function citeArabic(citation: Citation, words: CitationWords): string {
  const described = describeText(citation, isolatingOriginal(citation, words)).join('؛ ');
  const own = citation.isOwnTitle ? ` [${words.ownTitle}]` : '';
  const title = isolated(citation.title, citation.titleLang);
  const named = citation.about === 'itself' ? `«${title}»` : titleOf({ ...citation, title }, words);
  const first = [
    isolateLatin(authorOf(citation, 'ar')),
    `${named}${own}${described && ` (${described})`}`,
    citation.issued ? words.date(citation.issued) : words.undated,
    ...originalParts(citation, 'ar').map((part) => (part.startsWith('http') ? part : isolateLatin(part))),
  ];
  const [record, ...place] = placeParts(citation, words);
  const placed = place.slice(0, -1).map(isolateLatin);
  if (isByRecord(citation, words)) return `${[...first, ...placed, citation.url].join('، ')}.`;
  const within = [isolateLatin(record ?? ''), ...placed];
  return `${first.join('، ')}؛ ${words.inRecord} ${[...within, citation.url].join('، ')}.`;
}

/** What this record itself says is not said to be in this record once more. */
function isByRecord(citation: Citation, words: CitationWords): boolean {
  return citation.source === null && authorOf(citation, words.locale) === words.record;
}

/** Where the text was published: its publisher, its number and its address. */
function originalParts(citation: Citation, locale: 'ar' | 'en'): string[] {
  const { publisher, number, url } = originalOf(citation, locale);
  return [publisher, number, url].filter((part) => part !== null);
}

/** Where it stands in this record: the record, the entry or the paragraph, the version, and last the address. */
function placeParts({ slot, within, version, url }: Citation, words: CitationWords): string[] {
  return [
    words.record,
    ...(words.locale === 'en' ? within.map(isolateArabic) : within),
    ...(slot ? [words.paragraph(slot)] : []),
    ...(version === null ? [] : [words.version(version)]),
    url,
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const latinRun = /[A-Za-z](?:[^\s()«»،؛؟\p{Script=Arabic}]| (?=[A-Za-z]))*(?<=[\p{Script=Latin}\d/%])/gu;

/** What is quoted in Latin letters, its figures too. */
const latinQuotation = /(?<=[“«])[^“”«»\p{Script=Arabic}]*[A-Za-z][^“”«»\p{Script=Arabic}]*(?=[”»])/gu;
const latinPart = new RegExp(`${latinQuotation.source}|${latinRun.source}`, 'gu');

/** Wraps each run of Latin words within an Arabic line in an isolate, and a whole quotation in one; brackets stay with the line. */
export function isolateLatin(text: string): string {
  return text.replace(latinPart, `${isolate}$&${pop}`);
}

const arabicRun = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{N}\s،؛]*\p{Script=Arabic})?/gu;

/** Wraps each run of Arabic words within an English line in an isolate. */
function isolateArabic(text: string): string {
  return text.replace(arabicRun, `${isolate}$&${pop}`);
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
