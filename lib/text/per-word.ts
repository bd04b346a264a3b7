/** Texts of one language have few different words. A hostile one may have many, so that no more than these are kept. */
const mostKept = 20_000;

/** Asks what a word alone answers once for each different word. */
export function perWord<Answer extends NonNullable<unknown> | null>(
  ask: (word: string) => Answer,
): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (known.size >= mostKept) known.clear();
    const own = copied(word);
    const asked = ask(own);
    known.set(own, asked);
    return asked;
  };
}

/** A slice keeps the whole text that it was cut from. */
function copied(word: string): string {
  return word.split('').join('');
}
