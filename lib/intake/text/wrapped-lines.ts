/** A line that the width of a page broke: long, without an end of a sentence, and followed by another line. */
const broken = /^[^\n]{50,140}$/;
const ended = /[.!?؟:;؛…]["'”’»)\]]*\s*$/;

/** A date alone on its line belongs to no sentence. */
const dated = /^\s*(?:\p{L}+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[\p{L}/ ]+\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*$/u;

/**
 * Replaces each line end that only the width of a page made with a space, so that offsets stay. Copies from PDFs are
 * wrapped so; a text whose lines are paragraphs is left as it is.
 */
export function joinWrappedLines(text: string): string {
  const lines = text.split('\n');
  const runsOn = lines.map(
    (line, index) => broken.test(line) && !ended.test(line) && (lines[index + 1] ?? '').trim() !== '',
  );
  const continued = lines.filter((_, index) => runsOn[index] && /^[a-z(]/.test((lines[index + 1] ?? '').trim())).length;
  const long = lines.filter((line) => line.length > 140).length;
  const isWrapped = runsOn.filter(Boolean).length >= 4 && long === 0;
  if (!isWrapped && continued < 2) return text;
  return lines.reduce((joined, line, index) => {
    if (index === 0) return line;
    const isContinued =
      /^\s*[a-z(]/.test(line) || (isWrapped && !dated.test(line) && !/^\s*(?:\p{Lu}{3,}|["“•\d])/u.test(line));
    return joined + (runsOn[index - 1] && isContinued ? ' ' : '\n') + line;
  }, '');
}
