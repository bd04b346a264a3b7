type Locale = 'ar' | 'en';

/** Sorted by name as readers of the language look names up: in Arabic by the letter after the article. */
export function inAlphabeticalOrder<Item>(items: Item[], locale: Locale, nameOf: (item: Item) => string): Item[] {
  const { compare } = new Intl.Collator(locale);
  const key = (item: Item) => withoutArticle(nameOf(item), locale).replace(/[أإآ]/g, 'ا');
  return items.toSorted((a, b) => compare(key(a), key(b)));
}

/** The letter under which a name stands: without marks, every seat of hamza as its alif. */
export function initialOf(name: string, locale: Locale): string {
  const [first = ''] = withoutArticle(name, locale).normalize('NFD');
  return first.toLocaleUpperCase(locale);
}

/** «ألمانيا» written without its hamza begins with the article only in looks. */
function withoutArticle(name: string, locale: Locale): string {
  return locale === 'ar' ? name.replace(/^ال(?!ماني)/, '') : name;
}
