import { splitSentences } from './sentences';

type Block = { kind: string; content: string };

const limit = 300;

/**
 * The part of a text that is public: all of it, its first sentences, or nothing but its address. Decided here and nowhere else.
 */
export function publicPart<B extends Block>(extent: 'full' | 'excerpt' | 'link', paragraphs: readonly B[]): B[] {
  if (extent === 'full') return [...paragraphs];
  return extent === 'excerpt' ? excerptOf(paragraphs) : [];
}

/**
 * The first sentences of a text, at most 300 UTF-16 units including paragraph breaks; if the first sentence is longer, its
 * first words. Skips headings. Copies the words unchanged.
 */
export function excerptOf<B extends Block>(paragraphs: readonly B[]): B[] {
  const taken: B[] = [];
  let room = limit;
  for (const paragraph of paragraphs.filter(({ kind }) => kind !== 'heading')) {
    const { content } = paragraph;
    const end = content.length <= room ? content.length : borderWithin(content, room, taken.length > 0 && room < 200);
    if (end > 0) taken.push(end === content.length ? paragraph : { ...paragraph, content: content.slice(0, end) });
    if (end < content.length) break;
    room -= content.length + 1;
  }
  return taken;
}

/** Cuts after the last sentence that fits; without one, after the last word that fits. */
function borderWithin(content: string, room: number, hasSentences: boolean): number {
  const sentences = splitSentences(content).filter(({ end }) => end <= room);
  const last = sentences.at(-1);
  if (last !== undefined) return last.end;
  return hasSentences ? 0 : lastWordWithin(content, room);
}

function lastWordWithin(content: string, room: number): number {
  const space = content.slice(0, room + 1).search(/\s\S*$/);
  if (space > 0) return content.slice(0, space).trimEnd().length;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(content)) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return end;
}
