/** How many names one field may list. */
export const mostNames = 300;

/** The items of a list, separated by commas of either script, semicolons or line ends. */
export function readItems(words: string): string[] {
  return words
    .split(/[,\u060c;\u061b\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The same where a name may have commas of its own, up to so many: the longest run of items that is a name is one item. */
export function readNamedItems(words: string, mostCommas: number, isName: (words: string) => boolean): string[] {
  const pieces = [...words.matchAll(/[^,\u060c;\u061b\n]+/g)]
    .map(({ index, 0: piece }) => ({ piece: piece.trim(), start: index, end: index + piece.length }))
    .filter(({ piece }) => piece !== '');
  const items: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (first === undefined) break;
    let item = first.piece;
    for (let last = Math.min(at + mostCommas, pieces.length - 1); last > at; last -= 1) {
      const run = words.slice(first.start, pieces[last]?.end).trim();
      if (!isName(run)) continue;
      item = run;
      at = last;
      break;
    }
    items.push(item);
  }
  return items;
}
