/** A word may begin with «و» or «ف», then a preposition, then the article, which loses its alef after «ل». */
const written = ['', 'و', 'ف'].flatMap((conjunction) =>
  [
    ...['', 'ب', 'ل', 'ك'].map((particle) => ({ particle, article: '' })),
    ...['', 'ب', 'ك'].map((particle) => ({ particle, article: 'ال' })),
    { particle: 'ل', article: 'ل' },
  ].map(({ particle, article }) => {
    const particles = conjunction + particle;
    return { text: particles + article, particles, hasArticle: article !== '' };
  }),
);
const leastTaken = written.filter(({ text }) => text !== '').sort((a, b) => a.text.length - b.text.length);
const byLetter = new Map(
  [...'وفبلكا'].map((letter) => [letter, leastTaken.filter(({ text }) => text.startsWith(letter))] as const),
);
const least = 3;

/** `rest` is the word without the clitics; the article is part of it unless `hasArticle`. */
export type CliticReading = { clitics: string; hasArticle: boolean; rest: string };

/**
 * Lists the readings of an Arabic word that leave at least three letters of it, the word itself first: for «وللجنة»
 * also ولجنة, اللجنة, لجنة. Nothing in the word tells which is right, so this is for looking up words in a closed list.
 */
export function readClitics(word: string): CliticReading[] {
  const readings: CliticReading[] = [{ clitics: '', hasArticle: false, rest: word }];
  for (const { text, particles, hasArticle } of byLetter.get(word.charAt(0)) ?? []) {
    if (word.length - text.length < least) break;
    if (!word.startsWith(text)) continue;
    const rest = word.slice(text.length);
    const isFused = text.endsWith('لل') || (text.endsWith('ل') && rest.startsWith('ل'));
    if (isFused) readings.push({ clitics: particles, hasArticle: false, rest: `ال${rest}` });
    readings.push({ clitics: text, hasArticle, rest });
  }
  return readings;
}

/** Returns the word itself and the rest that each reading leaves. */
export function withoutClitics(word: string): string[] {
  return [...new Set(readClitics(word).map(({ rest }) => rest))];
}

/**
 * Lists the forms by which an Arabic word of a text can be found. Clitics are taken off one by one, even if one may be
 * a letter of the word itself: «والوكالة», «الوكالة», «وكالة», «كالة».
 */
export function everyReading(word: string): string[] {
  const readings = new Set([word]);
  for (const reading of readings) for (const shorter of withoutOne(reading)) readings.add(shorter);
  return [...readings];
}

function withoutOne(word: string): string[] {
  if (word.length < 4) return [];
  if (word.startsWith('لل')) return [word.slice(2), word.slice(1)];
  return word.startsWith('ال') ? [word.slice(2)] : withoutLetter(word);
}

/** Returns the word without a first letter that may be a clitic; nothing if it begins with another letter. */
export function withoutLetter(word: string): string[] {
  return /^[وفبكل]/.test(word) ? [word.slice(1)] : [];
}

/**
 * Returns the word as searches spell it: without its article and what precedes that; after «لل» also as a noun that
 * begins with ل.
 */
export function withoutArticle(word: string): string[] {
  const definite = leastTaken.filter(({ hasArticle, text }) => hasArticle && word.startsWith(text));
  const { text } = definite.find((each) => word.length - each.text.length >= 2) ?? { text: '' };
  const noun = word.slice(text.length);
  return text.endsWith('لل') ? [noun, `ل${noun}`] : [noun];
}

export function hasArticle(word: string): boolean {
  return withoutArticle(word)[0] !== word;
}
