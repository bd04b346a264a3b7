import { isEverydayWord } from '@/lib/language/months/month-forms';
import { stopWords } from '@/lib/language/stems/stop-words';

import { prefixForms, queryForms } from '@/lib/search/indexing/analyse';
import type { Concept, ConceptLabel, Reason } from '@/lib/search/vocabulary/concept';
import { type Concepts, isBorneByOthers, isName, matchConcepts } from '@/lib/search/vocabulary/concepts';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { type Token, tokenizeText } from '@/lib/text/characters/tokens';
import type { Alternative, Group, Sequence, Slot } from './pattern';

/** A name that was searched beside what was typed, and why. */
export type Addition = { term: string; lang: string; typed: string; kind: Concept['kind']; because: Reason | null };

export type BuiltQuery = { groups: Group[]; also: Addition[]; isCut: boolean; matches: Match[] };

/** One stretch of the typed words: a phrase in quotation marks, names of concepts, or one word. */
export type Match = { tokens: Token[]; concepts: readonly Concept[]; isQuoted: boolean };

const mostTerms = 12;

const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“]*)“/g;

/**
 * Reads what was typed. Quotation marks hold words together as they stand; names of concepts are asked for under all
 * their names, the longest first; other words in all their forms. `isExact`: as typed and nothing else.
 */
export function buildQuery(text: string, concepts: Concepts, { isExact = false, isPrefix = false } = {}): BuiltQuery {
  const all = splitQuoted(text).flatMap((part) => matchPart(part, isExact ? null : concepts));
  const telling = all.filter((match) => !isStopWord(match));
  const matches = telling.length > 0 ? telling : all;
  const last = isPrefix ? all.at(-1) : undefined;
  const kept = matches.slice(0, mostTerms);
  return {
    groups: kept.map((match) => toGroup(match, { isUnfinished: match === last && !match.isQuoted, isExact }, concepts)),
    also: isExact ? [] : kept.flatMap((match) => additionsOf(match, concepts)),
    isCut: matches.length > mostTerms,
    matches: kept,
  };
}

function splitQuoted(text: string): { text: string; isQuoted: boolean }[] {
  const parts: { text: string; isQuoted: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(quoted)) {
    parts.push({ text: text.slice(end, match.index), isQuoted: false });
    parts.push({ text: match.slice(1).find((each) => each !== undefined) ?? '', isQuoted: true });
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end), isQuoted: false }];
}

function matchPart({ text, isQuoted }: { text: string; isQuoted: boolean }, concepts: Concepts | null): Match[] {
  const tokenized = tokenizeText(text.replace(/\s+/g, ' '));
  const { tokens } = tokenized;
  if (isQuoted) return tokens.length > 0 ? [{ tokens: [...tokens], concepts: [], isQuoted }] : [];
  const matches: Match[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = concepts && matchConcepts(concepts, tokenized, index);
    const length = found?.length ?? 1;
    matches.push({ tokens: tokens.slice(index, index + length), concepts: found?.concepts ?? [], isQuoted });
    index += length;
  }
  return matches;
}

function isStopWord({ tokens: [token, ...more], concepts, isQuoted }: Match): boolean {
  return token !== undefined && more.length === 0 && concepts.length === 0 && !isQuoted && stopWords.has(token.raw);
}

type Reading = { isUnfinished: boolean; isExact: boolean };

function toGroup(
  { tokens, concepts, isQuoted }: Match,
  { isUnfinished, isExact }: Reading,
  vocabulary: Concepts,
): Group {
  const surface = asTyped(tokens);
  const typed = tokens.map(({ raw }) => raw).join(' ');
  const isStrict = isExact || isQuoted || isFixed(tokens, concepts);
  return {
    ...{ typed, tokens },
    surface: [[isUnfinished ? unfinished(surface, tokens) : surface]],
    stems: isStrict ? [] : nearerForms(tokens),
    aliases:
      isExact || isQuoted
        ? []
        : concepts.flatMap((concept) => aliasesOf(concept, tellingLabels(concept, concepts, vocabulary))),
  };
}

function asTyped(tokens: Token[]): Sequence {
  return tokens.map((token) => ({ lexemes: queryForms(token).surface }));
}

function unfinished(sequence: Sequence, tokens: Token[]): Sequence {
  const last = tokens.at(-1);
  return sequence.map((slot, index) =>
    index === sequence.length - 1 && last && last.raw.length >= 2 ? { ...slot, prefixes: prefixForms(last) } : slot,
  );
}

/** Long names and short ones are taken as they stand: «مجموعة العمل المالي» is not «المالية», Mali is not finance. */
function isFixed(tokens: Token[], concepts: readonly Concept[]): boolean {
  const [only] = tokens;
  return concepts.some(isName) && (tokens.length > 1 || (only?.raw.length ?? 0) < 5);
}

/** The words of a term may also stand apart in a text, each in its nearer forms. */
function nearerForms(tokens: Token[]): Alternative[] {
  const slots = tokens.filter(({ raw }) => tokens.length === 1 || !stopWords.has(raw));
  return [slots.map((token): Sequence => [{ lexemes: allForms(token) }])];
}

const digits: Slot = { lexemes: [], prefixes: [...'0123456789'] };

function aliasesOf(concept: Concept, labels: ConceptLabel[]): Alternative[] {
  return labels.flatMap(({ tokens }) => {
    const [only] = tokens;
    const bare = tokens.map((token) => ({ lexemes: queryForms(token).surface }));
    // As another name of the month «مارس» needs a number beside it.
    if (tokens.length === 1 && only && isEverydayWord(only.raw)) return [[[...bare, digits]], [[digits, ...bare]]];
    const isInflected =
      tokens.length === 1 && (only?.raw.length ?? 0) >= 4 && (concept.kind === 'term' || concept.kind === 'topic');
    return [[isInflected ? tokens.map((token) => ({ lexemes: allForms(token) })) : bare]];
  });
}

function tellingLabels(concept: Concept, asked: readonly Concept[], vocabulary: Concepts): ConceptLabel[] {
  const isSafe = (label: ConceptLabel) => !isName(concept) || !isBorneByOthers(vocabulary, label, asked);
  return concept.labels.filter((label) => isTelling(label) && isSafe(label));
}

/** Two Latin letters are a word of their own in every text: IS, US. */
function isTelling({ tokens: [first, ...more] }: ConceptLabel): boolean {
  return more.length > 0 || first?.kind !== 'latin' || first.raw.length > 2;
}

function allForms(token: Token): string[] {
  const { surface, stems } = queryForms(token);
  return [...surface, ...stems];
}

function additionsOf({ tokens, concepts }: Match, vocabulary: Concepts): Addition[] {
  const typed = tokens.map(({ raw }) => raw).join(' ');
  const key = spellingOf(tokens);
  const additions = concepts.flatMap((concept) =>
    tellingLabels(concept, concepts, vocabulary)
      .filter((label) => label.kind !== 'wrong_form' && spellingOf(label.tokens) !== key)
      .map(({ text, lang, reason }) => ({ term: text, lang, typed, kind: concept.kind, because: reason })),
  );
  return [...new Map(additions.map((addition) => [foldedKey(addition.term), addition])).values()];
}

function spellingOf(tokens: Token[]): string {
  return tokens.map(({ keys }) => keys[0]).join(' ');
}
