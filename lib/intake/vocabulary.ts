import type { KnownNames } from '@/lib/language/names/known-names';

/**
 * The names that intake knows, given by the caller: the command line takes them from the bundled records, the desk from
 * rows.
 */
export type IntakeVocabulary = KnownNames & {
  topics: { id: string; labels: string[] }[];
  /** The body whose record this is. */
  mainBody: string | null;
  /** The bodies whose meetings are on record; the others set standards or list names. */
  meetingBodies: string[];
};
