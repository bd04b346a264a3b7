import { gapsBetween, type Span } from '@/lib/text/span';

export type BlockKind = 'heading' | 'paragraph' | 'quotation' | 'list_item';

/** A block of a text: the words between the offsets, with wrapped lines joined by a space. */
export type Block = Span & { kind: BlockKind; content: string };

const listMark = /^(?:[•●▪◦‣·*–—-]\s+|\(?(?:\p{Nd}{1,2}|[a-zA-Z\u0621-\u064a])[.)\u2013-]\s+|\(\p{Nd}{1,2}\)\s*)/u;
const quoted = /^(?:“[^“]*”|«[^«]*»|"[^"]*")[.،,]?$/su;
const sentenceStop = /[.!?؟:؛;…]["'”’»)\]]*$/;

/**
 * The paragraphs of a text in order, without the spans to leave out. Each line is a paragraph, as on web pages; where lines were
 * wrapped at a width, as in copies of documents, the lines between two blank ones are one paragraph.
 */
export function splitParagraphs(text: string, leftOut: Span[]): Block[] {
  const kept = gapsBetween(leftOut, { start: 0, end: text.length });
  const lines = kept.flatMap((gap) => linesOf(text, gap));
  const blocks = (isWrapped(text, lines) ? joinWrapped(text, lines) : lines).map((line) => ({
    ...line,
    content: joinLines(text.slice(line.start, line.end)),
  }));
  const isList = numberedTwice(blocks.map(({ content }) => content));
  return blocks.map((block, index) => ({
    ...block,
    kind: kindOf(block.content, blocks[index + 1]?.content ?? '', index, isList),
  }));
}

/** A pattern for the spaces around a line end would take quadratic time on many spaces. */
function joinLines(block: string): string {
  const lines = block.split('\n').map((line) => line.trim());
  return lines.length === 1 ? block : lines.filter((line) => line !== '').join(' ');
}

function linesOf(text: string, gap: Span): Span[] {
  return [...text.slice(gap.start, gap.end).matchAll(/[^\n]+/g)].flatMap(({ 0: raw, index }) => {
    const words = raw.trim();
    if (words === '') return [];
    const start = gap.start + index + raw.indexOf(words);
    return [{ start, end: start + words.length }];
  });
}

/** True if most lines with another directly below have one width and end within a sentence. */
function isWrapped(text: string, lines: Span[]): boolean {
  const followed = lines.filter((line, index) => touches(text, line, lines[index + 1]));
  if (followed.length < 3 || followed.length * 2 < lines.length) return false;
  const isCut = ({ start, end }: Span) =>
    end - start >= 40 && end - start <= 130 && !sentenceStop.test(text.slice(start, end));
  return followed.filter(isCut).length * 3 >= followed.length * 2;
}

function touches(text: string, line: Span, next: Span | undefined): boolean {
  return next !== undefined && /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(line.end, next.start));
}

function joinWrapped(text: string, lines: Span[]): Span[] {
  const blocks: Span[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const isNew = last === undefined || !touches(text, last, line) || listMark.test(text.slice(line.start, line.end));
    if (isNew) blocks.push({ ...line });
    else last.end = line.end;
  }
  return blocks;
}

/** One «1.» may open a heading or a date; two make a list. */
function numberedTwice(contents: string[]): boolean {
  return contents.filter((content) => listMark.test(content)).length > 1;
}

function kindOf(content: string, next: string, index: number, isList: boolean): BlockKind {
  if (isList && listMark.test(content)) return 'list_item';
  if (quoted.test(content)) return 'quotation';
  return isHeading(content, next, index) ? 'heading' : 'paragraph';
}

/** Short, no sentence, no date, and above something longer. */
function isHeading(content: string, next: string, index: number): boolean {
  const words = content.split(/\s+/).length;
  if (sentenceStop.test(content) || /[،,]$/.test(content) || words > 25 || next === '') return false;
  if (/^[\p{Nd}\s/.-]|\p{Nd}{4}$/u.test(content)) return false;
  return index === 0 || (words <= 12 && next.split(/\s+/).length > words);
}
