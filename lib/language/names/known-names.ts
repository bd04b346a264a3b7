/**
 * The names on record, given by the caller: the command line takes them from the bundled records, the desk from rows.
 */
export type KnownNames = {
  /** `code` is ISO 3166-1 alpha-2 for a state, else the acronym. */
  parties: { code: string; kind: 'state' | 'organization'; names: string[] }[];
  /** `city` is the English name of a place; `country` is alpha-2. */
  places: { city: string; country: string; names: string[] }[];
  bodies: { id: string; names: string[] }[];
};
