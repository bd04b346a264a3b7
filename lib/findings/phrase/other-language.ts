import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { TextMark } from '@/lib/records/statements/texts';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { splitSentences } from '@/lib/text/documents/sentences';
import { type Span, sliceOf } from '@/lib/text/span';

/** What a text in the other language says at the same place of the statement. */
export type OtherWording = TextMark & { text: string; slots: string[]; quote: string };

const longestWhole = 700;

/**
 * The words at the same place in the firmest text of another language: the sentence of the same number where both have as
 * many, else the paragraph, as far as its first sentences fit. Null: no such text has the place.
 */
export function otherWordingOf(
  texts: readonly HeldText[],
  place: { text: HeldText; paragraph: number; at: Span },
): OtherWording | null {
  const { text, paragraph, at } = place;
  const own = text.paragraphs[paragraph];
  if (!own || own.slots.length === 0) return null;
  for (const other of texts) {
    if (other.statement !== text.statement || other.lang === text.lang || !carriesStatement(other.standing)) continue;
    const partners = other.paragraphs.filter(({ slots }) => slots.some((slot) => own.slots.includes(slot)));
    const content = partners.map((each) => each.content).join('\n');
    if (content === '') continue;
    const slots = [...new Set(partners.flatMap((each) => each.slots))];
    const { id, lang, standing } = other;
    return { text: id, lang, standing, slots, quote: sentenceBeside(own.content, at, content) };
  }
  return null;
}

function sentenceBeside(own: string, at: Span, content: string): string {
  const [left, right] = [splitSentences(own), splitSentences(content)];
  const place = left.findIndex(({ end }) => at.start < end);
  const beside = left.length === right.length ? right[place] : undefined;
  if (beside) return sliceOf(content, beside);
  if (content.length <= longestWhole) return content;
  const last = right.findLast(({ end }) => end <= longestWhole) ?? right[0];
  return last ? `${content.slice(0, last.end)} …` : content;
}
