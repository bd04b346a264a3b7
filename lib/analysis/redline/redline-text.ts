import { splitParagraphs } from '@/lib/text/documents/split-paragraphs';
import type { RedlineText } from './redline';

const betweenParagraphs = '\n\n';

/** A text of the record as one row of words: its paragraphs with an empty line between two. */
export function joinRedlineText(paragraphs: readonly { slots: string[]; content: string }[]): RedlineText {
  let at = 0;
  const spans = paragraphs.map(({ slots, content }) => {
    const start = at;
    at += content.length + betweenParagraphs.length;
    return { slots, start, end: start + content.length };
  });
  return { text: paragraphs.map(({ content }) => content).join(betweenParagraphs), paragraphs: spans };
}

/** The words of a file, whole. Its paragraphs are numbered from p1; one that begins with a mark has the space that bears it. */
export function cutRedlineText(text: string): RedlineText {
  const paragraphs = splitParagraphs(text, []).map(({ start, end }, at) => ({
    slots: [`p${at + 1}`],
    start: /^[^\S\r\n][\p{M}\p{Cf}]/u.test(text.slice(Math.max(0, start - 1), start + 2)) ? start - 1 : start,
    end,
  }));
  return { text, paragraphs };
}
