import { foldText } from '@/lib/text/characters/fold';
import { perWord } from '@/lib/text/per-word';
import type { Span } from '@/lib/text/span';
import cues from './furniture-cues.json';

/** What a page wraps around a text, by kind. */
export type FurnitureKind =
  | 'advert'
  | 'banner'
  | 'comments'
  | 'copyright'
  | 'feed'
  | 'form'
  | 'language-switch'
  | 'loading'
  | 'lone-number'
  | 'menu'
  | 'related'
  | 'share'
  | 'site-name';

export type Furniture = Span & { why: FurnitureKind };

/** `key`: the words in the form that phrases are compared in, once somebody has asked for it. */
type Line = Span & { words: string; key: string | null; why: FurnitureKind | null };

/** The longest line that may consist of phrases; it also bounds the time spent on one line. */
const longestLine = 120;
const mostRelated = 12;
/** Titles of other articles and the forms and menus around them. */
const mostBelow = 60;
const longestOpening = 12;

/**
 * The lines of a page that are not part of its text: menus, advertisements, forms and the like, in Arabic and English. Returns
 * one span for each line, in order, in UTF-16 offsets of the text as given; no span contains a sentence of the text. A line is
 * furniture if it consists of known phrases, or if it is above the first or below the last sentence and begins as such lines
 * do. In doubt a line is kept. Linear in the length of the text.
 */
export function findFurniture(text: string): Furniture[] {
  const lines = linesOf(text);
  for (const line of lines) line.why = kindAnywhere(line);
  markRelated(lines);
  const { first, last } = proseOf(lines);
  markEdge(lines.slice(0, first));
  markEdge(lines.slice(last + 1));
  markSiteName(lines.slice(0, first));
  return lines.flatMap(({ start, end, why }) => (why === null ? [] : { start, end, why }));
}

/** The lines that are not blank, without surrounding white space. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from);
    const raw = text.slice(from, stop < 0 ? text.length : stop);
    const words = raw.trim();
    if (words !== '') {
      const start = from + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + words.length, words, key: null, why: null });
    }
    from += raw.length + 1;
  }
  return lines;
}

/** Most lines are never compared with a phrase, so that none is folded before. */
function keyOfLine(line: Line): string {
  line.key ??= keyOf(line.words);
  return line.key;
}

/** Letters and digits alone, folded further than for search: «إقرأ ايضاً :» and «اقرأ أيضا» are one. */
function keyOf(words: string): string {
  const folded = foldText(words.slice(0, 4 * longestLine));
  return folded
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replaceAll('ئ', 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Phrases of one kind by their first letter, without spaces. */
type Phrases = { kind: FurnitureKind; byLetter: Map<string, string[]> };

function compile(phrases: Partial<Record<FurnitureKind, string[]>>): Phrases[] {
  return Object.entries(phrases).map(([kind, list]) => {
    const byLetter = new Map<string, string[]>();
    for (const compact of new Set(list.map((phrase) => keyOf(phrase).replaceAll(' ', '')))) {
      byLetter.set(compact.charAt(0), [...(byLetter.get(compact.charAt(0)) ?? []), compact]);
    }
    return { kind: kind as FurnitureKind, byLetter };
  });
}

/** Whole lines are made of these phrases, wherever they are. No sentence of a statement consists of them alone. */
const anywhere = compile(cues.phrasesAnywhere);
const phrasesAnywhere = new Set(anywhere.flatMap(({ byLetter }) => [...byLetter.values()].flat()));
/** Every beginning of each of them. */
const openings = new Set([...phrasesAnywhere].flatMap((phrase) => beginningsOf(phrase.slice(0, longestOpening))));
/** These count only above the first sentence or below the last one, as do the beginnings of sentences. */
const atEdges = compile(cues.phrasesAtEdges);
/** Alone each of these could be a word of the text: they count at an edge that has other parts of a form. */
const labels = compile({ form: cues.fieldLabels });
const beginnings = Object.entries(cues.sentencesAtEdges).flatMap(([kind, list]) =>
  list.map((beginning) => ({ kind: kind as FurnitureKind, key: keyOf(beginning) })),
);

function kindOf(line: Line, phrases: Phrases[]): FurnitureKind | null {
  if (line.words.length > longestLine) return null;
  const compact = keyOfLine(line).replaceAll(' ', '');
  return phrases.find((candidate) => isMadeOf(compact, candidate))?.kind ?? null;
}

/** Menus are often copied without the spaces between their words. */
function isMadeOf(compact: string, { byLetter }: Phrases): boolean {
  if (compact === '' || !byLetter.has(compact.charAt(0))) return false;
  const reached = new Set([0]);
  for (let from = 0; from < compact.length; from += 1) {
    if (!reached.has(from)) continue;
    for (const phrase of byLetter.get(compact.charAt(from)) ?? []) {
      if (compact.startsWith(phrase, from)) reached.add(from + phrase.length);
    }
  }
  return reached.has(compact.length);
}

function beginningsOf(compact: string): string[] {
  return Array.from(compact, (_, index) => compact.slice(0, index + 1));
}

/** A line whose first word begins no phrase consists of none, and need not be folded whole. */
function mayBePhrases({ words }: Line): boolean {
  const space = words.indexOf(' ');
  return mayOpenPhrase(words.slice(0, space > 0 ? Math.min(space, longestOpening) : longestOpening));
}

const mayOpenPhrase = perWord((word) => {
  const compact = keyOf(word).replaceAll(' ', '');
  return compact === '' || openings.has(compact) || beginningsOf(compact).some((part) => phrasesAnywhere.has(part));
});

function kindAnywhere(line: Line): FurnitureKind | null {
  const kind = mayBePhrases(line) ? kindOf(line, anywhere) : null;
  if (kind !== null) return kind;
  const isOneLineLink = /^[^:.؟!]{4,30}:\s*\S[^.؟!]{0,100}$/.test(line.words);
  return isOneLineLink && relatedLabel.test(keyOfLine(line)) ? 'related' : null;
}

const relatedLabel = /^(?:اقرا ايضا|اقرا المزيد|شاهد ايضا|طالع ايضا|read also|also read|read more)(?= )/;

/** Titles of other articles under the last «اقرأ أيضا»: short, not sentences, and nothing but such lines to the end. */
function markRelated(lines: Line[]): void {
  const heading = lines.findLastIndex(({ why }) => why === 'related');
  if (heading < 0) return;
  const below = lines.slice(heading + 1).filter(({ why }) => why === null);
  if (below.length > mostBelow) return;
  const titles = below.filter((line) => kindOf(line, atEdges) === null && kindOf(line, labels) === null);
  const areTitles = titles.every((line) => !/[.؟!?:]["'”’»)\]]*$/.test(line.words) && wordCount(line) <= 15);
  if (!areTitles || titles.length > mostRelated) return;
  for (const title of titles) title.why = 'related';
}

/** The start of the first sentence and the end of the last. Without a sentence, every line is at an edge. */
function proseOf(lines: Line[]): { first: number; last: number } {
  const isProse = (line: Line) => {
    if (line.why !== null || kindOf(line, atEdges) !== null || beginningOf(line) !== null) return false;
    const endsSentence = /[.؟!?:؛;]["'”’»)\]]*$/.test(line.words);
    return wordCount(line) >= 18 || (endsSentence && wordCount(line) >= 5);
  };
  const first = lines.findIndex(isProse);
  return first < 0 ? { first: lines.length, last: lines.length } : { first, last: lines.findLastIndex(isProse) };
}

function markEdge(lines: Line[]): void {
  for (const line of lines) {
    line.why ??= kindOf(line, atEdges) ?? beginningOf(line) ?? counterOf(line);
  }
  const hasForm = lines.some(({ why }) => why === 'form' || why === 'comments');
  const fields = lines.filter((line) => line.why === null && kindOf(line, labels) !== null);
  if (hasForm || fields.length > 2) for (const field of fields) field.why = 'form';
}

function beginningOf(line: Line): FurnitureKind | null {
  const key = keyOfLine(line);
  return beginnings.find((beginning) => key === beginning.key || key.startsWith(`${beginning.key} `))?.kind ?? null;
}

/** «1», «12 تعليق», "3 comments". */
function counterOf(line: Line): FurnitureKind | null {
  const { words } = line;
  const key = keyOfLine(line);
  if (/^\d{1,3}$/.test(key) && /^\p{Nd}+$/u.test(words)) return 'lone-number';
  return /^\d+ (?:تعليق|تعليقات|comments?)$/.test(key) ? 'comments' : null;
}

/** The title bar of a site: three or more short parts between dashes or bars. A dateline has a date or ends in a colon. */
function markSiteName(lines: Line[]): void {
  const [line] = lines.filter(({ why }) => why === null);
  if (line === undefined || /\p{Nd}|:$/u.test(line.words)) return;
  const parts = line.words.split(/\s+[-–—|»›>/]\s+/);
  if (parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 4)) line.why = 'site-name';
}

function wordCount({ words }: Line): number {
  return words.split(/\s+/).length;
}
