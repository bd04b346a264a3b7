/** The language that a text seems to be in, of the two of the record: that of most of its letters. Empty: it has none. */
export function languageOf(text: string): 'ar' | 'en' | '' {
  const arabic = text.match(/(?=\p{L})\p{scx=Arab}/gu)?.length ?? 0;
  const latin = text.match(/\p{sc=Latn}/gu)?.length ?? 0;
  if (arabic + latin === 0) return '';
  return arabic >= latin ? 'ar' : 'en';
}
