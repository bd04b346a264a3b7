import type { Owner } from '@/lib/intake/events/owners/owner';
import { findArabicOrdinals, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { makeClauseFinder } from '@/lib/intake/text/clauses';
import type { Reading } from '@/lib/intake/text/read-text';
import type { IntakeVocabulary } from '@/lib/intake/vocabulary';
import { entryOf, findNames, type Name } from '@/lib/language/names/find-names';
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
  /** A body whose meetings are not on record, if it is the first that the text names: its meeting is what is told. */
  openingBody: string | null;
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
  const openingBody = findOpeningBody(reading, names, vocabulary);
  return {
    reading,
    clauses: findClauses(reading, namesIn),
    names,
    ordinals,
    mainBody: vocabulary.mainBody,
    meetingBodies: new Set([...vocabulary.meetingBodies, ...(openingBody === null ? [] : [openingBody])]),
    openingBody,
    namesIn,
  };
}

const standing: ReadonlySet<string> = new Set(['fatf', 'un1267']);
const regional = /^(?:لمنطقه|لشرق|للشرق|لدول|in|style)$/;
const joint = /^(?:و|and|with|مع)$/;

/** «عقدت مجموعة العمل المالي (فاتف) جلستها»; a joint meeting is one of the body on record. */
function findOpeningBody(
  { words, sentences }: Reading,
  names: readonly Name[],
  vocabulary: IntakeVocabulary,
): string | null {
  const bodies = names.filter(
    (name) => entryOf(name, 'body') !== undefined && sentences[name.sentence]?.isFurniture === false,
  );
  const [first] = bodies;
  const id = first === undefined ? undefined : entryOf(first, 'body')?.id;
  if (first === undefined || id === undefined || !standing.has(id) || !sentences[first.sentence]?.isLead) return null;
  if (regional.test(words[first.last + 1]?.key ?? '')) return null;
  const other = bodies.find((name) => entryOf(name, 'body')?.id !== id);
  const isJoint =
    other !== undefined &&
    other.first - first.last <= 3 &&
    (other.clitics.startsWith('و') || words.slice(first.last + 1, other.first).some(({ key }) => joint.test(key)));
  return isJoint || vocabulary.meetingBodies.includes(id) ? null : id;
}
