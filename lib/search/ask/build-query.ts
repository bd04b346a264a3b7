import { isEverydayWord } from '@/lib/language/months/month-forms';
import { stopWords } from '@/lib/language/stems/stop-words';
import { prefixForms, queryForms } from '@/lib/search/indexing/analyse';
import type { Concept, ConceptLabel, LabelReason } from '@/lib/search/vocabulary/concept';
import { type Concepts, isBorneByOthers, isName, matchConcepts } from '@/lib/search/vocabulary/concepts';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { type Token, tokenizeText } from '@/lib/text/characters/tokens';
import type { Group, Pattern, PatternWord, Sequence } from './pattern';

/** A name that was searched besides the typed words, and why. */
export type Addition = {
  term: string;
  lang: string;
  typed: string;
  kind: Concept['kind'];
  because: LabelReason | null;
};

export type BuiltQuery = { groups: Group[]; also: Addition[]; isCut: boolean; parts: QueryPart[] };

/** One part of the typed words: a phrase in quotation marks, names of concepts, or one word. */
export type QueryPart = { tokens: Token[]; concepts: readonly Concept[]; isQuoted: boolean };

const mostTerms = 12;

const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“]*)“/g;

/**
 * Reads what was typed. Words in quotation marks stay together as they are; names of concepts are searched under all
 * their names, the longest first; other words in all their forms. `isExact`: searches for what was typed and nothing
 * else.
 */
export function buildQuery(text: string, concepts: Concepts, { isExact = false, isPrefix = false } = {}): BuiltQuery {
  const all = splitQuoted(text).flatMap((piece) => partsOf(piece, isExact ? null : concepts));
  const telling = all.filter((part) => !isStopWord(part));
  const parts = telling.length > 0 ? telling : all;
  const last = isPrefix ? all.at(-1) : undefined;
  const kept = parts.slice(0, mostTerms);
  return {
    groups: kept.map((part) => toGroup(part, { isUnfinished: part === last && !part.isQuoted, isExact }, concepts)),
    also: isExact ? [] : kept.flatMap((part) => additionsOf(part, concepts)),
    isCut: parts.length > mostTerms,
    parts: kept,
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

function partsOf({ text, isQuoted }: { text: string; isQuoted: boolean }, concepts: Concepts | null): QueryPart[] {
  const tokenized = tokenizeText(text.replace(/\s+/g, ' '));
  const { tokens } = tokenized;
  if (isQuoted) return tokens.length > 0 ? [{ tokens: [...tokens], concepts: [], isQuoted }] : [];
  const parts: QueryPart[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = concepts && matchConcepts(concepts, tokenized, index);
    const length = found?.length ?? 1;
    parts.push({ tokens: tokens.slice(index, index + length), concepts: found?.concepts ?? [], isQuoted });
    index += length;
  }
  return parts;
}

function isStopWord({ tokens: [token, ...more], concepts, isQuoted }: QueryPart): boolean {
  return token !== undefined && more.length === 0 && concepts.length === 0 && !isQuoted && stopWords.has(token.raw);
}

type Manner = { isUnfinished: boolean; isExact: boolean };

function toGroup(
  { tokens, concepts, isQuoted }: QueryPart,
  { isUnfinished, isExact }: Manner,
  vocabulary: Concepts,
): Group {
  const surface = asTyped(tokens);
  const typed = tokens.map(({ raw }) => raw).join(' ');
  const isStrict = isExact || isQuoted || isFixed(tokens, concepts);
  return {
    typed,
    tokens,
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
  return sequence.map((word, index) =>
    index === sequence.length - 1 && last && last.raw.length >= 2 ? { ...word, prefixes: prefixForms(last) } : word,
  );
}

/** Long names and short ones are taken as written: «مجموعة العمل المالي» is not «المالية», Mali is not finance. */
function isFixed(tokens: Token[], concepts: readonly Concept[]): boolean {
  const [only] = tokens;
  return concepts.some(isName) && (tokens.length > 1 || (only?.raw.length ?? 0) < 5);
}

/** The words of a term may be apart in a text, each in its nearer forms. */
function nearerForms(tokens: Token[]): Pattern[] {
  const words = tokens.filter(({ raw }) => tokens.length === 1 || !stopWords.has(raw));
  return [words.map((token): Sequence => [{ lexemes: allForms(token) }])];
}

const digits: PatternWord = { lexemes: [], prefixes: [...'0123456789'] };

function aliasesOf(concept: Concept, labels: ConceptLabel[]): Pattern[] {
  return labels.flatMap(({ tokens }) => {
    const [only] = tokens;
    const bare = tokens.map((token) => ({ lexemes: queryForms(token).surface }));
    // As another name of the month, «مارس» needs a number beside it.
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

/** Two Latin letters (IS, US) are an ordinary word in many texts, so they tell nothing. */
function isTelling({ tokens: [first, ...more] }: ConceptLabel): boolean {
  return more.length > 0 || first?.kind !== 'latin' || first.raw.length > 2;
}

function allForms(token: Token): string[] {
  const { surface, stems } = queryForms(token);
  return [...surface, ...stems];
}

function additionsOf({ tokens, concepts }: QueryPart, vocabulary: Concepts): Addition[] {
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
