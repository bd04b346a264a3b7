/** Two neighbours that changed places, or one letter lost, is how the word for a meeting is mistyped most. */
function slipsOf(word: string): string[] {
  const letters = [...word];
  const swapped = letters.slice(1).map((letter, index) => {
    const [before, after] = [letters.slice(0, index).join(''), letters.slice(index + 2).join('')];
    return before + letter + (letters[index] ?? '') + after;
  });
  const lost = letters.slice(1).map((_, index) => word.slice(0, index + 1) + word.slice(index + 2));
  return [...new Set([...swapped, ...lost])].filter((slip) => slip !== word);
}

/** «اجتمع» is a verb, «إجماع» and "meting" are words of their own. */
const words = new Set(['اجتمع', 'meting']);
const consensus = 'اجماع';
const arabic = slipsOf('اجتماع');
const arabicNoun = new RegExp(`^([وف]?[بلك]?(?:ال|ل)?)(${arabic.join('|')})(ها|ه|هم|هما|نا|ا)?$`);
const english = new Set(slipsOf('meeting').filter((slip) => !words.has(slip)));

/** Returns the word for a meeting that a mistyped one stands for: «اجتامعها», "meeitng"; the word itself if it is none. */
export function withoutSlip(key: string): string {
  if (english.has(key)) return 'meeting';
  const [, before = '', noun = '', after = ''] = arabicNoun.exec(key) ?? [];
  if (noun === '' || noun === consensus || (words.has(noun) && !/ل$/.test(before) && !/^(?:ها|هم|هما|نا)$/.test(after)))
    return key;
  if (words.has(noun) && !before.endsWith('ال')) return key;
  return `${before}اجتماع${after}`;
}
