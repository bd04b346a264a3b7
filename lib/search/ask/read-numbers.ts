import { readNumber } from '@/lib/language/numbers/read-number';
import { romanNumber } from '@/lib/language/numbers/roman-number';
import { stopWords } from '@/lib/language/stems/stop-words';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import type { TokenizedText } from '@/lib/text/characters/tokens';
import { isMark, isQuestionWord } from './asking-words';
import { goalsOfNumber } from './part-goals';
import type { QueryPart } from './question';

/** Tells which numbers are those of a meeting, a round or a member, by the words beside them. */
export function withNumbers(parts: QueryPart[], concepts: Concepts): QueryPart[] {
  const words = parts.filter((part) => !isStopWord(part) && !isEnding(part));
  return parts.flatMap((part) => {
    const index = words.indexOf(part);
    if (index < 0) return isEnding(part) ? [] : [part];
    const value = part.isDate || part.isQuoted ? null : (numberOf(part) ?? lastOrNext(part, words, concepts));
    const isCardinal = part.concepts.every(({ kind }) => kind !== 'ordinal');
    if (value === null) return [part];
    const around = neighboursOf(words, index);
    const isDefinite = part.tokens.some(({ kind, raw }) => kind === 'arabic' && raw.startsWith('ال'));
    const isAlone = words.every((each) => each === part || each.tokens.every((token) => isMark(token, 'number')));
    const number = goalsOfNumber(value, { parts: words, around, isCardinal, isDefinite, isAlone }, concepts);
    const ordinals = concepts.all.filter(({ id }) => id === `ordinal:${value}`);
    return [number ? { ...part, goals: number.goals, number, concepts: ordinals, intents: [] } : part];
  });
}

/** The "th" of 12th, the «الـ» before a figure. */
function isEnding({ tokens: [token, ...more] }: QueryPart): boolean {
  return more.length === 0 && /^(?:th|st|nd|rd|ال)$/.test(token?.raw ?? '');
}

function numberOf({ tokens, concepts }: QueryPart): number | null {
  const ordinal = concepts.find(({ kind }) => kind === 'ordinal');
  if (ordinal) return Number(ordinal.id.slice('ordinal:'.length));
  const [token] = tokens;
  if (token?.kind === 'number') return /^\d{1,2}$/.test(token.raw) ? Number(token.raw) : null;
  const text: TokenizedText = { source: '', folded: token?.raw ?? '', tokens, distinct: tokens };
  return tokens.length === 1 ? (readNumber(text, 0)?.value ?? romanNumber(token?.raw ?? '')) : null;
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

/** The nearest words on both sides, past a mark of a number. */
function neighboursOf(words: QueryPart[], index: number): QueryPart[] {
  const isNumberMark = ({ tokens }: QueryPart) =>
    tokens.length === 1 && tokens.every((token) => isMark(token, 'number'));
  const before = words.slice(0, index).findLast((part) => !isNumberMark(part));
  const marked = words[index - 1];
  // "Second TFTC round": what is counted comes after whose it is.
  const isBody = words[index + 1]?.concepts.some(({ kind }) => kind === 'body');
  return [
    ...(before ? [before] : []),
    ...(marked ? [marked] : []),
    ...words.slice(index + 1, index + (isBody ? 3 : 2)),
  ];
}

/** Whether the part is one plain word. */
export function isSingle({ tokens, isQuoted }: QueryPart): boolean {
  return tokens.length === 1 && !isQuoted;
}

export function isStopWord({ tokens: [token, ...more], concepts, isQuoted }: QueryPart): boolean {
  return token !== undefined && more.length === 0 && concepts.length === 0 && !isQuoted && stopWords.has(token.raw);
}
