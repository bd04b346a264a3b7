import { findDates } from '@/lib/language/dates/find-dates';
import { readNumber } from '@/lib/language/numbers/read-number';
import { stopWords } from '@/lib/language/stems/stop-words';
import { bodyOfWords, isHead } from '@/lib/search/vocabulary/body-words';
import type { Concept } from '@/lib/search/vocabulary/concept';
import { type Concepts, matchConcepts } from '@/lib/search/vocabulary/concepts';
import { type Token, type TokenizedText, tokenizeText } from '@/lib/text/characters/tokens';
import { type Intent, intentsOf, isMark, isQuestionWord } from './asking-words';
import { isCompound } from './compounds';
import { goalsOfConcepts, goalsOfDate, goalsOfNumber, isMonth } from './part-goals';
import type { Goal, QueryPart, Question } from './question';

const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“]*)“/g;
/** Words within names that are spelled in many ways and left out in others. */
const articles = new Set(['al', 'el', 'bin', 'ibn', 'bn', 'بن', 'ابن']);

/** Reads what was typed as a question. `concepts` null: every word is taken as it is. */
export function readQuestion(text: string, concepts: Concepts | null): Question {
  const all = withCompounds(
    splitQuoted(text).flatMap((piece) => partsOf(piece, concepts)),
    concepts,
  );
  if (concepts === null) {
    const told = all.filter((part) => !isStopWord(part));
    return { told: told.length > 0 ? told : all, optional: [], setAside: [], intents: new Set(), body: null };
  }
  const numbered = isId(text) ? [idPart(text)] : withNumbers(withDates(all, text), concepts);
  const { parts: read, body } = withBody(numbered, concepts);
  const words = read.filter((part, index) => !isStopWord(part) && !isArticle(part, read[index + 1]));
  const isSetAside = (part: QueryPart) => isSingle(part) && part.tokens.every(isQuestionWord);
  const asked = words.filter((part) => !isSetAside(part));
  const told = asked.filter(({ intents }) => intents.length === 0);
  const intents = new Set(words.flatMap((part) => part.intents));
  const withRoles = (parts: QueryPart[]) => parts.map((part) => ({ ...part, goals: goalsOf(part, intents) }));
  if (told.length > 0) {
    return {
      told: withRoles(told),
      optional: withRoles(asked.filter((part) => part.intents.length > 0)),
      setAside: words.filter(isSetAside),
      intents,
      body,
    };
  }
  const rest = [asked, words, read].find((parts) => parts.length > 0) ?? [];
  return { told: withRoles(rest), optional: [], setAside: words.filter((part) => !rest.includes(part)), intents, body };
}

/** A public id leads to its record: cifg-12, min-kuwait-2018, cifg-13/ar-shaam. */
function isId(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\/[a-z0-9-]+)?$/i.test(text.trim()) && /-\d/.test(text);
}

function idPart(text: string): QueryPart {
  const goals = [{ goal: `id:${text.trim().toLowerCase()}`, weight: 20 }];
  return { ...partOf(tokenizeText(text.replace(/[-/]/g, ' ')).tokens.slice(), {}), goals, intents: [] };
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
  if (isQuoted) return tokens.length > 0 ? [partOf([...tokens], { isQuoted })] : [];
  const parts: QueryPart[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = concepts && matchConcepts(concepts, tokenized, index);
    const length = found?.length ?? 1;
    parts.push(partOf(tokens.slice(index, index + length), { concepts: found?.concepts ?? [] }));
    index += length;
  }
  return parts;
}

function partOf(tokens: Token[], { concepts = [], isQuoted = false }: Partial<QueryPart>): QueryPart {
  const typed = tokens.map(({ raw }) => raw).join(' ');
  const each = isQuoted ? [] : tokens.map(intentsOf);
  const intents = each.every((own) => own.length > 0) ? [...new Set(each.flat())] : [];
  return { tokens, typed, concepts, isQuoted, goals: [], intents, number: null, isDate: false, isApart: false };
}

/** Joins two words that are often written as one, so that they are found either way. */
function withCompounds(parts: QueryPart[], concepts: Concepts | null): QueryPart[] {
  if (concepts === null) return parts;
  const joined: QueryPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isJoined =
      before !== undefined &&
      isSingle(before) &&
      isSingle(part) &&
      part.concepts.every(({ ref }) => ref === null) &&
      isCompound(before.tokens[0], part.tokens[0]);
    if (isJoined) joined.splice(-1, 1, { ...partOf([...before.tokens, ...part.tokens], {}), intents: [] });
    else joined.push(part);
  }
  return joined;
}

function isSingle({ tokens, isQuoted }: QueryPart): boolean {
  return tokens.length === 1 && !isQuoted;
}

function isStopWord({ tokens: [token, ...more], concepts, isQuoted }: QueryPart): boolean {
  return token !== undefined && more.length === 0 && concepts.length === 0 && !isQuoted && stopWords.has(token.raw);
}

/** "al-Rawi" is found as «Rawi», which texts also have with another spelling of the article. */
function isArticle({ tokens: [token, ...more] }: QueryPart, next: QueryPart | undefined): boolean {
  return more.length === 0 && articles.has(token?.raw ?? '') && next?.tokens[0]?.kind === token?.kind;
}

/** Joins the words of each date to one part: «19 و20 نوفمبر 2019», "Rabi al-Awwal 1441", "the year 2019". */
function withDates(parts: QueryPart[], text: string): QueryPart[] {
  const joined: QueryPart[] = [];
  const written = parts.some(({ isQuoted }) => isQuoted) ? [] : writtenDates(text);
  for (let index = 0; index < parts.length; ) {
    const run = writtenRun(parts, index, written) ?? dateRun(parts, index);
    const goals = run.some((each) => isTelling(each)) ? goalsOfDate(run, text) : [];
    const part = parts[index];
    if (part === undefined) break;
    if (goals.length === 0) {
      // A day that no month has is not its month either.
      const isWrongDay = run.filter(isTelling).length > 1 && (run.some(hasMonth) || isFigures(run, text));
      joined.push(...(isWrongDay ? run : [part]));
      index += isWrongDay ? run.length : 1;
      continue;
    }
    const tokens = run.filter(isTelling).flatMap((each) => each.tokens);
    const concepts = run.flatMap((each) => each.concepts).filter(isMonth);
    joined.push({ ...partOf(tokens, { concepts }), goals, intents: [], isDate: true });
    index += run.length;
  }
  return joined;
}

type Span = { start: number; end: number };

function writtenDates(text: string): Span[] {
  const tokenized = tokenizeText(text.replace(/\s+/g, ' '));
  return findDates(tokenized).flatMap(({ first, last, calendar, year, start }) => {
    const [head, tail] = [tokenized.tokens[first], tokenized.tokens[last]];
    const isWhole = calendar !== 'hijri' && year !== null && start.month !== null;
    return isWhole && head && tail ? [{ start: head.start, end: tail.end }] : [];
  });
}

/** The parts that are a date as texts write it, «Nov 20, 2019», if one begins here. */
function writtenRun(parts: QueryPart[], from: number, dates: Span[]): QueryPart[] | null {
  const date = dates.find(({ start }) => start === parts[from]?.tokens[0]?.start);
  if (date === undefined) return null;
  return parts.slice(from).filter(({ tokens }) => (tokens.at(-1)?.end ?? 0) <= date.end);
}

function hasMonth({ concepts }: QueryPart): boolean {
  return concepts.some(isMonth);
}

function isFigures(run: QueryPart[], text: string): boolean {
  const [first, last] = [run[0]?.tokens[0], run.at(-1)?.tokens.at(-1)];
  return first !== undefined && last !== undefined && /^[\d\s/.-]+$/.test(text.slice(first.start, last.end));
}

function dateRun(parts: QueryPart[], from: number): QueryPart[] {
  let end = from;
  while (end < parts.length && isOfDate(parts[end])) end += 1;
  while (end > from && !isTelling(parts[end - 1]) && !isYearMark(parts[end - 1])) end -= 1;
  return parts.slice(from, end);
}

function isOfDate(part: QueryPart | undefined): boolean {
  return part !== undefined && !part.isQuoted && (isTelling(part) || isYearMark(part) || isFiller(part));
}

function isTelling(part: QueryPart | undefined): boolean {
  if (part === undefined) return false;
  const isDay = part.concepts.some(({ id }) => /^ordinal:(?:[12]?\d|3[01])$/.test(id));
  return part.tokens[0]?.kind === 'number' || part.concepts.some(isMonth) || isDay;
}

function isYearMark(part: QueryPart | undefined): boolean {
  return part !== undefined && part.tokens.length === 1 && part.tokens.every((token) => isMark(token, 'year'));
}

function isFiller({ tokens }: QueryPart): boolean {
  return tokens.length === 1 && /^(?:of|the|th|st|nd|rd|و|من|يوم|شهر)$/.test(tokens[0]?.raw ?? '');
}

/** Tells which numbers are those of a meeting, a round or a member, by the words beside them. */
function withNumbers(parts: QueryPart[], concepts: Concepts): QueryPart[] {
  const words = parts.filter((part) => !isStopWord(part) && !isEnding(part));
  return parts.flatMap((part) => {
    const index = words.indexOf(part);
    if (index < 0) return isEnding(part) ? [] : [part];
    const value = part.isDate || part.isQuoted ? null : numberOf(part);
    const isCardinal = part.concepts.every(({ kind }) => kind !== 'ordinal');
    if (value === null) return [part];
    const around = neighboursOf(words, index);
    const isAlone = words.every((each) => each === part || each.tokens.every((token) => isMark(token, 'number')));
    const number = goalsOfNumber(value, { parts: words, around, isCardinal, isAlone }, concepts);
    const ordinals = concepts.all.filter(({ id }) => id === `ordinal:${value}`);
    return [number ? { ...part, goals: number.goals, number, concepts: ordinals, intents: [] } : part];
  });
}

/** Words that name a body in an order of their own become its name. */
function withBody(parts: QueryPart[], concepts: Concepts): { parts: QueryPart[]; body: Concept | null } {
  const plain = parts.filter(
    (part) =>
      !part.isDate &&
      !(part.isQuoted && part.tokens.length > 1) &&
      part.number === null &&
      part.concepts.every(({ kind, ref }) => kind === 'body' || ref === null) &&
      (part.intents.length === 0 || part.tokens.every(isHead)) &&
      !isStopWord(part) &&
      !part.tokens.every(isQuestionWord),
  );
  const tokens = plain.flatMap((part) => part.tokens);
  const [known, ...others] = plain.flatMap((part) => part.concepts.filter(({ kind }) => kind === 'body'));
  const isTold = known !== undefined && (plain.length === 1 || others.length > 0);
  const found = isTold ? null : bodyOfWords(concepts.bodyWords, tokens, concepts.mainBody);
  const [first] = plain;
  const isOther = known !== undefined && found?.body !== known;
  if (found === null || first === undefined || isOther) return { parts: onlyGroup(parts, concepts), body: null };
  if (!found.isNamed) return { parts, body: found.body };
  const joined = { ...partOf(tokens, { concepts: [found.body] }), intents: [], isApart: true };
  return {
    parts: parts.flatMap((part) => (part === first ? [joined] : plain.includes(part) ? [] : [part])),
    body: null,
  };
}

/** Where nothing else is asked about, «the group» is the one whose record this is. */
function onlyGroup(parts: QueryPart[], { all, mainBody }: Concepts): QueryPart[] {
  const main = all.find(({ kind, ref }) => kind === 'body' && ref === mainBody);
  const isOther = (part: QueryPart) =>
    part.intents.length === 0 && !isStopWord(part) && !part.tokens.every(isQuestionWord);
  const others = parts.filter(isOther);
  if (main === undefined || parts.length < 2 || others.length > 0) return parts;
  return parts.map((part) =>
    isSingle(part) && part.tokens.every(isHead) ? { ...part, concepts: [main], intents: [], isApart: true } : part,
  );
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
  return tokens.length === 1 ? (readNumber(text, 0)?.value ?? null) : null;
}

/** The nearest words on both sides, past a mark of a number. */
function neighboursOf(words: QueryPart[], index: number): QueryPart[] {
  const isNumberMark = ({ tokens }: QueryPart) =>
    tokens.length === 1 && tokens.every((token) => isMark(token, 'number'));
  const before = words.slice(0, index).findLast((part) => !isNumberMark(part));
  const marked = words[index - 1];
  return [...(before ? [before] : []), ...(marked ? [marked] : []), ...words.slice(index + 1, index + 2)];
}

function goalsOf(part: QueryPart, intents: ReadonlySet<Intent>): Goal[] {
  return part.goals.length > 0 || part.isQuoted ? part.goals : goalsOfConcepts(part.concepts, intents);
}
