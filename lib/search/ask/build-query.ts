import { isEverydayWord } from '@/lib/language/months/month-forms';
import { otherVerbStems } from '@/lib/language/stems/irregular-verbs';
import { stopWords } from '@/lib/language/stems/stop-words';
import { prefixForms, queryForms } from '@/lib/search/indexing/analyse';
import { askedSounds } from '@/lib/search/indexing/sounds';
import type { Concept, ConceptLabel, LabelReason } from '@/lib/search/vocabulary/concept';
import { type Concepts, isBorneByOthers, isName } from '@/lib/search/vocabulary/concepts';
import { foldedKey } from '@/lib/text/characters/folded-key';
import type { Token } from '@/lib/text/characters/tokens';
import { isMark } from './asking-words';
import { compoundForms } from './compounds';
import { ledTo } from './part-goals';
import type { Group, Pattern, PatternWord, Sequence } from './pattern';
import type { QueryPart, Question } from './question';
import { readQuestion } from './read-parts';
import type { ReachName } from './search-query';
import { readTyped, takeTyped } from './typed-text';

type NamedKind = Exclude<Concept['kind'], 'label' | 'lead'>;

/** A name that was searched besides the typed words, and why. */
export type Addition = {
  term: string;
  lang: string;
  typed: string;
  kind: NamedKind;
  because: LabelReason | null;
};

export type BuiltQuery = {
  groups: Group[];
  /** Words that a record may have or not. */
  optional: Group[];
  also: Addition[];
  /** Words that were not searched for, as typed. */
  setAside: string[];
  isCut: boolean;
  question: Question;
};

type Manners = { isExact?: boolean; isPrefix?: boolean; reach?: ReachName };

const mostTerms = 12;
const leastAlone = 3;
const leastTogether = 5;
const mostOfShortName = 3;

/**
 * Reads what was typed. Words in quotation marks stay together as they are; names of concepts are searched under all
 * their names, the longest first; other words in all their forms. `isExact`: searches for what was typed and nothing
 * else.
 */
export function buildQuery(
  text: string,
  concepts: Concepts,
  { isExact = false, isPrefix = false, reach = 'names' }: Manners = {},
): BuiltQuery {
  const question = isExact ? readQuestion(takeTyped(text), null) : readQuestion(readTyped(text), concepts);
  const { told, optional, setAside } = question;
  const kept = told.slice(0, mostTerms);
  const last = isPrefix ? kept.at(-1) : undefined;
  const sounding = soundingFor(kept);
  const withinReach = (group: Group): Group =>
    reach === 'forms' ? { ...group, aliases: [], sounds: [], goals: [] } : group;
  const manner = (part: QueryPart) => ({ isUnfinished: part === last && !part.isQuoted, isExact, sounding });
  const toGroups = (parts: QueryPart[]) => parts.map((part) => withinReach(toGroup(part, manner(part), concepts)));
  return {
    groups: toGroups(kept),
    optional: toGroups(optional.slice(0, mostTerms)),
    also: reach !== 'names' || isExact ? [] : kept.flatMap((part) => additionsOf(part, concepts)),
    setAside: [...optional, ...setAside].map(({ typed }) => typed),
    isCut: told.length > mostTerms,
    question,
  };
}

type Manner = { isUnfinished: boolean; isExact: boolean; sounding: Sounding };

function toGroup(part: QueryPart, { isUnfinished, isExact, sounding }: Manner, vocabulary: Concepts): Group {
  const { tokens, concepts, isQuoted, typed, isDate, isApart, number, goals } = part;
  if (isDate) return dateGroup(part, vocabulary);
  const surface = asTyped(tokens);
  const isStrict = isExact || isQuoted || isFixed(tokens, concepts);
  const isPlain = isExact || isQuoted;
  const isSounding = !isPlain && number === null && !isNamed(part);
  const together = [[isUnfinished ? unfinished(surface, tokens) : surface], ...(isPlain ? [] : compoundsOf(tokens))];
  // A figure that counts meetings is no figure of anything else, and a number that no record bears is in none of them.
  const isAbsent = number?.isSure === true && !number.isHeld;
  const isFigure = tokens.every((token) => token.kind === 'number' || isMark(token, 'newest') || isMark(token, 'next'));
  // "The last meeting in Rome" is no meeting that has the word "last".
  const isBareFigure = isAbsent || ((number?.isSure === true || ledTo(part) !== null) && isFigure);
  return {
    typed,
    tokens,
    surface: isApart ? [surface.map((word): Sequence => [word])] : isBareFigure ? [] : together,
    stems: isStrict || isBareFigure ? [] : isOrdinal(concepts) ? [inNearerForms(tokens)] : nearerForms(tokens),
    aliases:
      isPlain || isAbsent
        ? []
        : concepts.flatMap((concept) => aliasesOf(concept, tellingLabels(concept, concepts, vocabulary))),
    sounds: isSounding ? (sounding.near ?? soundsOfForms(tokens, sounding.least)) : [],
    isNear: isSounding && sounding.near !== null,
    goals,
  };
}

/** The words of a date may be apart in a text; its month stands there under any of its names. */
function dateGroup({ tokens, concepts, typed, goals }: QueryPart, vocabulary: Concepts): Group {
  const numbers = tokens
    .filter(({ kind }) => kind === 'number')
    .map((token): Sequence => [{ lexemes: queryForms(token).surface }]);
  const months = concepts.flatMap((concept) => tellingLabels(concept, concepts, vocabulary));
  const names = months.map(({ tokens: own }): Pattern => [...numbers, asTyped(own)]);
  return {
    typed,
    tokens,
    goals,
    stems: [],
    sounds: [],
    isNear: false,
    surface: [tokens.map((token): Sequence => [{ lexemes: queryForms(token).surface }])],
    aliases: names,
  };
}

/** «عبدالرحمن» is also «عبد الرحمن», and the other way round. */
function compoundsOf(tokens: Token[]): Pattern[] {
  return compoundForms(tokens).map((words): Pattern => [asTyped(words)]);
}

/** How long the sound of a word must be; `near`: the words together, each too short to tell by itself. */
type Sounding = { least: number; near: Pattern[] | null };

/**
 * One consonant is enough beside a long name: «آري كارديان». Short words are a name only where they stand together: «بلال
 * الوافي» is one, and «كأس العالم» sounds like two that are in different names.
 */
function soundingFor(parts: QueryPart[]): Sounding {
  const words = parts.flatMap(({ tokens }) => tokens);
  // Without its article, as it comes last.
  const lengths = words.map((token) => (askedSounds(token, 1).at(-1)?.length ?? 2) - 2);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const isLong = parts.length > 1 && all >= leastTogether;
  const isName = parts.length === words.length && words.length > 1 && words.length <= mostOfShortName;
  const isPlain = parts.every((part) => !part.isQuoted && !part.isDate && part.number === null && !isNamed(part));
  const near = !isLong && isName && isPlain && lengths.every((length) => length > 0) ? soundsOf(words, 1) : null;
  return { least: isLong ? 1 : leastAlone, near };
}

function isNamed({ concepts, goals }: QueryPart): boolean {
  return goals.length > 0 || concepts.some(({ ref }) => ref !== null);
}

const leastOfHalf = 2;

/** «عبدالمجيد» sounds like two words and like one; two consonants are enough of each, and of a family's name: «اليافعي». */
function soundsOfForms(tokens: Token[], least: number): Pattern[] {
  const compounds = compoundForms(tokens);
  const isOfFamily = tokens.length === 1 && /^ال.+ي$/.test(tokens[0]?.raw ?? '');
  const own = isOfFamily || compounds.length > 0 ? Math.min(least, leastOfHalf) : least;
  return [tokens, ...compounds].flatMap((words) => soundsOf(words, own));
}

function soundsOf(tokens: Token[], least: number): Pattern[] {
  const words = tokens.map((token): Sequence => [{ lexemes: askedSounds(token, least) }]);
  return words.every(([word]) => (word?.lexemes.length ?? 0) > 0) ? [words] : [];
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

function inNearerForms(tokens: Token[]): Pattern {
  return [tokens.map((token) => ({ lexemes: allForms(token) }))];
}

/** The words of a number stay together: «الرابع عشر» is not «الرابع» and the end of «الخامس عشر». */
function isOrdinal(concepts: readonly Concept[]): boolean {
  return concepts.some(({ kind }) => kind === 'ordinal');
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
    return [isInflected ? inNearerForms(tokens) : [bare]];
  });
}

function tellingLabels(concept: Concept, asked: readonly Concept[], vocabulary: Concepts): ConceptLabel[] {
  if (concept.kind === 'lead' || concept.kind === 'label') return [];
  const isSafe = (label: ConceptLabel) => !isName(concept) || !isBorneByOthers(vocabulary, label, asked);
  return concept.labels.filter((label) => isTelling(label) && isSafe(label));
}

/** Two Latin letters (IS, US) are an ordinary word in many texts, so they tell nothing. */
function isTelling({ tokens: [first, ...more] }: ConceptLabel): boolean {
  return more.length > 0 || first?.kind !== 'latin' || first.raw.length > 2;
}

function allForms(token: Token): string[] {
  const { surface, stems } = queryForms(token);
  const verbs = token.kind === 'latin' ? stems.flatMap((stem) => otherVerbStems(stem.slice(1))) : [];
  return [...surface, ...stems, ...verbs.map((stem) => `~${stem}`)];
}

function additionsOf({ tokens, typed, concepts }: QueryPart, vocabulary: Concepts): Addition[] {
  const key = spellingOf(tokens);
  const additions = concepts.flatMap(({ kind, ...concept }) =>
    kind === 'label' || kind === 'lead'
      ? []
      : tellingLabels({ kind, ...concept }, concepts, vocabulary)
          .filter((label) => label.kind !== 'wrong_form' && spellingOf(label.tokens) !== key)
          .map(({ text, lang, reason }) => ({ term: text, lang, typed, kind, because: reason })),
  );
  return [...new Map(additions.map((addition) => [foldedKey(addition.term), addition])).values()];
}

function spellingOf(tokens: Token[]): string {
  return tokens.map(({ keys }) => keys[0]).join(' ');
}
