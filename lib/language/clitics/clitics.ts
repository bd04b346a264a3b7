const leading = ['و', 'ف', 'ال', 'وال', 'فال', 'بال', 'كال', 'وبال', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل'];
const beforeArticle = ['لل', 'ولل', 'فلل'];
const least = 3;

/**
 * An Arabic word as it is written, then with what may be written onto its beginning taken off («وللجنة»: ولجنة, لجنة …),
 * where at least three letters stay. Every legal reading, not the right one: for looking up words in a closed list.
 */
export function withoutClitics(word: string): string[] {
  const readings = [...leading, ...beforeArticle]
    .filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= least)
    .map((clitic) => word.slice(clitic.length));
  const definite = /^[وف]?لل(?<noun>.{3,})$/.exec(word)?.groups?.noun;
  return [...new Set([word, ...(definite === undefined ? [] : [`ال${definite}`]), ...readings])];
}
