import type { DocumentTerms, MarkedSpan } from '@/lib/editing/texts/rows/text-record';
import { foldText } from '@/lib/text/characters/fold';
import type { Span } from '@/lib/text/span';

/** What a text says of its own standing: where it says so, and the words that are shown as its disclaimer. */
export type Notice = { disclaimer: string | null; spans: Span[]; warnings: MarkedSpan[] };

const cues = [
  /^هذه الترجم[هة] .{0,80}(?:مجاني|مجامل|الرسمي)/u,
  /^ترجم[هة] (?:غير رسمي|مجامل)/u,
  /^(?:this (?:courtesy |unofficial )?translation is|courtesy translation\b|unofficial translation\b)/u,
];

/** A notice has a line of its own. Given words are looked for; without them, a line that reads like a notice is taken. */
export function findNotice(text: string, { standing, disclaimer }: DocumentTerms): Notice {
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: raw, index }) => {
    const words = raw.trim();
    return words === ''
      ? []
      : [{ words, start: index + raw.indexOf(words), end: index + raw.indexOf(words) + words.length }];
  });
  if (disclaimer !== null) {
    const spans = lines.filter(({ words }) => keyOf(words) === keyOf(disclaimer)).map(toSpan);
    const warning = { start: 0, end: 0, why: 'disclaimer-not-in-text', words: disclaimer };
    return { disclaimer, spans, warnings: spans.length > 0 ? [] : [warning] };
  }
  const edges = [...lines.slice(0, 5), ...lines.slice(5).slice(-8)];
  const found =
    standing === 'official' ? undefined : edges.find(({ words }) => cues.some((cue) => cue.test(foldText(words))));
  if (found === undefined) return { disclaimer: null, spans: [], warnings: [] };
  const warning = { ...toSpan(found), why: 'disclaimer-taken-from-text', words: found.words };
  return { disclaimer: found.words, spans: [toSpan(found)], warnings: [warning] };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

function keyOf(words: string): string {
  return foldText(words).replace(/\s+/g, ' ').trim();
}
