import { alignParagraphs } from '@/lib/analysis/alignment/align-paragraphs';
import type { DraftParagraph, PublishedText } from '@/lib/desk/texts/draft-paragraphs';
import { isLocale } from '@/lib/i18n/locales';
import type { NamePair } from '@/lib/language/names/name-lexicon';

/** Paragraphs that are not linked and may render one another: rows of the draft, and paragraphs of the other text from 1. */
export type ProposedLink = { rows: string[]; to: number[] };

/** The time to align two texts grows with the product of their paragraphs; longer ones are linked by hand. */
const mostPairs = 40_000;
/** Under it, two paragraphs are hardly more alike than any two. */
const leastScore = 0.5;

/** What the machine proposes, which nobody has decided yet. A paragraph that is linked already is in none. */
export function proposeLinks(
  lang: string,
  paragraphs: readonly DraftParagraph[],
  other: PublishedText,
  names: readonly NamePair[],
): ProposedLink[] {
  if (!isLocale(lang) || !isLocale(other.lang) || paragraphs.length * other.paragraphs.length > mostPairs) return [];
  const isFree = paragraphs.map((paragraph) => linkedWith(paragraph, other).length === 0);
  const taken = new Set(paragraphs.flatMap(({ places }) => places));
  const isOtherFree = other.paragraphs.map(({ slots }) => !slots.some((slot) => taken.has(slot)));
  if (!isFree.includes(true) || !isOtherFree.includes(true)) return [];
  const links = alignParagraphs(
    { language: lang, paragraphs: paragraphs.map(({ content }) => content) },
    { language: other.lang, paragraphs: other.paragraphs.map(({ content }) => content) },
    names,
  );
  return links
    .filter(({ left, right, score }) => left.length > 0 && right.length > 0 && score >= leastScore)
    .filter(({ left, right }) => left.every((at) => isFree[at]) && right.every((at) => isOtherFree[at]))
    .map(({ left, right }) => ({
      rows: left.map((at) => paragraphs[at]?.row ?? ''),
      to: right.map((at) => at + 1),
    }));
}

/** The paragraphs of the other text, from 1, that render a place of this one. */
export function linkedWith({ places }: DraftParagraph, other: PublishedText): number[] {
  return other.paragraphs.flatMap(({ slots }, at) => (slots.some((slot) => places.includes(slot)) ? [at + 1] : []));
}

/** All proposed links in one field of a form: `3:1 4:2,3`. */
export function writeLinks(links: readonly ProposedLink[]): string {
  return links.flatMap(({ rows, to }) => rows.map((row) => `${row}:${to.join(',')}`)).join(' ');
}
