/** A date alone on its line belongs to no sentence. */
const dated = /^\s*(?:\p{L}+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[\p{L}/ ]+\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*$/u;
const ended = /[.!?؟:;؛…]["'”’»)\]]*\s*$/;
/** No line of its own ends with these: «يومي», "of the", a comma. */
const open =
  /(?:^|\s)(?:[وف]?(?:يومي|يوم|في|من|الى|إلى|على|عن|بين|مع|كل|أن|إن|التي|الذي|حول|ضد|نحو|هذا|هذه|بشأن|لدى)|the|of|and|in|on|at|to|for|by|with|an?|its|their|from|between|which|that)\s*$|[,،]\s*$/i;
/** A line that begins so goes on with the one before it, if the width of a page can have parted them. */
const goesOn = /^\s*(?:[a-z(\d]|و|(?:في|من|إلى|الى|على|عن|مع|بين|حتى|خلال)\s)/;
const item = /^\s*(?:\d{1,2}[.)]\s|[•*–-]\s|["“]|\p{Lu}{3,})/u;
const widest = 140;
/** Marks and signs that take no room in a line. */
const unseen = /[\p{M}\p{Cf}\u0640]/gu;

/**
 * Replaces each line end that only the width of a page made with a space, so that offsets stay. Such a line is as long
 * as the width lets it be: the next word would not have fitted. A text whose lines are paragraphs is left as it is.
 */
export function joinWrappedLines(text: string): string {
  const written = text.split('\n');
  const lines = written.map((line) => line.replace(unseen, ''));
  const widths = widthsOf(lines);
  const isFull = lines.map((line, index) => {
    const next = (lines[index + 1] ?? '').trim();
    const [word = ''] = next.split(/\s/, 1);
    const width = widths[index] ?? 0;
    return next !== '' && line.trim() !== '' && width <= widest && line.trimEnd().length + 1 + word.length > width;
  });
  const joins = lines.map((line, index) => {
    const next = lines[index + 1] ?? '';
    if (next.trim() === '' || line.trim() === '' || ended.test(line) || dated.test(line) || dated.test(next))
      return false;
    if (open.test(line)) return !item.test(next);
    if (!isFull[index] || item.test(next)) return false;
    return goesOn.test(next) || isFull[index - 1] === true || isFull[index + 1] === true;
  });
  return written.reduce(
    (joined, line, index) => (index === 0 ? line : joined + (joins[index - 1] ? ' ' : '\n') + line),
    '',
  );
}

/** Gives each line the length of the longest line of its block. */
function widthsOf(lines: readonly string[]): number[] {
  const widths: number[] = [];
  let first = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && (lines[index] ?? '').trim() !== '') continue;
    const longest = lines.slice(first, index).reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
    for (let at = first; at <= index && at < lines.length; at += 1) widths[at] = longest;
    first = index + 1;
  }
  return widths;
}

/** Writes every kind of line end as `\n`; offsets stay. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', ' \n').replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n');
}
