type Locale = 'ar' | 'en';

/** Sorts names as readers of the language look them up: in Arabic by the letter after the article. */
export function inAlphabeticalOrder<Item>(items: Item[], locale: Locale, nameOf: (item: Item) => string): Item[] {
  const compare = alphabetically(locale);
  return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}

/** Compares two names in that order. */
export function alphabetically(locale: Locale): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(locale);
  const key = (name: string) => withoutArticle(name, locale).replace(/[أإآ]/g, 'ا');
  return (a, b) => compare(key(a), key(b));
}

/** The letter that a name is listed under, without marks and with every form of hamza as alif. */
export function initialOf(name: string, locale: Locale): string {
  const [first = ''] = withoutArticle(name, locale).normalize('NFD');
  return first.toLocaleUpperCase(locale);
}

/** «ألمانيا» written without its hamza only looks as if it began with the article. */
function withoutArticle(name: string, locale: Locale): string {
  return locale === 'ar' ? name.replace(/^ال(?!ماني)/, '') : name;
}
