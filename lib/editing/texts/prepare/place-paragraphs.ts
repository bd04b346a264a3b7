import type { ParagraphRecord, TextRecord } from '@/lib/editing/texts/rows/text-record';
import { tokenize } from '@/lib/text/characters/tokens';
import {
  type AddressBook,
  emptyAddressBook,
  newAddress,
  type ParagraphAddress,
  parseAddress,
  placeText,
  type Series,
  seriesOf,
} from '@/lib/text/documents/paragraph-addresses';

type Block = Omit<ParagraphRecord, 'slots'>;

/** How much of their words two paragraphs share that are taken for one. */
const alike = 0.6;

/** The addresses of a statement as its texts carry them, and how many were ever given. `labels` are those of its slots. */
export function toAddressBook(texts: TextRecord[], labels: string[]): AddressBook {
  const issued = [...labels, ...texts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.slots))];
  const highest = (series: Series) =>
    Math.max(0, ...issued.filter((label) => label.startsWith(series)).map((label) => Number(label.slice(1))));
  return {
    ...emptyAddressBook,
    issued: { p: highest('p'), x: highest('x') },
    texts: Object.fromEntries(
      texts.map(({ slug, paragraphs }) => [
        slug,
        paragraphs.map(({ content, slots: addresses }) => ({ content, addresses: addresses as ParagraphAddress[] })),
      ]),
    ),
  };
}

/**
 * Gives the paragraphs of a text their slots: those given; else those that the same words had in this text before, and
 * where the list given is empty, only its own ones, which no text of `official` carries; else new ones. A list with `new`
 * gets one more. Throws a RangeError on a slot that was never issued.
 */
export function placeParagraphs(
  book: AddressBook,
  text: { slug: string; standing: string },
  blocks: Block[],
  previous: ParagraphRecord[],
  given: string[][] | undefined,
  official: TextRecord[],
): ParagraphRecord[] {
  const series = seriesOf(text.standing);
  const lent = new Set(official.flatMap(({ paragraphs }) => paragraphs.flatMap(({ slots }) => slots)));
  const isOwn = (label: string) => label.startsWith(series) && !lent.has(label);
  const renders = given ? keepOwnSlots(previous, blocks, given, isOwn) : carrySlots(previous, blocks);
  const { [text.slug]: _own, ...others } = book.texts;
  const placed = placeText(
    { ...book, texts: others },
    text.slug,
    series,
    blocks.map(({ content }, index) => toRendering(content, renders[index] ?? [])),
  );
  const paragraphs = placed.texts[text.slug] ?? [];
  return blocks.map(({ kind, content }, index) => ({ slots: paragraphs[index]?.addresses ?? [], kind, content }));
}

function toRendering(content: string, labels: string[]) {
  const renders = labels.filter((label) => label !== newAddress).map(readAddress);
  return { content, renders, hasOwn: renders.length === 0 || labels.includes(newAddress) };
}

function readAddress(label: string): ParagraphAddress {
  const address = parseAddress(label);
  if (address === null) throw new RangeError(`${JSON.stringify(label)} is no address of a paragraph`);
  return address;
}

/** An empty list takes the own slots of the same words, each stored paragraph once, and none that is given elsewhere. */
function keepOwnSlots(
  previous: ParagraphRecord[],
  blocks: Block[],
  given: string[][],
  isOwn: (label: string) => boolean,
): string[][] {
  const used = new Set(given.flat());
  const free = new Set(
    previous.map((paragraph) => ({
      ...paragraph,
      slots: paragraph.slots.filter((label) => isOwn(label) && !used.has(label)),
    })),
  );
  return blocks.map(({ kind, content }, index) => {
    const slots = given[index] ?? [];
    if (slots.length > 0) return slots;
    const same = [...free].find(
      (stored) => stored.slots.length > 0 && stored.kind === kind && stored.content === content,
    );
    if (same) free.delete(same);
    return same?.slots ?? [];
  });
}

/** The slots of the paragraphs that are still there: first those unaltered, then, between them, the most alike. */
function carrySlots(previous: ParagraphRecord[], blocks: Block[]): string[][] {
  const free = new Set(previous);
  const carried = blocks.map(({ content }) => {
    const same = [...free].find((candidate) => candidate.content === content);
    if (same) free.delete(same);
    return same?.slots;
  });
  const words = new Map([...free].map((paragraph) => [paragraph, wordsOf(paragraph)]));
  return carried.map((slots, index) => {
    if (slots) return slots;
    const own = wordsOf(blocks[index] ?? { content: '' });
    const [best] = [...free]
      .map((paragraph) => ({ paragraph, share: likeness(own, words.get(paragraph) ?? []) }))
      .sort((a, b) => b.share - a.share);
    if (best === undefined || best.share < alike) return [];
    free.delete(best.paragraph);
    return best.paragraph.slots;
  });
}

function wordsOf({ content }: { content: string }): string[] {
  return tokenize(content).map(({ raw }) => raw);
}

/** Dice's coefficient over words, each counted as often as it occurs. */
function likeness(a: string[], b: string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / Math.max(1, a.length + b.length);
}
