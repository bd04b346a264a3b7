const pronouns = /(?:هما|هم|هن|ها|كم|نا)$/;

/**
 * The nearer forms of an inflected Arabic word, folded but with ة ى still distinct: of «شركاتهم» شركات and شركة. An
 * ending counts only where enough is left of the word, so that «شركات» never reaches «شرك». `ofDocument` also takes the ي
 * of a nisba off: «ممولي» in a text is found by «ممول», not the other way round.
 */
export function inflectionBases(word: string, ofDocument: boolean): string[] {
  const bases = new Set<string>();
  for (const base of nearer(word, ofDocument)) {
    bases.add(base);
    for (const further of nearer(base, ofDocument)) bases.add(further);
  }
  bases.delete(word);
  return [...bases];
}

function nearer(word: string, ofDocument: boolean): string[] {
  const cut = (letters: number) => word.slice(0, -letters);
  const ends = (ending: string, least: number) => word.endsWith(ending) && word.length - ending.length >= least;
  const bases: string[] = [];
  const pronoun = pronouns.exec(word)?.[0].length ?? 0;
  if (pronoun > 0 && word.length - pronoun >= 3) bases.push(...withoutPronoun(cut(pronoun)));
  if (ends('ه', 4)) bases.push(...withoutPronoun(cut(1)));
  if (ends('ات', 2)) bases.push(`${cut(2)}ة`, ...(word.length >= 6 ? [cut(2)] : []));
  if (/(?:ين|ون|ان)$/.test(word) && word.length >= 6) bases.push(cut(2));
  if (/(?:تين|تان)$/.test(word) && word.length >= 5) bases.push(`${cut(3)}ة`);
  if (ends('ية', 2)) bases.push(`${cut(2)}ي`);
  if (ends('ا', 4)) bases.push(cut(1));
  if (ofDocument && ends('ي', 4)) bases.push(cut(1));
  return bases;
}

/** «لجنتها»: before a pronoun ة is written ت. */
function withoutPronoun(base: string): string[] {
  return base.endsWith('ت') ? [base, `${base.slice(0, -1)}ة`] : [base];
}
