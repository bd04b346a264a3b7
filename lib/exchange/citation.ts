import type { Locale } from '@/lib/i18n/locales';
import { type Bilingual, wordsIn } from '@/lib/records/bilingual';
import type { TextMark } from '@/lib/records/statements/texts';

/**
 * A statement, one of its texts, or one paragraph of it, at one version. A translation brings its original along, so
 * that the citation names both.
 */
export type Citation = {
  /** The public id of the statement. */
  statement: string;
  author: Bilingual;
  /** The title in the language of the cited text. */
  title: string;
  titleLang: string;
  /** Whether the title only describes the statement, in words of ours. */
  isOwnTitle: boolean;
  text: (TextMark & { slug: string; publisher: Bilingual }) | null;
  /** The official text, if another text is cited. */
  original: (TextMark & { title: string; url: string | null }) | null;
  officialLanguage: string | null;
  /** The EDTF day of publication. Null: not known. */
  issued: string | null;
  /** The number of the meeting in its series. */
  number: number | null;
  slot: string | null;
  /** Null: readers have no words of the statement, which is cited itself. */
  version: number | null;
  url: string;
};

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
};

/** Makes a stable name for a citation, for BibTeX keys and CSL ids. */
export function citationKey({ statement, text, slot, version }: Citation): string {
  return [statement, text?.slug, slot, version && `v${version}`].filter(Boolean).join('-');
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
