import type { Paragraph } from '@/lib/records/statements/paragraphs';
import type { Text } from '@/lib/records/statements/texts';
import { escapeMarkdown } from './record-sheet';

/** A text with the words for its standing, as a plain file prints it. */
export type PlainText = { heading: string; disclaimer: string | null; note: string | null; text: Text };

type Sheet = { title: string; citation: string; texts: PlainText[]; slot: string | null };

/** Writes Markdown: the title, each text under its standing, each paragraph with the name of its place. */
export function toMarkdown({ title, citation, texts, slot }: Sheet): string {
  const parts = texts.flatMap(({ heading, disclaimer, note, text }) => [
    `## ${heading}`,
    ...(disclaimer ? [`> ${disclaimer}`] : []),
    ...shownOf(text, slot).map(({ slots, content }) => `${escapeMarkdown(content)} \`${slots.join('+')}\``),
    ...(note ? [note] : []),
  ]);
  return `${[`# ${title}`, ...parts, '---', citation].join('\n\n')}\n`;
}

/** Writes plain text: the same, without marks of its own. */
export function toPlainText({ title, citation, texts, slot }: Sheet): string {
  const parts = texts.flatMap(({ heading, disclaimer, note, text }) => [
    heading,
    ...(disclaimer ? [disclaimer] : []),
    ...shownOf(text, slot).map(({ slots, content }) => `[${slots.join('+')}] ${content}`),
    ...(note ? [note] : []),
  ]);
  return `${[title, ...parts, citation].join('\n\n')}\n`;
}

function shownOf(text: Text, slot: string | null): Paragraph[] {
  return slot === null ? text.paragraphs : text.paragraphs.filter(({ slots }) => slots.includes(slot));
}
