/** How many names one field may list. */
export const mostNames = 300;

/** The items of a list, separated by commas of either script, semicolons or line ends. */
export function readItems(words: string): string[] {
  return words
    .split(/[,\u060c;\u061b\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
