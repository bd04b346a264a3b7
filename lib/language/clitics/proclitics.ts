const letters = /^[وفبكل]/;
const articles = ['وبال', 'وكال', 'فلل', 'ولل', 'وال', 'فال', 'بال', 'كال', 'ال'];

/**
 * An Arabic word with everything taken off its beginning that may have been written onto it, stage by stage: «والوكالة»,
 * «الوكالة», «وكالة», «كالة». Every legal reading, since nothing in the word tells which is right.
 */
export function readingsOf(word: string): string[] {
  const readings = new Set([word]);
  for (const reading of readings) for (const shorter of withoutOne(reading)) readings.add(shorter);
  return [...readings];
}

/** The word as it is asked for: without its article, and with «لل» read both as ل and as a noun that begins with one. */
export function withoutArticle(word: string): string[] {
  if (/^[وف]?لل./.test(word)) {
    const noun = word.replace(/^[وف]?لل/, '');
    return noun.length >= 2 ? [noun, `ل${noun}`] : [word];
  }
  const article = articles.find((each) => word.startsWith(each) && word.length - each.length >= 2);
  return [article ? word.slice(article.length) : word];
}

/** The word without a first letter that may be و ف ب ك ل written onto it; null where too little would stay. */
export function withoutLetter(word: string): string | null {
  return word.length >= 5 && letters.test(word) ? word.slice(1) : null;
}

export function hasArticle(word: string): boolean {
  return withoutArticle(word)[0] !== word;
}

function withoutOne(word: string): string[] {
  if (word.length < 4) return [];
  if (word.startsWith('لل')) return [word.slice(2), word.slice(1)];
  if (word.startsWith('ال')) return [word.slice(2)];
  return letters.test(word) ? [word.slice(1)] : [];
}
