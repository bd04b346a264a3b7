/** The names that intake knows, as an argument: the command line builds them from the bundled records, the desk from rows. */
export type Vocabulary = {
  /** `code` is ISO 3166-1 alpha-2 for a state, else the acronym. */
  parties: { code: string; kind: 'state' | 'organization'; names: string[] }[];
  /** `city` is the English name under which a place is proposed; `country` is alpha-2. */
  places: { city: string; country: string; names: string[] }[];
  bodies: { id: string; names: string[] }[];
  topics: { id: string; labels: string[] }[];
};
