/** How many words of a text another does not have, or not as often. A word is what stands between two spaces. */
export function missingWords(text: string, other: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1);
  let missing = 0;
  for (const word of wordsOf(text)) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing += 1;
    else left.set(word, count - 1);
  }
  return missing;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
