import type { Locale } from '@/lib/i18n/locales';
import { type Bilingual, wordsIn } from '@/lib/records/bilingual';
import type { Source } from '@/lib/records/sources/sources';
import type { TextMark } from '@/lib/records/statements/texts';

/**
 * A statement, one of its texts, or one paragraph of it, at one version. A translation brings its original along, so
 * that the citation names both.
 */
export type Citation = {
  /** The public id of the statement. */
  statement: string;
  /** Who wrote the text: its body or issuer, the outlet of a press report, this record for a summary of its own. */
  author: Bilingual;
  /** The title in the language of the cited text; of what it reports on or sums up, for a text that has no title on record. */
  title: string;
  titleLang: string;
  /** Whether the title only describes the statement, in words of ours. */
  isOwnTitle: boolean;
  /** What the text is to the statement that the title names. */
  about: 'itself' | 'report' | 'summary' | 'source';
  text: (TextMark & { slug: string }) | null;
  /** The document that is cited. Null: none but this record. */
  source: Source | null;
  /** The official text, if a translation or a copy of it is cited. */
  original: (TextMark & { title: string; url: string | null }) | null;
  officialLanguage: string | null;
  /** The EDTF day of publication: its own for a report. Null: not known. */
  issued: string | null;
  slot: string | null;
  /** What of this record the citation is about, besides a paragraph: the entry, and a section or value of it. */
  within: string[];
  /** Null: readers have no words of the statement, which is cited itself. */
  version: number | null;
  /** Where the cited text is in this record. */
  url: string;
};

/** What this record says itself: no text and no document is cited, and the title is as it stands here. */
export function citationOfRecord(
  cited: Pick<Citation, 'statement' | 'author' | 'title' | 'titleLang' | 'issued' | 'within' | 'version' | 'url'>,
): Citation {
  return {
    ...cited,
    isOwnTitle: false,
    about: 'itself',
    text: null,
    source: null,
    original: null,
    officialLanguage: null,
    slot: null,
  };
}

/** The words that a citation needs from the messages of the language that it is written in. */
export type CitationWords = {
  locale: Locale;
  standing(standing: TextMark['standing']): string;
  language(lang: string): string;
  /** "in English", after the standing. */
  inLanguage(language: string): string;
  date(edtf: string): string;
  undated: string;
  paragraph(slot: string): string;
  version(version: number): string;
  /** "the official text is in English", beside a text that is not official. */
  officialIn(language: string): string;
  /** "English is the official language", beside a copy in that language. */
  officialIs(language: string): string;
  /** That the title is ours. */
  ownTitle: string;
  /** "translation of …", naming the original by its title. */
  translationOf(title: string): string;
  /** "Report on …" and "Summary of …", naming the statement by its title in quotation marks. */
  reportOn(title: string): string;
  summaryOf(title: string): string;
  /** The name of this record. */
  record: string;
  /** "in" before the name of the record. */
  inRecord: string;
};

/** Makes a stable name for a citation, for BibTeX keys and CSL ids. */
export function citationKey({ statement, text, slot, version, url, about }: Citation): string {
  const place = url.split('#')[1];
  const source = about === 'source' ? 'source' : null;
  return [statement, text?.slug, slot, place, source, version && `v${version}`].filter(Boolean).join('-');
}

/** Where the cited text was published: the publisher, the number of the document and its address, as far as they are on record. */
export function originalOf(
  { source, about }: Citation,
  locale: Locale,
): { publisher: string | null; number: string | null; url: string | null } {
  if (!source) return { publisher: null, number: null, url: null };
  const { url } = source;
  // The outlet of a report stands already in the place of its author.
  const publisher = about === 'itself' ? wordsIn(source.publisher, locale) : null;
  return { publisher, number: url && documentNumber(url), url };
}

/** The number by which the Treasury files a press release, `SM834`, which is the last part of its address. */
function documentNumber(url: string): string | null {
  const [, number] = /^https:\/\/home\.treasury\.gov\/news\/press-releases\/([a-z]{2}\d{2,4})\/?$/.exec(url) ?? [];
  return number?.toUpperCase() ?? null;
}

/** The title as it stands outside quotation marks of its own: that of a text without one says what it reports on. */
export function titleOf(citation: Citation, words: CitationWords): string {
  if (citation.about === 'report') return words.reportOn(citation.title);
  return citation.about === 'summary' ? words.summaryOf(citation.title) : citation.title;
}

/** The kind of document, for those who keep references: its standing. Null: the statement itself is cited. */
export function genreOf({ text }: Citation, words: CitationWords): string | null {
  return text && words.standing(text.standing);
}

/** Names the author in the language of the citation: a body, never a person. */
export function authorOf({ author }: Citation, locale: Locale): string {
  return wordsIn(author, locale) ?? '';
}

/**
 * Returns the words in brackets after the title: standing, language and, for a text that is not official, the official
 * one. A statement that is cited itself has none.
 */
export function describeText(citation: Citation, words: CitationWords): string[] {
  const { text, original, officialLanguage } = citation;
  if (!text) return [];
  const own = [words.standing(text.standing), words.inLanguage(words.language(text.lang))];
  if (text.standing === 'official') return own;
  return [
    ...own,
    ...(officialLanguage ? [sayOfficial(officialLanguage, text.lang, words)] : []),
    ...(original && original.lang !== text.lang && original.title !== citation.title
      ? [words.translationOf(original.title)]
      : []),
  ];
}

function sayOfficial(official: string, lang: string, words: CitationWords): string {
  const language = words.language(official);
  return official === lang ? words.officialIs(language) : words.officialIn(language);
}

/** Returns year, month and day as numbers, as far as the date of publication gives them. */
export function datePartsOf(issued: string | null): number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(issued ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}

/** Writes the date of publication in digits, as far as it is known: `2019-11-20` or, with a slash, `2019/11`. */
export function digitsOf(issued: string | null, separator: string): string {
  return datePartsOf(issued)
    .map((part) => String(part).padStart(2, '0'))
    .join(separator);
}
