import type { Concept } from '@/lib/search/vocabulary/concept';
import type { Token } from '@/lib/text/characters/tokens';
import type { Intent } from './asking-words';

/** What leads straight to records, and how much more one that it leads to is meant than another. */
export type Goal = { goal: string; weight: number };

/** A number that a record bears: the meeting of a body, the round of a joint designation, a member. */
export type NumberOf = {
  of: 'meeting' | 'round' | 'member';
  body: string | null;
  value: number;
  goals: Goal[];
  /** Whether the words beside it say what it counts. */
  isSure: boolean;
  /** Whether a record bears it. */
  isHeld: boolean;
};

/** One part of the typed words: a phrase in quotation marks, names of concepts, a date, a number, or one word. */
export type QueryPart = {
  tokens: Token[];
  typed: string;
  concepts: readonly Concept[];
  isQuoted: boolean;
  goals: Goal[];
  /** What a word asks for if it is not itself asked about. */
  intents: Intent[];
  /** The number of a meeting, a round or a member; null if the part is none. */
  number: NumberOf | null;
  isDate: boolean;
  /** Its words need not follow each other. */
  isApart: boolean;
};

export type Question = {
  /** What must be found. */
  told: QueryPart[];
  /** What a record may have or not: verbs of holding and the like. It only sets the order. */
  optional: QueryPart[];
  /** What was not searched for at all: question words. */
  setAside: QueryPart[];
  intents: ReadonlySet<Intent>;
  /** A body that the words are some of the name of, though they may mean what it does. */
  body: Concept | null;
};
