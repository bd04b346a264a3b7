import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { isMark, isQuestionWord } from './asking-words';
import { bodyOf } from './part-goals';
import type { QueryPart } from './question';
import { isStopWord } from './read-numbers';

const weight = 20;

/**
 * "The first meeting of the Small Group", "the last ministerial": where meetings of a body bear no numbers, or not all of
 * them, their days tell. Only where nothing else is asked for, and never of the main body, whose first is a number.
 */
export function withFirstAndLast(parts: QueryPart[], { facts, mainBody }: Concepts): QueryPart[] {
  const bodies = parts.map(({ concepts }) => concepts.flatMap((each) => bodyOf(each, facts.bodies) ?? [])[0]);
  // The Coalition itself has no meetings, its ministers have.
  const [body, ...others] = new Set(bodies.filter((each) => each !== undefined && facts.ends.has(each)));
  const ends = body === undefined || body === mainBody ? undefined : facts.ends.get(body);
  if (body === undefined || ends === undefined || others.length > 0) return parts;
  const isEnd = (part: QueryPart) => isFirst(part) || isLast(part);
  const isKnown = (part: QueryPart, place: number) =>
    isEnd(part) || bodies[place] !== undefined || isAsking(part) || isStopWord(part);
  if (parts.filter(isEnd).length !== 1 || !parts.every(isKnown)) return parts;
  return parts.map((part) => {
    if (!isEnd(part) || (isFirst(part) && facts.numbered.has(`${body}:1`))) return part;
    const id = isFirst(part) ? ends.first : ends.last;
    const own = { ...part, number: null, concepts: [] };
    return id === null ? { ...own, goals: [] } : { ...own, goals: [{ goal: `id:${id}`, weight }], intents: [] };
  });
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
