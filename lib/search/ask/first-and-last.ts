import { isHead } from '@/lib/search/vocabulary/body-words';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { endsKey } from '@/lib/search/vocabulary/first-and-last-of';
import { isMark, isQuestionWord } from './asking-words';
import { bodyOf } from './part-goals';
import type { QueryPart } from './question';
import { isStopWord } from './read-numbers';

const weight = 20;

/**
 * "The first meeting of the Small Group", "the last meeting in Rome", «أول اجتماع عن بعد», «آخر دولة انضمت»: where no number
 * tells, days do. Only where nothing else is asked for; the main body's own first meeting is a number.
 */
export function withFirstAndLast(parts: QueryPart[], concepts: Concepts): QueryPart[] {
  const ends = parts.filter((part) => isFirst(part) || isLast(part));
  const [end] = ends;
  if (end === undefined || ends.length > 1) return parts;
  const id =
    memberAskedFor(parts, end, concepts) ??
    designationAskedFor(parts, end, concepts) ??
    meetingAskedFor(parts, end, concepts);
  if (id === undefined) return parts;
  const own = { ...end, number: null, concepts: [] };
  const found = id === null ? { ...own, goals: [] } : { ...own, goals: [{ goal: `id:${id}`, weight }], intents: [] };
  return parts.map((part) => (part === end ? found : part));
}

/** Undefined where no member was asked for. */
function memberAskedFor(parts: QueryPart[], end: QueryPart, { facts }: Concepts): string | undefined {
  const isOfJoining = parts.some(({ intents }) => intents.includes('joining'));
  const isBody = ({ concepts }: QueryPart) => concepts.some(({ kind }) => kind === 'body');
  const isAll = parts.every((part) => part === end || isAsking(part) || isStopWord(part) || isBody(part));
  return isLast(end) && isOfJoining && isAll ? (facts.newestMember ?? undefined) : undefined;
}

/** «آخر تصنيف», "the latest OFAC designation". */
function designationAskedFor(parts: QueryPart[], end: QueryPart, { facts }: Concepts): string | undefined {
  const isRound = ({ tokens }: QueryPart) => tokens.length === 1 && tokens.every((token) => isMark(token, 'round'));
  const bodies = parts.flatMap(({ concepts }) => concepts.flatMap((each) => bodyOf(each, facts.bodies) ?? []));
  const isBody = ({ concepts }: QueryPart) => concepts.some(({ kind }) => kind === 'body');
  const isAll = parts.every(
    (part) => part === end || isRound(part) || isAsking(part) || isStopWord(part) || isBody(part),
  );
  if (!isLast(end) || !parts.some(isRound) || !isAll || bodies.length > 1) return undefined;
  return facts.newestDesignation.get(bodies[0] ?? null);
}

/** Null where the days do not tell which meeting it is, undefined where none of a group of meetings was asked for. */
function meetingAskedFor(parts: QueryPart[], end: QueryPart, { facts, mainBody }: Concepts): string | null | undefined {
  const bodies = parts.map(({ concepts }) => concepts.flatMap((each) => bodyOf(each, facts.bodies) ?? [])[0]);
  const facets = parts.map(facetOf);
  // The Coalition itself has no meetings, its ministers have.
  const [named, ...others] = new Set(bodies.filter((each) => each !== undefined && facts.ends.has(each)));
  const [facet = null, ...more] = new Set(facets.filter((each) => each !== null));
  const isGroup = parts.some(({ tokens }) => tokens.length === 1 && tokens.every(isHead));
  const body = named ?? (isGroup ? mainBody : null) ?? null;
  const found = facts.ends.get(endsKey(body, facet));
  if (found === undefined || others.length > 0 || more.length > 0 || (facet === null && body === mainBody))
    return undefined;
  const isKnown = (part: QueryPart, place: number) =>
    part === end || bodies[place] !== undefined || facets[place] !== null || isAsking(part) || isStopWord(part);
  if (!parts.every(isKnown)) return undefined;
  if (!isFirst(end)) return found.last;
  const numbered = facts.numbered.get(`${body ?? mainBody}:1`);
  return numbered && (facet === null || numbered.id === found.first) ? undefined : found.first;
}

/** The mode or the place of meetings, as the ends are named. */
function facetOf({ concepts }: QueryPart): string | null {
  const [mode] = concepts.flatMap(({ goals }) => goals?.filter((goal) => goal.startsWith('mode:')) ?? []);
  const [place] = concepts.flatMap(({ kind, ref }) => (kind === 'place' && ref !== null ? [`place:${ref}`] : []));
  return mode ?? place ?? null;
}

function isFirst({ concepts }: QueryPart): boolean {
  return concepts.some(({ id }) => id === 'ordinal:1');
}

function isLast({ tokens, isQuoted }: QueryPart): boolean {
  return !isQuoted && tokens.length === 1 && tokens.every((token) => isMark(token, 'newest'));
}

function isAsking({ intents, tokens }: QueryPart): boolean {
  return intents.length > 0 || tokens.every(isQuestionWord);
}
