import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import { finalForms } from '@/lib/text/characters/final-forms';
import { gapBefore, type Token, type TokenizedText, tokenizeText } from '@/lib/text/characters/tokens';
import { bareWord, documentForms, type WordForms } from './analyse';
import { goalLexeme } from './goals';
import { cutLexeme } from './order-lexemes';
import { soundLexemes } from './sounds';

/** The place of words in a record: its title, its set fields, its first paragraph, the rest. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export type DocumentField = { weight: Weight; text: string };

/**
 * A record as search takes it. `fields` is everything it is found by, `content` everything that may be quoted of it.
 */
export type Findable = {
  kind: SearchKind;
  subject: string;
  title: { ar: string | null; en: string | null };
  content: { ar: string; en: string };
  /** Of a text: its public paragraphs, and whether phrases are counted in it and not in another of its statement. */
  said?: { paragraphs: string[]; isCounted: boolean };
  /** What stands beside the text and is no part of it: the notice of a translation. */
  notice?: string;
  fields: DocumentField[];
  /** Names that are known in one script only, and are found from the other by their sound. */
  names?: string[];
  langs: string[];
  standing: Standing | null;
  body: string | null;
  topics: string[];
  years: string[];
  goals: string[];
  edtf: string | null;
  day: number;
};

export type Term = { term: string; written: string };

const lastPosition = 16_383;
const mostPositions = 255;
const gapBetweenFields = 10;
const termLength = { least: 4, most: 30 };

/**
 * Builds the tsvector of a record as PostgreSQL reads it, and the words that a misspelling may mean. Positions count
 * words, so that phrases match; between two fields there is a gap that no phrase crosses. Linear in the text.
 */
export function analyseFields(
  fields: DocumentField[],
  { goals = [], names = [], order = [] }: { goals?: string[]; names?: string[]; order?: string[] } = {},
): { lexemes: string; terms: Term[] } {
  const places = new Map<string, Set<string>>();
  const terms = new Map<string, string>();
  const known = new Map<string, WordForms>();
  let position = 0;
  for (const { weight, text } of fields) {
    const tokenized = tokenizeText(text);
    for (const [index, token] of tokenized.tokens.entries()) {
      position = Math.min(position + 1, lastPosition);
      const { surface, stems } = formsOnce(known, token);
      for (const lexeme of surface) note(places, lexeme, `${position}${weight}`);
      for (const lexeme of stems) note(places, lexeme, `${position}${weight}`);
      for (const lexeme of joinedFrom(tokenized, index)) note(places, lexeme, `${position}${weight}`);
      noteTerm(terms, token, text);
    }
    position += gapBetweenFields;
  }
  for (const name of names) {
    position += gapBetweenFields;
    for (const lexemes of soundLexemes(name)) {
      position = Math.min(position + 1, lastPosition);
      for (const lexeme of lexemes) note(places, lexeme, `${position}D`);
    }
  }
  const isCut = position >= lastPosition || [...places.values()].some(({ size }) => size >= mostPositions);
  const quote = (lexeme: string) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
  const lexemes = [
    ...[...places].map(([lexeme, at]) => `${quote(lexeme)}:${[...at].join(',')}`),
    ...new Set([...goals.map(goalLexeme), ...order, ...(isCut ? [cutLexeme] : [])].map(quote)),
  ];
  return { lexemes: lexemes.join(' '), terms: [...terms].map(([term, written]) => ({ term, written })) };
}

const apostrophe = /^['`\u2018\u2019\u02b9-\u02bf]$/;

/** Returns what a sign cuts in the text and readers write as one: "Qa'ida", "U.A.E.". */
function joinedFrom(text: TokenizedText, index: number): string[] {
  const parts = [text.tokens[index]?.raw ?? ''];
  const isNext = (sign: (gap: string) => boolean) =>
    text.tokens[index + parts.length]?.kind === 'latin' && sign(gapBefore(text, index + parts.length));
  if (text.tokens[index]?.kind !== 'latin') return [];
  if (parts[0]?.length === 1 && (index === 0 || gapBefore(text, index) !== '.')) {
    while (isNext((gap) => gap === '.') && text.tokens[index + parts.length]?.raw.length === 1) {
      parts.push(text.tokens[index + parts.length]?.raw ?? '');
    }
  }
  if (parts.length === 1 && isNext((gap) => apostrophe.test(gap))) parts.push(text.tokens[index + 1]?.raw ?? '');
  return parts.length > 1 ? [parts.join('')] : [];
}

/** A text repeats most of its words, so their forms are kept. */
function formsOnce(known: Map<string, WordForms>, token: Token): WordForms {
  const key = `${token.kind} ${token.raw} ${token.keys.length}`;
  const forms = known.get(key) ?? documentForms(token);
  known.set(key, forms);
  return forms;
}

function note(places: Map<string, Set<string>>, lexeme: string, place: string): void {
  const known = places.get(lexeme);
  if (!known) places.set(lexeme, new Set([place]));
  else if (known.size < mostPositions) known.add(place);
}

function noteTerm(terms: Map<string, string>, token: Token, text: string): void {
  if (token.kind !== 'arabic' && token.kind !== 'latin') return;
  const bare = bareWord(token);
  if (bare.length < termLength.least || bare.length > termLength.most) return;
  const term = finalForms(bare)[0] ?? bare;
  const written = asWritten(token, bare, text);
  const known = terms.get(term);
  const isPlainer = known !== undefined && known !== known.toLowerCase() && written === written.toLowerCase();
  if (known === undefined || isPlainer) terms.set(term, written);
}

const marks = /[\p{M}\u0640]/gu;

/** The word in the letters of the text, so that a repair shows «كأس» and "Yazbak"; folded where they are not one to one. */
function asWritten({ raw, start, end }: Token, bare: string, text: string): string {
  const own = text.slice(start, end).normalize('NFC').replace(marks, '');
  return own.length === raw.length ? own.slice(raw.length - bare.length) : bare;
}
