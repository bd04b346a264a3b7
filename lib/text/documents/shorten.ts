import { takeGraphemes } from '@/lib/text/characters/graphemes';

/** The first words, as many as fit into `limit` characters, and an ellipsis; no word is cut but one that is too long alone. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const taken = takeGraphemes(line, limit);
  if (taken === line) return line;
  const end = line[taken.length] === ' ' ? taken.length : taken.lastIndexOf(' ');
  return `${taken.slice(0, end > 0 ? end : undefined)}…`;
}
