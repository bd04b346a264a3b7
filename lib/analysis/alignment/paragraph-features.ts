import { unitVocabulary } from '@/lib/analysis/facts/count-units';
import { findFacts, type TextFacts } from '@/lib/analysis/facts/facts';
import { withoutClitics } from '@/lib/language/clitics/clitics';
import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import { nameSkeleton } from '@/lib/language/names/name-skeleton';
import { comparisonStem } from '@/lib/language/stems/comparison-stem';
import { matchVocabulary } from '@/lib/language/vocabulary';
import type { Token } from '@/lib/text/characters/tokens';

export type Language = 'ar' | 'en';

/** The kinds of things that two paragraphs can have in common. */
export type AnchorKind = 'numbers' | 'dates' | 'names' | 'words';

/**
 * The features that identify a paragraph. A `strong` anchor that only one side has counts against a pair; a `weak` one
 * counts only where both sides have it. An anchor is a kind and a value that is the same in both languages.
 */
export type ParagraphFeatures = { length: number; strong: Map<string, number>; weak: Map<string, number> };

const smallNumber = 10;

export function readFeatures(
  text: string,
  language: Language,
  otherLanguage: Language,
  lexicon: NameLexicon,
): ParagraphFeatures {
  const facts = findFacts(text, lexicon);
  const isSameLanguage = language === otherLanguage;
  const weak = isSameLanguage ? wordAnchors(facts) : nameAnchors(text, facts, language);
  return { length: text.trim().length, strong: factAnchors(facts), weak };
}

export function kindOfAnchor(anchor: string): AnchorKind {
  return anchor.slice(0, anchor.indexOf(':')) as AnchorKind;
}

function factAnchors({ counts, dates, ordinals, references, names, periods }: TextFacts): Map<string, number> {
  return new Map<string, number>([
    ...counts.map(({ value }): [string, number] => [`numbers:${value}`, value < smallNumber ? 0.6 : 1]),
    ...references.map(({ value }): [string, number] => [`numbers:${value}`, 1]),
    ...ordinals.map(({ of, value }): [string, number] => [`numbers:${of} ${value}`, of === 'day' ? 0.6 : 1]),
    ...periods.map(({ value }): [string, number] => [`words:${value}`, 0.4]),
    ...dates.flatMap(({ year, month, days }): [string, number][] => [
      ...(year === null ? [] : [[`dates:${year}`, 0.6] as [string, number]]),
      ...(month === null ? [] : [[`dates:month ${month}`, 0.6] as [string, number]]),
      ...days.map((day): [string, number] => [`dates:${month}-${day}`, 0.8]),
    ]),
    ...names.map(({ id }): [string, number] => [`names:${id}`, 0.8]),
  ]);
}

function wordAnchors({ reading }: TextFacts): Map<string, number> {
  const stems = reading.tokens.filter(({ kind }) => kind !== 'number').map(comparisonStem);
  return new Map(stems.filter((stem) => stem !== null).map((stem) => [`words:${stem}`, 0.6]));
}

/** Finds names that may be the same in the other script, Latin words in Arabic, and the few nouns known in both. */
function nameAnchors(text: string, { reading }: TextFacts, language: Language): Map<string, number> {
  const anchors = new Map<string, number>();
  for (const [index, token] of reading.tokens.entries()) {
    const noun = matchVocabulary(unitVocabulary, reading, index)?.meaning;
    if (noun) anchors.set(`words:${noun}`, 0.4);
    if (isKeptInLatin(text, token, language)) anchors.set(`names:${token.raw}`, 1);
    for (const skeleton of skeletonsOf(text, token)) anchors.set(`names:~${skeleton}`, 0.25 * skeleton.length);
  }
  return anchors;
}

function isKeptInLatin(text: string, { kind, start, end, raw }: Token, language: Language): boolean {
  if (kind !== 'latin' || raw.length < 2) return false;
  return language === 'ar' || /^\p{Lu}{2,}$/u.test(text.slice(start, end));
}

function skeletonsOf(text: string, { kind, raw, start }: Token): string[] {
  if (raw.length < 4) return [];
  const isName = kind === 'arabic' || (kind === 'latin' && /^\p{Lu}/u.test(text.slice(start)));
  const readings = kind === 'arabic' ? withoutClitics(raw) : [raw];
  return isName ? [...new Set(readings.map(nameSkeleton))].filter((skeleton) => skeleton !== '') : [];
}
