import { alignParagraphs } from '@/lib/analysis/alignment/align-paragraphs';
import type { ParagraphRecord } from '@/lib/editing/texts/rows/text-record';
import { isLocale } from '@/lib/i18n/locales';
import type { NamePair } from '@/lib/language/names/name-lexicon';
import type { DraftParagraph, PublishedText } from './draft-paragraphs';

/** Paragraphs that are not linked and may render one another: rows of the draft, and paragraphs of the other text from 1. */
export type ProposedLink = { rows: string[]; to: number[] };

/** Another text, as far as its paragraphs are compared. */
type OtherParagraphs = Pick<PublishedText, 'lang'> & { paragraphs: Pick<ParagraphRecord, 'content' | 'slots'>[] };

/** The time to align two texts grows with the product of their paragraphs; longer ones are linked by hand. */
const mostPairs = 10_000;
/** Under it, two paragraphs are hardly more alike than any two. */
const leastScore = 0.5;

/** What the machine proposes, which nobody has decided yet. A paragraph that is linked already is in none. */
export function proposeLinks(
  lang: string,
  paragraphs: readonly DraftParagraph[],
  other: OtherParagraphs,
  names: readonly NamePair[],
): ProposedLink[] {
  if (!isLocale(lang) || !isLocale(other.lang)) return [];
  const taken = new Set(paragraphs.flatMap(({ places }) => places));
  const free = paragraphs.filter((paragraph) => linkedWith(paragraph, other).length === 0);
  const freeOfOther = other.paragraphs.flatMap(({ slots, content }, at) =>
    slots.some((slot) => taken.has(slot)) ? [] : [{ content, number: at + 1 }],
  );
  if (free.length * freeOfOther.length > mostPairs) return [];
  const links = alignParagraphs(
    { language: lang, paragraphs: free.map(({ content }) => content) },
    { language: other.lang, paragraphs: freeOfOther.map(({ content }) => content) },
    names,
  );
  return links
    .filter(({ left, right, score }) => left.length > 0 && right.length > 0 && score >= leastScore)
    .map(({ left, right }) => ({
      rows: left.map((at) => free[at]?.row ?? ''),
      to: right.map((at) => freeOfOther[at]?.number ?? 0),
    }));
}

/** The paragraphs of the other text, from 1, that render a place of this one. */
export function linkedWith({ places }: Pick<DraftParagraph, 'places'>, other: OtherParagraphs): number[] {
  return other.paragraphs.flatMap(({ slots }, at) => (slots.some((slot) => places.includes(slot)) ? [at + 1] : []));
}

/** All proposed links in one field of a form: `3:1 4:2,3`. */
export function writeLinks(links: readonly ProposedLink[]): string {
  return links.flatMap(({ rows, to }) => rows.map((row) => `${row}:${to.join(',')}`)).join(' ');
}
