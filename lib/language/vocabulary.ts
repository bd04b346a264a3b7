import { type CliticReading, readClitics } from '@/lib/language/clitics/clitics';
import { gapBefore, type Token, type TokenizedText, tokenize } from '@/lib/text/characters/tokens';
import { perWord } from '@/lib/text/per-word';

/** `optional`: «دولة» is found in «الدولة» too. `kept`: a name is found only with the article in its entry. */
export type Article = 'optional' | 'kept';

type Node<Meaning> = { next: Map<string, Node<Meaning>>; meanings: Meaning[] };

/** Where forms that begin with a word go on, with what the word carries before them. */
type Start<Meaning> = { node: Node<Meaning>; clitics: string };

/** A closed list of words and phrases in both languages, by meaning. */
export type Vocabulary<Meaning> = { root: Node<Meaning>; startsAt: (key: string) => readonly Start<Meaning>[] };

export type VocabularyMatch<Meaning> = {
  /** The first of `meanings`. */
  meaning: Meaning;
  /** Everything that the form means, in the order of the entries. */
  meanings: readonly Meaning[];
  /** The clitics of the first word: «و» of «والدول», «ل» of «للدول». */
  clitics: string;
  /** Indexes of tokens. */
  first: number;
  last: number;
  length: number;
  /** Offsets in the folded text, without the clitics. */
  from: number;
  to: number;
};

const mayCarry: Record<Article, string> = { optional: 'وفبلكا', kept: 'وفبلك' };

/** A form may have a line end between its words, but never a comma. */
const inner = /^[ \t"'().\-/_«»“”„’‘–—‐‑−]{0,3}\n?[ \t]{0,3}$/;

/**
 * Makes a vocabulary whose forms are equal whatever their hamza, vowels, tatweel, case, spaces and punctuation. Time
 * and memory grow with the forms; a form with several seats of hamza is stored under each.
 */
export function makeVocabulary<Meaning>(
  entries: Iterable<readonly [Meaning, Iterable<string>]>,
  article: Article = 'optional',
): Vocabulary<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meanings: [] };
  for (const [meaning, forms] of entries) {
    for (const form of forms) {
      const tokens = tokenize(form);
      if (tokens.length === 0) continue;
      for (const node of nodesAt(root, tokens)) if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
    }
  }
  return { root, startsAt: perWord((key) => startsOf(root, article, key)) };
}

function nodesAt<Meaning>(root: Node<Meaning>, tokens: readonly Token[]): Node<Meaning>[] {
  return tokens.reduce((nodes, { keys }) => nodes.flatMap((node) => keys.map((key) => childOf(node, key))), [root]);
}

function childOf<Meaning>(node: Node<Meaning>, key: string): Node<Meaning> {
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const child: Node<Meaning> = { next: new Map(), meanings: [] };
  node.next.set(key, child);
  return child;
}

/** Finds the longest form that begins at a token; clitics on its first word («وللمجموعة») do not hide it. */
export function matchVocabulary<Meaning>(
  { startsAt }: Vocabulary<Meaning>,
  text: TokenizedText,
  index: number,
): VocabularyMatch<Meaning> | null {
  const key = text.tokens[index]?.keys[0];
  return key === undefined ? null : longestOf(startsAt(key), text, index);
}

function longestOf<Meaning>(
  starts: readonly Start<Meaning>[],
  text: TokenizedText,
  index: number,
): VocabularyMatch<Meaning> | null {
  let best: Run<Meaning> | null = null;
  for (const start of starts) {
    const found = longestFrom(start, text, index);
    if (found !== null && (best === null || found.last > best.last)) best = found;
  }
  return best === null ? null : toMatch(text, index, best);
}

/** Most words begin no form: they share one empty list. */
function startsOf<Meaning>(root: Node<Meaning>, article: Article, key: string): readonly Start<Meaning>[] {
  const found: Start<Meaning>[] = [];
  const whole = root.next.get(key);
  if (whole !== undefined) found.push({ node: whole, clitics: '' });
  if (mayCarry[article].includes(key.charAt(0))) {
    for (const { clitics, rest } of withoutAny(key, article)) {
      const node = root.next.get(rest);
      if (node !== undefined) found.push({ node, clitics });
    }
  }
  return found.length === 0 ? none : found;
}

const none: readonly never[] = [];

/** Returns the meanings of the form that has exactly these words, each in its first final form. */
export function meaningsOf<Meaning>({ root }: Vocabulary<Meaning>, words: readonly string[]): readonly Meaning[] {
  let node: Node<Meaning> | undefined = root;
  for (const word of words) node = node?.next.get(word);
  return node?.meanings ?? [];
}

/** Finds every longest match from left to right, none within another. Linear: a form has few words. */
export function findMatches<Meaning>(
  { startsAt }: Vocabulary<Meaning>,
  text: TokenizedText,
): VocabularyMatch<Meaning>[] {
  const starts = text.distinct.map(({ keys }) => startsAt(keys[0] ?? ''));
  const matches: VocabularyMatch<Meaning>[] = [];
  for (let index = 0; index < text.tokens.length; index += 1) {
    const here = starts[text.tokens[index]?.id ?? 0] ?? none;
    const match = here.length === 0 ? null : longestOf(here, text, index);
    if (match === null) continue;
    matches.push(match);
    index = match.last;
  }
  return matches;
}

type Run<Meaning> = { node: Node<Meaning>; clitics: string; last: number };

function longestFrom<Meaning>(
  { node: start, clitics }: Start<Meaning>,
  text: TokenizedText,
  index: number,
): Run<Meaning> | null {
  let best: Run<Meaning> | null = null;
  let node = start;
  for (let last = index; ; last += 1) {
    if (node.meanings.length > 0) best = { node, clitics, last };
    const next = node.next.size === 0 ? undefined : node.next.get(text.tokens[last + 1]?.keys[0] ?? '');
    if (next === undefined || !inner.test(gapBefore(text, last + 1))) return best;
    node = next;
  }
}

function toMatch<Meaning>(
  { tokens }: TokenizedText,
  first: number,
  { node: { meanings }, clitics, last }: Run<Meaning>,
): VocabularyMatch<Meaning> | null {
  const [head, tail, meaning] = [tokens[first], tokens[last], meanings[0]];
  if (head === undefined || tail === undefined || meaning === undefined) return null;
  const from = head.from + Math.min(clitics.length, head.raw.length - 1);
  return { meaning, meanings, clitics, first, last, length: last - first + 1, from, to: tail.to };
}

/** Returns the first word without its clitics, in each reading. */
function withoutAny(key: string, article: Article): CliticReading[] {
  return readClitics(key)
    .slice(1)
    .filter(({ hasArticle }) => article === 'optional' || !hasArticle);
}
