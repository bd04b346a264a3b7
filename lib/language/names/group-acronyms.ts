import bodies from './bodies.json';

/** The acronyms of the finance groups that bodies.json knows, in small letters, as folded texts have them. */
export const groupAcronyms = bodies.grammars.map(({ acronym }) => acronym.toLowerCase());
