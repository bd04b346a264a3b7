import type { Standing } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { readSentences, type SubjectWords } from '@/lib/language/topics/subject-sentences';
import type { Bilingual } from '@/lib/records/bilingual';
import type { PublicWords } from '@/lib/records/statements/paragraphs';
import type { TextMark } from '@/lib/records/statements/texts';
import { byStanding } from '@/lib/text/documents/firmest-texts';

/** A sentence of a text as readers may read it, with its place; and the other places of the text that say something of it. */
export type SaidQuote = {
  words: string;
  lang: string;
  standing: Standing;
  statement: string;
  slot: string;
  others: string[];
};

/** What our summary says: the sentences about the subject, or all of it where none names the subject. */
export type SaidSummary = { words: Bilingual; isNamed: boolean };

/** What a meeting said of a subject, as far as it is known: for readers of each language the firmest text in it, or else in the other. */
export type Said = { quotes: Record<Locale, SaidQuote | null>; summary: SaidSummary | null };

export type SaidText = TextMark & PublicWords & { slug: string; statement: string };

export function saidOf(texts: SaidText[], summary: Bilingual | null, words: SubjectWords): Said {
  const found = byStanding(texts).flatMap((text) => quoteOf(text, words) ?? []);
  const forReadersOf = (locale: Locale) => found.find(({ lang }) => lang === locale) ?? found[0] ?? null;
  return {
    quotes: { ar: forReadersOf('ar'), en: forReadersOf('en') },
    summary: summary && summaryOf(summary, words),
  };
}

function quoteOf(text: SaidText, words: SubjectWords): SaidQuote | null {
  const { lang, standing, statement, paragraphs } = text;
  const places = paragraphs.flatMap(({ content, slots }) => {
    const sentence = readSentences(content, words).find(({ isAbout }) => isAbout)?.sentence;
    const slot = slots[0];
    return sentence === undefined || slot === undefined ? [] : [{ sentence, slot }];
  });
  const [first, ...others] = places;
  if (!first) return null;
  return { words: first.sentence, lang, standing, statement, slot: first.slot, others: others.map(({ slot }) => slot) };
}

/**
 * Both summaries say the same, sentence by sentence. So a sentence that names the subject in one language brings its twin,
 * where both have as many sentences.
 */
function summaryOf(summary: Bilingual, words: SubjectWords): SaidSummary {
  const read = { ar: readSentences(summary.ar ?? '', words), en: readSentences(summary.en ?? '', words) };
  const areTwins = read.ar.length === read.en.length;
  const pick = (own: Locale, other: Locale) => {
    const isPicked = (index: number) =>
      read[own][index]?.isAbout === true || (areTwins && read[other][index]?.isAbout === true);
    const sentences = read[own].filter((_, index) => isPicked(index)).map(({ sentence }) => sentence);
    return sentences.length > 0 ? sentences.join(' ') : null;
  };
  const picked = { ar: pick('ar', 'en'), en: pick('en', 'ar') };
  const isNamed = picked.ar !== null || picked.en !== null;
  return { words: isNamed ? { ar: picked.ar ?? summary.ar, en: picked.en ?? summary.en } : summary, isNamed };
}
