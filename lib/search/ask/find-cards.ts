import type { BodyFacts } from '@/lib/search/vocabulary/body-facts';
import type { GapFacts, MeetingFacts, MemberFacts } from '@/lib/search/vocabulary/card-facts';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import pageWords from '@/lib/search/vocabulary/page-words.json';
import { isMark, officialTextAskedIn } from './asking-words';
import { ledTo } from './part-goals';
import type { QueryPart, Question } from './question';

type Names = { ar: string | null; en: string };

/** An answer above the results. `gap` is the kind of gap at that number, if there is one. */
export type Card = { id: string; gap: GapFacts['kind'] | null } & (
  | { kind: 'year'; meetings: number; designations: number }
  | {
      kind: 'ordinal';
      body: Names;
      value: number;
      meeting: MeetingFacts | null;
      known: Names | null;
      beyond: number | null;
      /** The last meeting of the body was asked for. */
      isLatest: boolean;
      /** The languages in which its official text was asked for. */
      textIn: ('ar' | 'en')[];
    }
  /** A month of either calendar in which nothing is recorded. */
  | { kind: 'month'; calendar: 'gregorian' | 'hijri'; year: number; month: number; isYearHeld: boolean }
  | { kind: 'mode'; meetings: number }
  | { kind: 'gaps'; numbers: GapFacts[]; body: Names | null }
  | { kind: 'body'; facts: BodyFacts }
  | { kind: 'member'; facts: MemberFacts; years: string[] }
  | { kind: 'place'; name: Names; country: Names; meetings: MeetingFacts[] }
  | { kind: 'topic'; name: Names; definition: Names; meetings: number }
  /** A page of the portal that is itself the answer. */
  | { kind: 'page'; id: PageName }
);

export type PageName = keyof typeof pageWords;

const pages = new Set(Object.keys(pageWords));

const mostCards = 3;

/**
 * Answers what can be answered in a line: a year, the number of a meeting, held or a gap, a mode, a body, a member, a
 * place, a topic. A year, a mode or a body is an answer only if nothing else was asked for. `isFound`: something was
 * found; without it no card names a part of the question as if it were all of it. `all`: what was asked, where `told` is what of
 * that is kept.
 */
export function findCards(
  question: Question,
  concepts: Concepts,
  isFound: boolean,
  all: QueryPart[] = question.told,
): Card[] {
  const { told } = question;
  const [only, ...others] = told;
  const lone = others.length === 0 ? only : undefined;
  const pageCards = told.flatMap(pageCardsOf);
  const textIn = officialTextAskedIn(
    [...all, ...question.optional, ...question.setAside].flatMap(({ tokens }) => tokens),
  );
  const numbers = told.flatMap((part) => ordinalCards(part, lone !== undefined, concepts, textIn));
  const sole = lone ? soleCards(lone, question, concepts) : bodyCards(told, question, concepts);
  const named = isFound || lone ? told.flatMap((part) => namedCards(part, question, concepts, yearsIn(all))) : [];
  const cards = [...pageCards, ...numbers, ...sole, ...named];
  return [...new Map(cards.map((card) => [`${card.kind} ${card.id}`, card])).values()].slice(0, mostCards);
}

function pageCardsOf({ concepts }: QueryPart): Card[] {
  const goals = concepts.flatMap((concept) => concept.goals ?? []);
  return goals.flatMap((goal): Card[] => {
    const id = goal.startsWith('page:') ? goal.slice('page:'.length) : '';
    return isPage(id) ? [{ kind: 'page', id, gap: null }] : [];
  });
}

function isPage(id: string): id is PageName {
  return pages.has(id);
}

/** A month in which no record falls, if nothing else was asked for. */
export function emptyMonth({ told }: Question, { facts }: Concepts): Card[] {
  const [only, ...others] = told;
  if (!only?.isDate || others.length > 0 || only.goals.length > 1) return [];
  const [, sort, year = '', month = ''] = /^(h?m):(\d{4})-(\d{2})$/.exec(only.goals[0]?.goal ?? '') ?? [];
  if (sort === undefined) return [];
  const isHijri = sort === 'hm';
  return [
    {
      kind: 'month',
      id: `${year}-${month}${isHijri ? 'h' : ''}`,
      gap: null,
      calendar: isHijri ? 'hijri' : 'gregorian',
      year: Number(year),
      month: Number(month),
      isYearHeld: facts.years.has(isHijri ? `${year}h` : year),
    },
  ];
}

function ordinalCards(
  { number, goals, tokens }: QueryPart,
  isLone: boolean,
  { facts }: Concepts,
  textIn: ('ar' | 'en')[],
): Card[] {
  const known = number ?? numberOfId(goals);
  if (known === null || known.of !== 'meeting' || known.body === null || !(known.isSure || isLone)) return [];
  const key = `${known.body}:${known.value}`;
  const body = facts.bodies.get(known.body);
  const gap = facts.gaps.get(key) ?? null;
  const own = facts.numbered.get(key) ?? null;
  const beyond = [...facts.gaps.values()].find(
    (each) => each.kind === 'beyond_last' && each.body === known.body && known.value >= each.ordinal,
  );
  const told = gap ?? (own ? null : (beyond ?? null));
  if (body === undefined || (own === null && told === null)) return [];
  const { value } = known;
  const isLatest =
    own !== null && number !== null && tokens.length > 0 && tokens.every((token) => isMark(token, 'newest'));
  const last = isLatest ? facts.gaps.get(`${known.body}:${value + 1}`) : told;
  return [
    {
      kind: 'ordinal',
      id: idOf(known.body, value, facts.mainBody),
      body: body.name,
      value,
      meeting: own,
      gap: told?.kind ?? null,
      known: told?.known ?? null,
      beyond: last?.kind === 'beyond_last' ? last.ordinal : null,
      isLatest,
      textIn,
    },
  ];
}

function idOf(body: string, value: number, mainBody: string | null): string {
  return body === mainBody ? String(value) : `${body}-${value}`;
}

/** The public id of a numbered meeting says its number. */
function numberOfId(goals: QueryPart['goals']): { of: 'meeting'; body: string; value: number; isSure: true } | null {
  for (const { goal } of goals) {
    const [, body, value] = /^id:([a-z]+)-(\d{1,2})$/.exec(goal) ?? [];
    if (body && value) return { of: 'meeting', body, value: Number(value), isSure: true };
  }
  return null;
}

function soleCards(part: QueryPart, question: Question, concepts: Concepts): Card[] {
  const { facts } = concepts;
  const years =
    part.isDate && !question.intents.has('joining')
      ? part.goals.filter(({ goal }) => goal.startsWith('y:')).map(({ goal }) => goal.slice(2))
      : [];
  const labels = part.concepts.flatMap((concept) => (concept.kind === 'label' ? (concept.goals ?? []) : []));
  const said = (prefix: string) =>
    labels.filter((goal) => goal.startsWith(prefix)).map((goal) => goal.slice(prefix.length));
  return [
    ...years.map(
      (id): Card => ({ kind: 'year', id, gap: null, ...(facts.years.get(id) ?? { meetings: 0, designations: 0 }) }),
    ),
    ...said('mode:').map((id): Card => ({ kind: 'mode', id, gap: null, meetings: facts.modes.get(id) ?? 0 })),
    ...said('gaps:')
      .slice(0, 1)
      .map((id): Card => {
        const kinds = id === 'no_record' ? ['no_record', 'beyond_last'] : [id];
        const numbers = [...facts.gaps.values()].filter(({ kind }) => kinds.includes(kind));
        const body = facts.bodies.get(numbers[0]?.body ?? '')?.name ?? null;
        return { kind: 'gaps', id, gap: null, numbers, body };
      }),
    ...bodyCards([part], question, concepts),
  ];
}

/** Who asks where or when a body met, or who was its host, is answered by its meetings. */
function bodyCards(told: QueryPart[], question: Question, { facts }: Concepts): Card[] {
  const { intents } = question;
  const asksOfMeeting =
    !intents.has('founding') &&
    ((['where', 'when', 'host'] as const).some((intent) => intents.has(intent)) || asksOfLast(question));
  const named = question.body?.ref ?? null;
  if (named !== null && !asksOfMeeting) return bodyCard(named, facts);
  const bodies = told.map(({ concepts }) => concepts.filter(({ kind, ref }) => kind === 'body' && ref !== null));
  if (asksOfMeeting || bodies.some((own) => own.length === 0)) return [];
  const ids = new Set(bodies.flat().map(({ ref }) => ref ?? ''));
  if (told.length > 1 && ids.size > 1) return [];
  return [...ids].slice(0, 1).flatMap((id) => bodyCard(id, facts));
}

/** "The most recent meeting of the Coalition". */
function asksOfLast({ intents, optional }: Question): boolean {
  const isLast = optional.some(({ tokens }) => tokens.some((token) => isMark(token, 'newest')));
  return isLast && intents.has('event');
}

function bodyCard(id: string, { bodies }: Concepts['facts']): Card[] {
  const found = bodies.get(id);
  return found ? [{ kind: 'body', id, gap: null, facts: found }] : [];
}

/** "Was it a member in 2019" is answered for that year. */
function yearsIn(parts: QueryPart[]): string[] {
  const goals = parts.flatMap((part) => (part.isDate ? part.goals : []));
  return goals.flatMap(({ goal }) => /^y:(\d{4})$/.exec(goal)?.[1] ?? []);
}

function namedCards(
  { concepts, goals, number }: QueryPart,
  { intents }: Question,
  { facts }: Concepts,
  years: string[],
): Card[] {
  const refs = (kind: string) =>
    concepts.flatMap((each) => (each.kind === kind && each.ref !== null ? [each.ref] : []));
  const topics = goals.flatMap(({ goal }) => (goal.startsWith('t:') ? [goal.slice(2)] : []));
  const led = ledTo({ concepts, goals });
  const members = [
    ...refs('party'),
    ...(led !== null && facts.members.has(led) ? [led] : []),
    ...(number?.of === 'member' ? membersNumbered(number.value, facts) : []),
  ];
  const cards = {
    member: members.flatMap((id): Card[] => {
      const found = facts.members.get(id);
      return found ? [{ kind: 'member', id, gap: null, facts: found, years }] : [];
    }),
    place: refs('place').flatMap((id): Card[] => {
      const found = facts.places.get(id);
      return found ? [{ kind: 'place', id, gap: null, ...found }] : [];
    }),
    topic: topics.slice(0, 1).flatMap((id): Card[] => {
      const found = facts.topics.get(id);
      return found ? [{ kind: 'topic', id, gap: null, ...found }] : [];
    }),
  };
  return intents.has('where') || intents.has('event')
    ? [...cards.place, ...cards.member, ...cards.topic]
    : [...cards.member, ...cards.place, ...cards.topic];
}

function membersNumbered(value: number, { members }: Concepts['facts']): string[] {
  return [...members]
    .filter(([, { memberships }]) => memberships.some(({ ordinal }) => ordinal === value))
    .map(([id]) => id);
}
