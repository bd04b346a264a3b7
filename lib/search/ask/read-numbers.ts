import { mayBeginNumber, readNumber } from '@/lib/language/numbers/read-number';
import { romanNumber } from '@/lib/language/numbers/roman-number';
import { stopWords } from '@/lib/language/stems/stop-words';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { isMark, isQuestionWord } from './asking-words';
import { goalsOfNumber } from './part-goals';
import type { QueryPart } from './question';

/** Tells which numbers are those of a meeting, a round or a member, by the words beside them. */
export function withNumbers(parts: QueryPart[], concepts: Concepts): QueryPart[] {
  const runs = numberRuns(parts);
  const words = runs.map(({ part }) => part).filter((part) => !isStopWord(part) && !isEnding(part));
  return runs.flatMap(({ part, own }) => {
    const index = words.indexOf(part);
    if (index < 0) return isEnding(part) ? [] : own;
    const value = part.isDate || part.isQuoted ? null : (numberOf(part) ?? lastOrNext(part, words, concepts));
    const isCardinal = part.concepts.every(({ kind }) => kind !== 'ordinal');
    if (value === null) return own;
    const around = neighboursOf(words, index);
    const isDefinite = part.tokens.some(({ kind, raw }) => kind === 'arabic' && raw.startsWith('ال'));
    const isAlone = words.every((each) => each === part || each.tokens.every((token) => isMark(token, 'number')));
    const counted = isCardinal && !isDefinite ? words[index + 1] : undefined;
    const beside = { parts: words, around, before: words[index - 1], counted, isCardinal, isDefinite, isAlone };
    const number = goalsOfNumber(value, beside, concepts);
    const ordinals = concepts.all.filter(({ id }) => id === `ordinal:${value}`);
    return number ? [{ ...part, goals: number.goals, number, concepts: ordinals, intents: [] }] : own;
  });
}

const mostWords = 3;

type Run = { part: QueryPart; own: QueryPart[] };

/** «الواحد والعشرين», "twenty one": the words of a number below a hundred are one part; every other part is one by itself. */
function numberRuns(parts: QueryPart[]): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < parts.length; ) {
    const run = runAt(parts, index);
    if (run === null) break;
    runs.push(run);
    index += run.own.length;
  }
  return runs;
}

function runAt(parts: QueryPart[], from: number): Run | null {
  const first = parts[from];
  if (first === undefined) return null;
  const [token] = first.tokens;
  const longest = token && mayBeginNumber(token) ? mostWords : 1;
  for (let length = longest; length > 1; length -= 1) {
    const own = parts.slice(from, from + length);
    const tokens = own.flatMap((each) => each.tokens);
    const isPlain = own.every((each) => isSingle(each) && !each.isDate && each.tokens[0]?.kind !== 'number');
    if (own.length < length || !isPlain || inWords(tokens) === null) continue;
    const typed = own.map((each) => each.typed).join(' ');
    return { part: { ...first, tokens, typed, concepts: [], intents: [] }, own };
  }
  return { part: first, own: [first] };
}

/** A number below a hundred in words, if these are all of it. */
function inWords(tokens: QueryPart['tokens']): number | null {
  const text = tokenizeText(tokens.map(({ raw }) => raw).join(' '));
  const number = readNumber(text, 0);
  return number !== null && number.length === text.tokens.length && number.value < 100 ? number.value : null;
}

/** The "th" of 12th, the «الـ» before a figure, the "s" of "TFTC's". */
function isEnding({ tokens: [token, ...more] }: QueryPart): boolean {
  return more.length === 0 && /^(?:th|st|nd|rd|s|ال)$/.test(token?.raw ?? '');
}

function numberOf({ tokens, concepts }: QueryPart): number | null {
  const ordinal = concepts.find(({ kind }) => kind === 'ordinal');
  if (ordinal) return Number(ordinal.id.slice('ordinal:'.length));
  const [token] = tokens;
  if (token?.kind === 'number') return /^\d{1,2}$/.test(token.raw) ? Number(token.raw) : null;
  return inWords(tokens) ?? (tokens.length === 1 ? romanNumber(token?.raw ?? '') : null);
}

/** «آخر اجتماع», "the next meeting of the group": the last number of the body that is meant, or the one after it. */
function lastOrNext(part: QueryPart, words: QueryPart[], { facts, mainBody }: Concepts): number | null {
  const [token] = part.tokens;
  const step = token && isSingle(part) ? (['newest', 'next'] as const).findIndex((sort) => isMark(token, sort)) : -1;
  const bodyOf = ({ concepts }: QueryPart) => concepts.find(({ kind, ref }) => kind === 'body' && ref !== null)?.ref;
  const isEvent = ({ tokens }: QueryPart) => tokens.every((each) => isMark(each, 'event'));
  const isKnown = (each: QueryPart) => bodyOf(each) || each.intents.length > 0 || each.tokens.every(isQuestionWord);
  const [body] = words.flatMap((each) => bodyOf(each) ?? []);
  if (step < 0 || !words.every(isKnown) || !(body || words.some(isEvent))) return null;
  const own = `${body ?? mainBody}:`;
  const ordinals = [...facts.numbered.keys()].flatMap((key) =>
    key.startsWith(own) ? Number(key.slice(own.length)) : [],
  );
  return ordinals.length === 0 ? null : Math.max(...ordinals) + step;
}

/** The nearest words on both sides, past a mark of a number and "joint". */
function neighboursOf(words: QueryPart[], index: number): QueryPart[] {
  const isPassed = ({ tokens }: QueryPart) =>
    tokens.length === 1 && tokens.every((token) => isMark(token, 'number') || isMark(token, 'joint'));
  const before = words.slice(0, index).findLast((part) => !isPassed(part));
  const marked = words[index - 1];
  const after = words.slice(index + 1).filter((part) => !isPassed(part));
  // "Second TFTC round": what is counted comes after whose it is.
  const isBody = after[0]?.concepts.some(({ kind }) => kind === 'body');
  return [...(before ? [before] : []), ...(marked ? [marked] : []), ...after.slice(0, isBody ? 2 : 1)];
}

/** Whether the part is one plain word. */
export function isSingle({ tokens, isQuoted }: QueryPart): boolean {
  return tokens.length === 1 && !isQuoted;
}

export function isStopWord({ tokens: [token, ...more], concepts, isQuoted }: QueryPart): boolean {
  return token !== undefined && more.length === 0 && concepts.length === 0 && !isQuoted && stopWords.has(token.raw);
}
