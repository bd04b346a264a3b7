import words from './stop-words.json';

/** Words that tell nothing when texts are compared, folded and as they are written. */
export const wordsOfEveryText: ReadonlySet<string> = new Set([...words.compared.ar, ...words.compared.en]);

/** Words that tell nothing in a search, folded but with ى still distinct: «على» is one, «علي» is a name. */
export const stopWords: ReadonlySet<string> = new Set([
  ...words.searched.ar.map((word) => word.replace(/[أإ]/g, 'ا')),
  ...words.searched.en,
]);
