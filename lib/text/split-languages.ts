export type WordsInLanguage = { lang: 'ar' | 'en'; words: string };

/**
 * What somebody wrote without saying the language: that of the first letter. Arabic and English with a slash between them
 * are the same said twice.
 */
export function splitLanguages(words: string): WordsInLanguage[] {
  const [first, second, ...more] = words.split(/\s\/\s/).map(inLanguage);
  const isTwice = first && second && more.length === 0 && second.lang !== first.lang && /\p{L}/u.test(second.words);
  return isTwice ? [first, second] : [inLanguage(words)];
}

function inLanguage(words: string): WordsInLanguage {
  return { lang: /^\P{L}*\p{Script=Arabic}/u.test(words) ? 'ar' : 'en', words: words.trim() };
}
