/** Paragraphs of official and courtesy texts are p1, p2 …; those of any other text that render none of them, x1, x2 …. */
export type Series = 'p' | 'x';

/** A permanent address of a place in a statement. */
export type ParagraphAddress = `${Series}${number}`;

export type PlacedParagraph = { content: string; addresses: ParagraphAddress[] };

/** An edit of the words at an address, with the words before it. */
export type AddressEvent = {
  kind: 'rewritten' | 'split' | 'merged' | 'moved' | 'removed';
  text: string;
  content: string;
};

/** All addresses of one statement: how many were issued, their places in each text, and their history. */
export type AddressBook = {
  issued: Record<Series, number>;
  texts: Record<string, PlacedParagraph[]>;
  history: Record<string, AddressEvent[]>;
};

/** The target of an address: its paragraphs in the order of each text or, once retired, its history alone. */
export type ResolvedAddress = {
  state: 'current' | 'retired';
  paragraphs: { text: string; index: number; content: string }[];
  history: AddressEvent[];
};

export const emptyAddressBook: AddressBook = { issued: { p: 0, x: 0 }, texts: {}, history: {} };

/** Stands among the addresses of a paragraph for one more that it is to be given: for the second half of a split. */
export const newAddress = 'new';

/** The series of a text's own addresses. */
export function seriesOf(standing: string): Series {
  return standing === 'official' || standing === 'courtesy_translation' ? 'p' : 'x';
}

/** Reads #p3 or /p3. One spelling for each address: no zero in front, no capitals. */
export function parseAddress(segment: string): ParagraphAddress | null {
  return /^[px][1-9]\d{0,5}$/.test(segment) ? (segment as ParagraphAddress) : null;
}

/** The addresses that somebody typed, as `p3 p4`, right or wrong, each as often as it was typed. */
export function splitAddresses(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[\s,\u060c]+/)
    .filter(Boolean);
}

/**
 * Adds a text to the book. A paragraph with `renders` carries those addresses, which must have been issued; any other gets the
 * next address of the series, and so does one with `hasOwn` besides. Like every edit below it is linear and returns a new book.
 */
export function placeText(
  book: AddressBook,
  text: string,
  series: Series,
  paragraphs: readonly { content: string; renders?: readonly ParagraphAddress[]; hasOwn?: boolean }[],
): AddressBook {
  if (book.texts[text] !== undefined) throw new RangeError(`This text has its addresses already: ${text}`);
  let issued = book.issued;
  const placed = paragraphs.map(({ content, renders = [], hasOwn = renders.length === 0 }) => {
    for (const address of renders) requireIssued(book, address);
    if (!hasOwn) return { content, addresses: [...renders] };
    issued = { ...issued, [series]: issued[series] + 1 };
    return { content, addresses: [...renders, newest(issued, series)] };
  });
  return { ...book, issued, texts: { ...book.texts, [text]: placed } };
}

/** A new paragraph has a new address, wherever it stands. */
export function insertParagraph(
  book: AddressBook,
  text: string,
  index: number,
  content: string,
  series: Series,
): AddressBook {
  const paragraphs = paragraphsOf(book, text);
  if (index < 0 || index > paragraphs.length) throw new RangeError(`No place ${index} in ${text}`);
  const issued = { ...book.issued, [series]: book.issued[series] + 1 };
  const placed = { content, addresses: [newest(issued, series)] };
  return { ...book, issued, texts: { ...book.texts, [text]: paragraphs.toSpliced(index, 0, placed) } };
}

export function rewriteParagraph(book: AddressBook, text: string, index: number, content: string): AddressBook {
  const before = paragraphAt(book, text, index);
  const after = { ...before, content };
  return write(book, text, paragraphsOf(book, text).with(index, after), [before], 'rewritten');
}

/**
 * Splits a paragraph in two. Both halves keep its addresses, which point at the words of both; the second half also gets a new
 * one.
 */
export function splitParagraph(
  book: AddressBook,
  text: string,
  index: number,
  halves: readonly [string, string],
  series: Series,
): AddressBook {
  const before = paragraphAt(book, text, index);
  const issued = { ...book.issued, [series]: book.issued[series] + 1 };
  const first = { content: halves[0], addresses: before.addresses };
  const second = { content: halves[1], addresses: [...before.addresses, newest(issued, series)] };
  const paragraphs = paragraphsOf(book, text).toSpliced(index, 1, first, second);
  return write({ ...book, issued }, text, paragraphs, [before], 'split');
}

/** Joins a paragraph with the next one. Addresses of either now point at the joined paragraph. */
export function mergeParagraphs(book: AddressBook, text: string, index: number, content: string): AddressBook {
  const before = [paragraphAt(book, text, index), paragraphAt(book, text, index + 1)];
  const merged = { content, addresses: [...new Set(before.flatMap(({ addresses }) => addresses))] };
  return write(book, text, paragraphsOf(book, text).toSpliced(index, 2, merged), before, 'merged');
}

/** Moves a paragraph to position `to`. */
export function moveParagraph(book: AddressBook, text: string, from: number, to: number): AddressBook {
  const moved = paragraphAt(book, text, from);
  paragraphAt(book, text, to);
  const paragraphs = paragraphsOf(book, text).toSpliced(from, 1).toSpliced(to, 0, moved);
  return from === to ? book : write(book, text, paragraphs, [moved], 'moved');
}

/** Removes a paragraph. An address that no paragraph carries any more is retired for good and leads to its history alone. */
export function removeParagraph(book: AddressBook, text: string, index: number): AddressBook {
  const removed = paragraphAt(book, text, index);
  return write(book, text, paragraphsOf(book, text).toSpliced(index, 1), [removed], 'removed');
}

/** Null only for an address that was never issued. Linear in the paragraphs of the statement. */
export function resolveAddress(book: AddressBook, address: ParagraphAddress): ResolvedAddress | null {
  if (!isIssued(book, address)) return null;
  const paragraphs = Object.entries(book.texts).flatMap(([text, placed]) =>
    placed.flatMap(({ content, addresses }, index) => (addresses.includes(address) ? [{ text, index, content }] : [])),
  );
  const state = paragraphs.length > 0 ? 'current' : 'retired';
  return { state, paragraphs, history: book.history[address] ?? [] };
}

/** The address to cite a paragraph by: the one it carries that points at the fewest other paragraphs. */
export function addressOf(book: AddressBook, text: string, index: number): ParagraphAddress {
  const paragraphs = paragraphsOf(book, text);
  const bearers = (address: ParagraphAddress) =>
    paragraphs.filter(({ addresses }) => addresses.includes(address)).length;
  const [narrowest] = paragraphAt(book, text, index).addresses.toSorted((a, b) => bearers(a) - bearers(b));
  if (narrowest === undefined) throw new RangeError(`Paragraph ${index} of ${text} has no address`);
  return narrowest;
}

function write(
  book: AddressBook,
  text: string,
  paragraphs: PlacedParagraph[],
  before: PlacedParagraph[],
  kind: AddressEvent['kind'],
): AddressBook {
  const history = { ...book.history };
  for (const { content, addresses } of before) {
    for (const address of addresses) history[address] = [...(history[address] ?? []), { kind, text, content }];
  }
  return { ...book, texts: { ...book.texts, [text]: paragraphs }, history };
}

function paragraphsOf(book: AddressBook, text: string): PlacedParagraph[] {
  const paragraphs = book.texts[text];
  if (paragraphs === undefined) throw new RangeError(`No such text: ${text}`);
  return paragraphs;
}

function paragraphAt(book: AddressBook, text: string, index: number): PlacedParagraph {
  const paragraph = paragraphsOf(book, text)[index];
  if (paragraph === undefined) throw new RangeError(`No paragraph ${index} in ${text}`);
  return paragraph;
}

function newest(issued: Record<Series, number>, series: Series): ParagraphAddress {
  return `${series}${issued[series]}`;
}

function isIssued({ issued }: AddressBook, address: ParagraphAddress): boolean {
  return parseAddress(address) !== null && Number(address.slice(1)) <= issued[address.startsWith('p') ? 'p' : 'x'];
}

function requireIssued(book: AddressBook, address: ParagraphAddress): void {
  if (!isIssued(book, address)) throw new RangeError(`This address was never issued: ${address}`);
}
