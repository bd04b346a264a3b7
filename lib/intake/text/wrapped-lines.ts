/** A date alone on its line belongs to no sentence. */
const dated = /^\s*(?:\p{L}+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[\p{L}/ ]+\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*$/u;
const ended = /[.!?؟:;؛…]["'”’»)\]]*\s*$/;
/** No line of its own ends with these: «يومي», "of the", a comma. */
const open =
  /(?:^|\s)(?:[وف]?(?:يومي|يوم|في|من|الى|إلى|على|عن|بين|مع|كل|أن|إن|التي|الذي|حول|ضد|نحو|هذا|هذه|بشأن|لدى)|the|of|and|in|on|at|to|for|by|with|an?|its|their|from|between|which|that)\s*$|[,،]\s*$/i;
/** A line that begins so goes on with the one before it, if the width of a page can have parted them. */
const goesOn = /^\s*(?:[a-z(\d]|و|(?:في|من|إلى|الى|على|عن|مع|بين|حتى|خلال)\s)/;
const item = /^\s*(?:\d{1,2}[.)]\s|[•*–-]\s|["“]|\p{Lu}{3,}[^\n]{0,40}\s[-–—]\s)/u;
const widest = 140;
/** Marks and signs that take no room in a line. */
const unseen = /[\p{M}\p{Cf}\u0640]/gu;

/**
 * Replaces each line end that only the width of a page made with a space, so that offsets stay. Such a line is as long
 * as the width lets it be: the next word would not have fitted. A text whose lines are paragraphs is left as it is.
 */
export function joinWrappedLines(text: string): string {
  const written = text.split('\n');
  const lines = text.search(unseen) < 0 ? written : written.map((line) => line.replace(unseen, ''));
  const widths = widthsOf(lines);
  const areDates = lines.map(isDate);
  const ends = lines.map((line, index) =>
    areDates[index] || areDates[index + 1] ? null : endOf(line, lines[index + 1] ?? '', widths[index] ?? 0),
  );
  const full = ends.filter((end) => end === 'full').length;
  const short = ends.filter((end) => end === 'short').length;
  const isTwoLines = full === 1 && short === 0 && lines.filter((line) => line.trim() !== '').length === 2;
  const isWrapped = isTwoLines || (full >= 2 && full >= 2 * short);
  const joins = ends.map((end, index) => {
    const next = lines[index + 1] ?? '';
    if (end === null || item.test(next)) return false;
    return open.test(tailOf(lines[index] ?? '')) || (end === 'full' && (isWrapped || goesOn.test(next)));
  });
  return written.reduce(
    (joined, line, index) => (index === 0 ? line : joined + (joins[index - 1] ? ' ' : '\n') + line),
    '',
  );
}

/** How a line ends is told by its last word. */
function tailOf(line: string): string {
  return line.slice(-longestTail);
}

const longestTail = 24;
const longestDate = 40;

function isDate(line: string): boolean {
  return line.length <= longestDate && dated.test(line);
}

/** Tells whether a line is full, so that the next word would not have fitted; null if it ends its sentence anyway. */
function endOf(line: string, next: string, width: number): 'full' | 'short' | null {
  const below = next.trimStart();
  if (below === '' || line.trim() === '' || ended.test(tailOf(line))) return null;
  const [word = ''] = below.split(/\s/, 1);
  return width <= widest && line.trimEnd().length + 1 + word.length > width ? 'full' : 'short';
}

/** Gives each line the length of the longest line of the text, or of its block if some lines are paragraphs. */
function widthsOf(lines: readonly string[]): number[] {
  const lengths = lines.map((line) => line.trimEnd().length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest <= widest) return lines.map(() => longest);
  const widths: number[] = [];
  let first = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && (lines[index] ?? '').trim() !== '') continue;
    const most = lengths.slice(first, index).reduce((width, length) => Math.max(width, length), 0);
    for (let at = first; at <= index && at < lines.length; at += 1) widths[at] = most;
    first = index + 1;
  }
  return widths;
}

/** Writes every kind of line end as `\n`, every kind of space as one, and a tatweel by itself as the dash that it stands for; offsets stay. */
export function withPlainLineEnds(text: string): string {
  return text
    .replaceAll('\r\n', ' \n')
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/(?<=\s)\u0640(?=\s)/g, '-');
}
