import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { findMarks, type Group, type Marker, type Reach, toMarker } from '@/lib/search/ask/pattern';
import { mostAnalysed, readWords, type WrittenWord } from '@/lib/search/indexing/written-words';
import type { MatchedDocument } from '@/lib/search/matching/match-documents';
import { type FoundBy, foundBy, isByUnseenWords } from './found-by';
import { type MarkedText, markWords, openingOf, type SnippetPart, snippetOf } from './snippet';

export type Hit = {
  type: SearchKind;
  id: string;
  /** The place of the paragraph that the snippet is from. Null: of no paragraph, or not known yet. */
  slot: string | null;
  /** The language of the title and snippet. */
  lang: string;
  titleLang: Locale;
  standing: Standing | null;
  /** The date of the record; for a text with a meeting, the date of the meeting. Null: none, or none known. */
  edtf: string | null;
  /** Whether its day is stated and its year inferred. */
  isYearUnconfirmed: boolean;
  isDatedByMeeting: boolean;
  title: SnippetPart[];
  snippet: SnippetPart[];
  /** The match is in a part of a press text that may not be shown. */
  isBeyondExcerpt: boolean;
  /** How each typed word led to this record. */
  foundBy: FoundBy[];
};

/** What is marked in every hit of a search. */
export type Sought = { groups: Group[]; marker: Marker };

export function soughtFor(groups: Group[], reach: Reach): Sought {
  return { groups, marker: toMarker(groups, reach) };
}

/** Writes a document as readers see it among the results, with its words marked. */
export function toHit(document: MatchedDocument, { groups, marker }: Sought, locale: Locale): Hit {
  const { kind, subject, langs, standing, edtf, body, notice } = document;
  const { titles, contents } = wordedParts(document);
  const titleLang = titles[locale].text === null ? other(locale) : locale;
  const title = titles[titleLang];
  const ownTitle =
    title.text === null
      ? markWords(subject, readWords(subject, ''), marker)
      : markWords(title.text, title.words(), marker);
  const own = kind === 'text' ? [ownContent(document, contents)] : [contents[locale], contents[other(locale)]];
  const best = firstSnippet(own, marker);
  const noted = best === null && notice !== '' ? snippetOf(notice, readWords(notice, ''), marker) : null;
  const isInNotice = noted !== null && noted.marked.size > 0;
  const opening = own[0];
  const isInTitle = () => [titles.ar, titles.en].some((part) => isMarked(part, marker));
  const shown = best?.snippet.parts ?? (isInNotice ? noted.parts : null);
  const found = foundBy(document, groups, {
    marked: new Set([...ownTitle.marked, ...(best?.snippet.marked ?? [])]),
    inNotice: isInNotice ? noted.marked : new Set(),
  });
  // Only of a press text are there words that nobody is shown; a number or a date leads to it without them.
  const hasUnseen = standing === 'press_report' && found.some(isByUnseenWords);
  return {
    type: kind,
    id: subject,
    slot: null,
    standing,
    edtf,
    isYearUnconfirmed: document.is_year_unconfirmed,
    title: ownTitle.parts,
    titleLang,
    isDatedByMeeting: kind === 'text' && body !== null,
    lang: best?.lang ?? opening?.lang ?? langs[0] ?? titleLang,
    snippet: shown ?? (opening ? openingOf(opening.text, opening.words()) : []),
    isBeyondExcerpt: hasUnseen && shown === null && !isInTitle() && (opening?.text ?? '').length < mostAnalysed,
    foundBy: found,
  };
}

type Part<Text> = { lang: string; text: Text; words(): WrittenWord[] };

/** The titles and contents of a document with their words, read when they are needed. */
function wordedParts({ title_ar, title_en, content_ar, content_en, spans, reaches }: MatchedDocument) {
  const withSounds = reaches.includes(3);
  const part = <Text extends string | null>(lang: string, text: Text, place: number): Part<Text> => ({
    lang,
    text,
    words: () => readWords(text ?? '', spans[place] ?? '', withSounds),
  });
  return {
    titles: { ar: part('ar', title_ar, 0), en: part('en', title_en, 1) },
    contents: { ar: part('ar', content_ar, 2), en: part('en', content_en, 3) },
  };
}

function firstSnippet(parts: Part<string>[], marker: Marker): { lang: string; snippet: MarkedText } | null {
  for (const { lang, text, words } of parts) {
    const snippet = snippetOf(text, words(), marker);
    if (snippet.marked.size > 0) return { lang, snippet };
  }
  return null;
}

function isMarked({ words }: Part<string | null>, marker: Marker): boolean {
  return findMarks(words(), marker).size > 0;
}

function ownContent({ langs }: MatchedDocument, { ar, en }: Record<Locale, Part<string>>): Part<string> {
  return { ...(ar.text === '' ? en : ar), lang: langs[0] ?? 'en' };
}

function other(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}
