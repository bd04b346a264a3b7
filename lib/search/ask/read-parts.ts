import { findDates } from '@/lib/language/dates/find-dates';
import { seasonMonths } from '@/lib/language/months/seasons';
import { bodyOfWords, enemyId, isHead } from '@/lib/search/vocabulary/body-words';
import type { Concept } from '@/lib/search/vocabulary/concept';
import { bareKeys, type Concepts, matchConcepts } from '@/lib/search/vocabulary/concepts';
import { type Token, tokenizeText } from '@/lib/text/characters/tokens';
import { type Intent, intentsOf, isMark, isQuestionWord } from './asking-words';
import { isCompound } from './compounds';
import { withFirstAndLast } from './first-and-last';
import { namesakesOf } from './namesakes';
import { goalsOfConcepts, goalsOfDate, isMonth } from './part-goals';
import type { Goal, QueryPart, Question } from './question';
import { isSingle, isStopWord, withNumbers } from './read-numbers';
import type { TypedText } from './typed-text';
import { beginsName, unfinishedName } from './unfinished';

const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“]*)“/g;
const namesakeWeight = 4;
/** Words within names that are spelled in many ways and left out in others. */
const articles = new Set(['al', 'el', 'bin', 'ibn', 'bn', 'بن', 'ابن']);

/** Reads what was typed as a question. `concepts` null: every word is taken as it is. */
export function readQuestion(typed: TypedText, concepts: Concepts | null): Question {
  const { text } = typed;
  const all = withCompounds(
    splitQuoted(text).flatMap((piece) => partsOf(piece, typed, concepts)),
    typed,
    concepts,
  );
  if (concepts === null) {
    const told = all.filter((part) => !isStopWord(part));
    return { told: told.length > 0 ? told : all, optional: [], setAside: [], intents: new Set(), body: null };
  }
  const numbered = isId(text) ? [idPart(typed)] : withNumbers(withDates(all, typed), concepts);
  const { parts: withNames, body } = withBody(numbered, typed, concepts);
  const read = withFirstAndLast(withNames, concepts);
  const words = read.filter((part, index) => !isStopWord(part) && !isArticle(part, read[index + 1]));
  // «دور» asks for a role, and begins the name of a topic: a word that makes a name with the next one is no question.
  const isOfName = (part: QueryPart) =>
    beginsName([...part.tokens, ...(words[words.indexOf(part) + 1]?.tokens ?? [])], concepts);
  const isSetAside = (part: QueryPart) => isSingle(part) && part.tokens.every(isQuestionWord) && !isOfName(part);
  const asked = words.filter((part) => !isSetAside(part));
  const told = withoutEnemy(asked.filter(({ intents }) => intents.length === 0));
  const intents = new Set(words.flatMap((part) => part.intents));
  const namesakes = namesakesOf(told, concepts).map(({ id }) => ({ goal: `id:${id}`, weight: namesakeWeight }));
  const withRoles = (parts: QueryPart[]) =>
    parts.map((part) => ({ ...part, goals: [...goalsOf(part, intents), ...(told.includes(part) ? namesakes : [])] }));
  if (told.length > 0) {
    return {
      told: withRoles(told),
      optional: withRoles(asked.filter((part) => !told.includes(part))).map((part) => withGroup(part, concepts)),
      setAside: words.filter(isSetAside),
      intents,
      body,
    };
  }
  // "Where is the meeting held": the noun is asked about.
  const named = asked.filter(({ concepts: own }) => own.length > 0);
  const rest = [named, asked, words, read].find((parts) => parts.length > 0) ?? [];
  // "Who are the co-chairs" asks about the group whose record this is.
  const isLeading = withRoles(rest).some(({ goals }) => goals.length > 0);
  const isOfGroup = (['event', 'chair', 'founding'] as const).some((intent) => intents.has(intent));
  const asksOfGroup = (!isLeading && isOfGroup) || (intents.has('joining') && read.some(isCount));
  return {
    told: withRoles(rest),
    optional: [],
    setAside: words.filter((part) => !rest.includes(part)),
    intents,
    body: body ?? (asksOfGroup ? mainOf(concepts) : null),
  };
}

/** "How many members", «كم عضواً», «عدد الأعضاء»: the body's own figure answers. */
function isCount({ tokens }: QueryPart): boolean {
  return tokens.length === 1 && tokens.every((token) => isMark(token, 'count'));
}

/** The whole record is about the enemy: beside a topic its name narrows nothing. */
function withoutEnemy(told: QueryPart[]): QueryPart[] {
  const others = told.filter(({ concepts, isQuoted }) => isQuoted || !concepts.some(({ id }) => id === enemyId));
  const isOfTopic = ({ concepts }: QueryPart) => concepts.some(({ kind, leads }) => kind === 'topic' || leads);
  return others.length > 0 && others.every(isOfTopic) ? others : told;
}

/** A public id leads to its record: cifg-12, min-kuwait-2018, cifg-13/ar-shaam. */
function isId(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\/[a-z0-9-]+)?$/i.test(text.trim()) && /-\d/.test(text);
}

function idPart(typed: TypedText): QueryPart {
  const goals = [{ goal: `id:${typed.text.trim().toLowerCase()}`, weight: 20 }];
  const tokens = tokenizeText(typed.text.replace(/[-/]/g, ' ')).tokens.slice();
  return { ...partOf(tokens, typed, { isQuoted: true }), goals };
}

type Piece = { text: string; offset: number; isQuoted: boolean };

function splitQuoted(text: string): Piece[] {
  const parts: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(quoted)) {
    parts.push({ text: text.slice(end, match.index), offset: end, isQuoted: false });
    const own = match.slice(1).find((each) => each !== undefined) ?? '';
    parts.push({ text: own, offset: match.index + 1, isQuoted: true });
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end), offset: end, isQuoted: false }];
}

/** The places of the words are those in the whole text. */
function partsOf({ text, offset, isQuoted }: Piece, typed: TypedText, concepts: Concepts | null): QueryPart[] {
  const tokenized = tokenizeText(text);
  const tokens = tokenized.tokens.map((token) => ({
    ...token,
    start: token.start + offset,
    end: token.end + offset,
  }));
  if (isQuoted) return tokens.length > 0 ? [partOf(tokens, typed, { isQuoted })] : [];
  const parts: QueryPart[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = concepts && matchConcepts(concepts, tokenized, index);
    const rest = tokens.slice(index);
    const begun = concepts && found?.length !== rest.length ? unfinishedName(rest, concepts) : [];
    const length = begun.length > 0 ? rest.length : (found?.length ?? 1);
    parts.push(partOf(rest.slice(0, length), typed, { concepts: begun.length > 0 ? begun : (found?.concepts ?? []) }));
    index += length;
  }
  return parts;
}

function partOf(
  tokens: Token[],
  source: TypedText,
  { concepts = [], isQuoted = false }: Partial<QueryPart>,
): QueryPart {
  const typed = typedWords(tokens, source);
  // «نص صحفي» names texts by their standing: here the word for a text is itself what is asked about.
  const isLeading = concepts.some(({ goals }) => goals?.some((goal) => goal.startsWith('standing:')));
  const each = isQuoted || isLeading ? [] : tokens.map(intentsOf);
  const intents = each.every((own) => own.length > 0) ? [...new Set(each.flat())] : [];
  return { tokens, typed, concepts, isQuoted, goals: [], intents, number: null, isDate: false, isApart: false };
}

/** The words in the reader's own letters, with the signs between them. */
function typedWords(tokens: readonly Token[], { text, typed }: TypedText): string {
  const runs: Span[] = [];
  for (const { start, end } of tokens) {
    const last = runs.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => typed(start, end)).join(' ');
}

/** Joins two words that are often written as one, so that they are found either way. */
function withCompounds(parts: QueryPart[], typed: TypedText, concepts: Concepts | null): QueryPart[] {
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
    if (isJoined) joined.splice(-1, 1, { ...partOf([...before.tokens, ...part.tokens], typed, part), intents: [] });
    else joined.push(part);
  }
  return joined;
}

/** "al-Rawi" is found as «Rawi», which texts also have with another spelling of the article. */
function isArticle({ tokens: [token, ...more] }: QueryPart, next: QueryPart | undefined): boolean {
  return more.length === 0 && articles.has(token?.raw ?? '') && next?.tokens[0]?.kind === token?.kind;
}

/** Joins the words of each date to one part: «19 و20 نوفمبر 2019», "Rabi al-Awwal 1441", "the year 2019". */
function withDates(parts: QueryPart[], typed: TypedText): QueryPart[] {
  const { text } = typed;
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
    const shown = typed.typed(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
    joined.push({ ...partOf(tokens, typed, { concepts }), typed: shown, goals, intents: [], isDate: true });
    index += run.length;
  }
  return joined;
}

type Span = { start: number; end: number };

function writtenDates(text: string): Span[] {
  const tokenized = tokenizeText(text);
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
  const isSeason = part.tokens.length === 1 && part.tokens.every(({ raw }) => seasonMonths(raw) !== null);
  return part.tokens[0]?.kind === 'number' || part.concepts.some(isMonth) || isDay || isSeason;
}

function isYearMark(part: QueryPart | undefined): boolean {
  return part !== undefined && part.tokens.length === 1 && part.tokens.every((token) => isMark(token, 'year'));
}

function isFiller({ tokens }: QueryPart): boolean {
  return (
    tokens.length === 1 &&
    /^(?:of|the|th|st|nd|rd|and|to|until|و|من|يوم|شهر|الي|الى|حتي|حتى)$/.test(tokens[0]?.raw ?? '')
  );
}

/** Words that name a body in an order of their own become its name. */
function withBody(
  parts: QueryPart[],
  typed: TypedText,
  concepts: Concepts,
  withTopics = parts.some(isTopicBesideHead),
): { parts: QueryPart[]; body: Concept | null } {
  const wide = withTopics ? new Set(['body', 'topic']) : new Set(['body']);
  const plain = parts.filter(
    (part) =>
      !part.isDate &&
      !(part.isQuoted && part.tokens.length > 1) &&
      part.number === null &&
      part.concepts.every(({ kind, ref }) => wide.has(kind) || ref === null) &&
      (part.intents.length === 0 || part.tokens.every(isHead)) &&
      !isStopWord(part) &&
      !part.tokens.every(isQuestionWord),
  );
  const tokens = plain.flatMap((part) => part.tokens);
  const [known, ...others] = plain.flatMap((part) => part.concepts.filter(({ kind }) => kind === 'body'));
  const isTold = known !== undefined && (plain.length === 1 || others.length > 0);
  const found = isTold ? null : bodyOfWords(concepts.bodyWords, tokens, { main: concepts.mainBody, known });
  const [first] = plain;
  const isOther = known !== undefined && found?.body !== known;
  if (withTopics && !(found?.isNamed && first)) return withBody(parts, typed, concepts, false);
  if (found === null || first === undefined || isOther) return { parts: onlyGroup(parts, concepts), body: null };
  if (!found.isNamed) return { parts, body: found.body };
  const joined = { ...partOf(tokens, typed, { concepts: [found.body] }), intents: [], isApart: true };
  return {
    parts: parts.flatMap((part) => (part === first ? [joined] : plain.includes(part) ? [] : [part])),
    body: null,
  };
}

/** "Foreign fighters working group": a topic may be a part of the name of a body. */
function isTopicBesideHead({ concepts }: QueryPart, place: number, parts: QueryPart[]): boolean {
  const around = [...parts.slice(Math.max(0, place - 1), place), ...parts.slice(place + 1, place + 3)];
  return concepts.some(({ kind }) => kind === 'topic') && around.some(({ tokens }) => tokens.some(isHead));
}

/** "When did the group meet in Kuwait": its own meeting comes before those of other bodies. */
function withGroup(part: QueryPart, concepts: Concepts): QueryPart {
  const main = mainOf(concepts);
  const keys = new Set(part.tokens.flatMap(bareKeys));
  const isOfName = main?.labels.some(({ tokens }) => tokens.flatMap(bareKeys).some((key) => keys.has(key)));
  const isGroup = isSingle(part) && part.tokens.every(isHead) && isOfName;
  return isGroup ? { ...part, goals: [...part.goals, ...goalsOfConcepts(main ? [main] : [], new Set())] } : part;
}

function mainOf({ all, mainBody }: Concepts): Concept | null {
  return all.find(({ kind, ref }) => kind === 'body' && ref === mainBody) ?? null;
}

/** Where nothing else is asked about, «the group» is the one whose record this is. */
function onlyGroup(parts: QueryPart[], concepts: Concepts): QueryPart[] {
  const main = mainOf(concepts);
  const isOther = (part: QueryPart) =>
    part.intents.length === 0 && !isStopWord(part) && !part.tokens.every(isQuestionWord);
  const others = parts.filter(isOther);
  if (main === null || parts.length < 2 || others.length > 0) return parts;
  return parts.map((part) =>
    isSingle(part) && part.tokens.every(isHead) ? { ...part, concepts: [main], intents: [], isApart: true } : part,
  );
}

function goalsOf(part: QueryPart, intents: ReadonlySet<Intent>): Goal[] {
  return part.goals.length > 0 || part.isQuoted ? part.goals : goalsOfConcepts(part.concepts, intents);
}
