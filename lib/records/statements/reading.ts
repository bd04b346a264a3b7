import type { Locale } from '@/lib/i18n/locales';
import type { Dispute } from '@/lib/records/sources/claims';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import type { Paragraph } from './paragraphs';
import type { Text } from './texts';

/** Two texts beside each other: the one at the inline start is in the reader's language where one of them is. */
export type TextPair = { start: Text; end: Text };

/** The text to read first among those with words: in the reader's language where there is one, else the firmest. */
export function bestText(texts: Text[], locale: Locale): Text | null {
  const held = texts.filter(hasWords);
  return held.find(({ lang }) => lang === locale) ?? held[0] ?? null;
}

/**
 * The text to cite for the statement: in the reader's language where there is one, else the official one, else the firmest,
 * so that both languages cite the same. Never a copy made by others before the official text, nor a press report but where
 * nothing else is known of the statement. Null: the statement itself is cited.
 */
export function textToCite(texts: Text[], locale: Locale): Text | null {
  const own = texts.filter(({ standing }) => carriesStatement(standing));
  // Of two that are alike, the one with words: what is cited is what is read here.
  const held = [...own.filter(hasWords), ...own.filter((text) => !hasWords(text))];
  const official = held.find(({ standing }) => standing === 'official') ?? null;
  const inOwn = held.find(({ lang, standing }) => lang === locale && !(official && standing === 'transcription'));
  return inOwn ?? official ?? held[0] ?? onlyReport(texts);
}

/** A statement that is known from one report is cited as that report. Null: there is none, or several to choose from. */
function onlyReport(texts: Text[]): Text | null {
  const [report, ...others] = texts.filter(({ standing }) => standing === 'press_report');
  return others.length === 0 ? (report ?? null) : null;
}

/** The text to read first beside the firmest of another language, else the firmest other. Null: fewer than two have words. */
export function bestPair(texts: Text[], locale: Locale): TextPair | null {
  const first = bestText(texts, locale);
  if (!first) return null;
  const others = texts.filter((text) => text !== first && hasWords(text));
  const other = others.find(({ lang }) => lang !== first.lang) ?? others[0];
  return other ? inReadingOrder(first, other, locale) : null;
}

/** A pair as an address names it: `ar...en`. */
export function formatPair(first: Pick<Text, 'slug'>, second: Pick<Text, 'slug'>): string {
  return `${first.slug}...${second.slug}`;
}

/** The pair that an address names, `ar...en`; null for anything else, and where one of the texts has no words. */
export function findPair(texts: Text[], segment: string, locale: Locale): TextPair | null {
  const [first, second] = parsePair(segment).map((slug) => texts.find((text) => text.slug === slug));
  if (!first || !second || !hasWords(first) || !hasWords(second)) return null;
  return inReadingOrder(first, second, locale);
}

/** Whether the address names two texts of the statement, be their words held, not held or withdrawn. */
export function isPair(texts: Pick<Text, 'slug'>[], segment: string): boolean {
  const slugs = parsePair(segment);
  return slugs.length === 2 && slugs.every((slug) => texts.some((text) => text.slug === slug));
}

/** The slugs of an address `ar...en`; none where it is no pair of two texts. */
export function parsePair(segment: string): string[] {
  const slugs = segment.split('...');
  return slugs.length === 2 && slugs[0] !== slugs[1] ? slugs : [];
}

/** The paragraphs that render a place of the work, text by text; texts without it are left out. */
export function findParagraphs(texts: Text[], slot: string): { text: Text; paragraphs: Paragraph[] }[] {
  return texts
    .map((text) => ({ text, paragraphs: text.paragraphs.filter(({ slots }) => slots.includes(slot)) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** All that a statement's page shows as disputed: of the statement, and between its texts. */
export function differencesOf(
  { disputes, texts }: { disputes: Dispute[]; texts: Text[] },
  meeting: { disputes: Dispute[] } | null,
): Dispute[] {
  return [...disputes, ...disputesBetween(texts, meeting?.disputes ?? [])];
}

/** The disputes between the texts of a statement: those with claims from at least two of their sources. */
function disputesBetween(texts: Text[], disputes: Dispute[]): Dispute[] {
  const sources = new Set(texts.flatMap(({ source }) => source?.id ?? []));
  return disputes.filter(({ claims }) => {
    const said = claims.flatMap((claim) => claim.sources.map(({ id }) => id)).filter((id) => sources.has(id));
    return new Set(said).size > 1;
  });
}

export function hasWords(text: Text): boolean {
  return text.paragraphs.length > 0;
}

export function inReadingOrder(first: Text, second: Text, locale: Locale): TextPair {
  return second.lang === locale && first.lang !== locale
    ? { start: second, end: first }
    : { start: first, end: second };
}
