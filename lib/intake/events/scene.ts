import type { Owner } from '@/lib/intake/events/owners/owner';
import { findArabicOrdinals, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { makeClauseFinder } from '@/lib/intake/text/clauses';
import type { Reading } from '@/lib/intake/text/read-text';
import type { IntakeVocabulary } from '@/lib/intake/vocabulary';
import { findNames, type Name } from '@/lib/language/names/find-names';
import { isFiniteVerb } from './finite-verbs';

/** A text with everything found in it, before any rule gives that a role. */
export type Scene = {
  /** The clause of each word. */
  clauses: readonly Clause[];
  reading: Reading;
  names: Name[];
  ordinals: Map<number, Ordinal>;
  /** The body whose record this is. */
  mainBody: string | null;
  /** The bodies whose meetings are on record. */
  meetingBodies: ReadonlySet<Owner>;
  /** The names of each sentence. */
  namesIn: (sentence: number) => readonly Name[];
};

const findClauses = makeClauseFinder(isFiniteVerb);

export function makeScene(reading: Reading, vocabulary: IntakeVocabulary): Scene {
  const names = findNames(reading, vocabulary);
  const ordinals = new Map(findArabicOrdinals(reading).map((ordinal) => [ordinal.first, ordinal] as const));
  const bySentence = new Map<number, Name[]>();
  for (const name of names) {
    const list = bySentence.get(name.sentence);
    if (list) list.push(name);
    else bySentence.set(name.sentence, [name]);
  }
  const namesIn = (sentence: number) => bySentence.get(sentence) ?? [];
  return {
    reading,
    clauses: findClauses(reading, namesIn),
    names,
    ordinals,
    mainBody: vocabulary.mainBody,
    meetingBodies: new Set(vocabulary.meetingBodies),
    namesIn,
  };
}
