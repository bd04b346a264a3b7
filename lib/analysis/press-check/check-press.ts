import type { Language } from '@/lib/analysis/alignment/paragraph-features';
import { findFacts } from '@/lib/analysis/facts/facts';
import { makeNameLexicon, type NameLexicon, type NamePair } from '@/lib/language/names/name-lexicon';
import { splitSentences } from '@/lib/text/documents/sentences';
import type { Span } from '@/lib/text/span';
import { compareAcross } from './compare-across';
import {
  type HeldText,
  type IndexedText,
  indexText,
  passageOf,
  readWords,
  type StemmedWord,
  spansOfWords,
} from './held-text';
import { findPassage, type PassageMatch, type Rarity, rarityOf } from './match-passage';
import type { PressSentence } from './press-sentence';
import { checkQuotation, findQuotations, type QuotationCheck } from './quotations';

export type PressText = { language: Language; text: string; statement: string };

const verbatimShare = 0.7;
const wholeShare = 0.8;
const paraphraseShare = 0.5;
/** Below this share a quotation is the paper's own wording; above it, single words are additions. */
const quotedShare = 0.6;
/** Titles and stock phrases come near to anything, so a sentence needs more to be called another document's. */
const otherShare = 0.6;
const fewestOtherWords = 5;
/** How much nearer another document must come if the statement itself would do. */
const marginOfOther = 0.2;

type Check = {
  press: PressText;
  words: StemmedWord[];
  quotations: Span[];
  own: IndexedText[];
  others: IndexedText[];
  across: HeldText[];
  rarity: Rarity;
  lexicon: NameLexicon;
};

/**
 * Checks each sentence of a press text against the texts on record: by words against the texts of its statement in its
 * own language, else by figures, dates and names against those in the other; then against the texts of other
 * statements. It shows an editor where to look and decides nothing. Time grows with the press text times the sentences
 * that share a word.
 */
export function checkPress(
  press: PressText,
  held: readonly HeldText[],
  names: readonly NamePair[] = [],
): PressSentence[] {
  const indexed = held.filter(({ language }) => language === press.language).map(indexText);
  const isOwn = ({ statement }: HeldText) => statement === press.statement;
  const check: Check = {
    press,
    words: readWords(press.text),
    quotations: findQuotations(press.text),
    own: indexed.filter(isOwn),
    others: indexed.filter((text) => !isOwn(text)),
    across: held.filter((text) => isOwn(text) && text.language !== press.language),
    rarity: rarityOf(indexed),
    lexicon: makeNameLexicon(names),
  };
  return splitSentences(press.text).map((sentence) => checkSentence(check, sentence));
}

function checkSentence(check: Check, sentence: Span): PressSentence {
  const own = judge(check, sentence, bestMatch(check, check.own, sentence));
  const other = judge(check, sentence, bestMatch(check, check.others, sentence));
  if (other && isOfOther(check, other) && (!isFound(own) || other.score > (own?.score ?? 0) + marginOfOther)) {
    return { ...other, verdict: 'from-another-document' };
  }
  if (own) return own;
  if (check.own.length > 0)
    return { ...sentence, verdict: 'not-in-statement', score: 0, match: null, added: [], altered: [] };
  return compareAcross(check.press.text, sentence, check.across, check.lexicon);
}

function isFound(judged: PressSentence | null): boolean {
  return judged?.verdict === 'in-statement' || judged?.verdict === 'paraphrase';
}

function isOfOther({ words }: Check, judged: PressSentence): boolean {
  const shared = (judged.match?.pressSpans ?? []).map((span) => passageOf(words, span));
  const count = shared.reduce((sum, { from, to }) => sum + to - from, 0);
  return isFound(judged) && judged.score >= otherShare && count >= fewestOtherWords;
}

function bestMatch({ words, rarity }: Check, texts: IndexedText[], sentence: Span): PassageMatch | null {
  const passage = passageOf(words, sentence);
  const matches = texts.flatMap((text) => findPassage(text, words, passage, rarity) ?? []);
  return matches.sort((a, b) => b.share + b.verbatim - (a.share + a.verbatim))[0] ?? null;
}

function judge(check: Check, sentence: Span, match: PassageMatch | null): PressSentence | null {
  if (!match) return null;
  const quotations = quotationsIn(check, sentence, match);
  const insertions = quotations.flatMap(({ added }) => added);
  const altered = quotations.flatMap(({ altered: spans }) => spans);
  const figures = strangeFigures(check, sentence, match);
  const isClose = match.verbatim >= verbatimShare || (match.share >= 0.95 && match.verbatim >= 0.5);
  const isWhole = isClose && match.share >= wholeShare && figures.length === 0 && altered.length === 0;
  const isParaphrase = match.share >= paraphraseShare && match.pressWords.length > 1 && insertions.length === 0;
  return {
    ...sentence,
    verdict: insertions.length === 0 && isWhole ? 'in-statement' : isParaphrase ? 'paraphrase' : 'not-in-statement',
    score: Math.round(match.share * 100) / 100,
    match: {
      text: match.text.id,
      pressSpans: spansOfWords(check.words, match.pressWords),
      heldSpans: spansOfWords(match.text.words, match.heldWords),
    },
    added: [...insertions, ...figures].sort((a, b) => a.start - b.start),
    altered,
  };
}

/** Finds the quotations of a sentence that plainly quote this passage. */
function quotationsIn({ words, quotations }: Check, sentence: Span, { text, passage }: PassageMatch): QuotationCheck[] {
  const held = text.words.slice(passage.from, passage.to);
  return quotations.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
    const checked = part.start < part.end ? checkQuotation(words, part, held) : null;
    return checked && checked.share >= quotedShare ? [checked] : [];
  });
}

/** Finds figures and dates of the sentence that the passage does not have. */
function strangeFigures({ press, lexicon }: Check, sentence: Span, { text, passage }: PassageMatch): Span[] {
  const [first, last] = [text.words[passage.from], text.words[passage.to - 1]];
  const said = findFacts(press.text.slice(sentence.start, sentence.end), lexicon);
  const held = findFacts(text.text.slice(first?.start ?? 0, last?.end ?? 0), lexicon);
  const values = new Set([...held.counts, ...held.ordinals, ...held.references].map(({ value }) => value));
  const days = new Set(held.dates.flatMap(({ days: stated, month }) => stated.map((day) => `${month}-${day}`)));
  const strange = [
    ...[...said.counts, ...said.references].filter(({ value }) => !values.has(value)),
    ...said.dates.filter(({ days: stated, month }) => stated.some((day) => !days.has(`${month}-${day}`))),
  ];
  return strange.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }));
}
