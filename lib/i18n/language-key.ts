const named = ['ar', 'en', 'it', 'fr', 'de', 'da', 'sv'] as const;

/** The key of a language's name under `language` in the messages; `other` for one that has no name there. */
export function languageKey(lang: string): (typeof named)[number] | 'other' {
  const [language] = lang.split('-');
  return named.find((name) => name === language) ?? 'other';
}
