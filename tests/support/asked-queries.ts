import type { SearchResult } from '@/lib/search/ask/search-records';

type ExpectedCard = { kind: string; value?: number | string; id?: string; gap?: boolean };

/** A query as a reader would type it, with what it should be answered with. */
export type AskedQuery = {
  ask: string;
  kind: string;
  language: 'ar' | 'en';
  /** Any of these may come first. */
  first: string[];
  /** These may stand among the first three as well. */
  alsoRight?: string[];
  card?: ExpectedCard;
  nothing?: boolean;
  missing?: string[];
  not?: string[];
};

export type Judged = {
  ask: string;
  kind: string;
  isFirst: boolean;
  isInThree: boolean;
  isCardRight: boolean;
  isMissingNamed: boolean;
  isNothingSaid: boolean;
  answers: string[];
};

export type Shares = { first: number; inThree: number; nothing: number; cards: number; missing: number };

/** Cards of these kinds say the answer; the others lead to it, and the list below is what is judged. */
const answering = new Set(['year', 'ordinal', 'gaps', 'mode', 'body', 'page']);

/** Holds what a search answered against what it should have answered. */
export function judge(asked: AskedQuery, result: SearchResult): Judged {
  const { hits, cards, partial, total } = result;
  const isExpected = (card: (typeof cards)[number]) =>
    (asked.card !== undefined && isCard(card, asked.card)) ||
    // The card of a number names its meeting.
    (card.kind === 'ordinal' && card.meeting !== null && asked.first.includes(`meeting/${card.meeting.id}`));
  const listed = (hits.length > 0 ? hits : partial).map(({ type, id }) => `${type}/${id}`);
  const told = cards.filter(({ kind }) => answering.has(kind));
  const answers = [...told.map((card) => (isExpected(card) ? 'card' : `${card.kind}/${card.id}`)), ...listed];
  const right = new Set([...asked.first, 'card']);
  const missing = partial[0]?.missing.map((word) => word.toLowerCase()) ?? [];
  const isEmpty = total === 0 && partial.length === 0 && !cards.some((card) => !isExpected(card));
  return {
    ask: asked.ask,
    kind: asked.kind,
    isFirst: asked.nothing ? isEmpty : right.has(answers[0] ?? ''),
    isInThree: asked.nothing ? isEmpty : answers.slice(0, 3).some((answer) => right.has(answer)),
    isCardRight: asked.card === undefined || cards.some((card) => asked.card !== undefined && isCard(card, asked.card)),
    isMissingNamed: (asked.missing ?? []).every((word) => missing.some((own) => own.includes(word.toLowerCase()))),
    isNothingSaid: !asked.nothing || isEmpty,
    answers: answers.slice(0, 5),
  };
}

/** The shares of right answers; those of records are taken over the queries that have one. */
export function sharesOf(judged: Judged[], asked: AskedQuery[]): Shares {
  const of = (isAmong: (query: AskedQuery) => boolean, isRight: (one: Judged) => boolean) => {
    const own = judged.filter((_, index) => asked[index] !== undefined && isAmong(asked[index]));
    return own.length === 0 ? 1 : own.filter(isRight).length / own.length;
  };
  const hasRecord = ({ nothing }: AskedQuery) => !nothing;
  return {
    first: of(hasRecord, ({ isFirst }) => isFirst),
    inThree: of(hasRecord, ({ isInThree }) => isInThree),
    nothing: of(
      ({ nothing }) => nothing === true,
      ({ isNothingSaid }) => isNothingSaid,
    ),
    cards: of(
      ({ card }) => card !== undefined,
      ({ isCardRight }) => isCardRight,
    ),
    missing: of(
      ({ missing }) => missing !== undefined,
      ({ isMissingNamed }) => isMissingNamed,
    ),
  };
}

function isCard(card: { kind: string; id: string; gap: string | null }, expected: ExpectedCard): boolean {
  const id = String(expected.id ?? expected.value);
  return (
    card.kind === expected.kind &&
    card.id === id &&
    (expected.gap === undefined || (card.gap !== null) === expected.gap)
  );
}
