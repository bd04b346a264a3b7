import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddressBook,
  addressOf,
  emptyAddressBook,
  insertParagraph,
  mergeParagraphs,
  moveParagraph,
  type ParagraphAddress,
  parseAddress,
  placeText,
  removeParagraph,
  resolveAddress,
  rewriteParagraph,
  type Series,
  seriesOf,
  splitParagraph,
} from '@/lib/text/documents/paragraph-addresses';

const two = placeText(emptyAddressBook, 'en', 'p', [{ content: 'One. More.' }, { content: 'Two.' }]);
const contents = (book: AddressBook, address: ParagraphAddress) =>
  resolveAddress(book, address)?.paragraphs.map(({ text, content }) => `${text}: ${content}`);

describe('addresses', () => {
  it('count p for official and courtesy texts, x for all others', () => {
    expect(['official', 'courtesy_translation', 'press_report', 'transcription'].map(seriesOf)).toEqual([
      ...['p', 'p', 'x', 'x'],
    ]);
  });

  it.each([
    ['p3', 'p3'],
    ['x12', 'x12'],
    ['p0', null],
    ['p03', null],
    ['P3', null],
    ['q3', null],
    ['p3x', null],
    ['p٣', null],
    ['', null],
  ])('are read in one spelling: %j', (segment, address) => {
    expect(parseAddress(segment)).toBe(address);
  });

  it('are shared by the texts that render the same words', () => {
    const book = placeText(two, 'ar', 'p', [{ content: 'واحد.', renders: ['p1'] }, { content: 'زيادة.' }]);
    const press = placeText(book, 'press', 'x', [{ content: 'خبر.' }, { content: 'نقل.', renders: ['p1', 'p2'] }]);
    expect(contents(press, 'p1')).toEqual(['en: One. More.', 'ar: واحد.', 'press: نقل.']);
    expect(contents(press, 'p3')).toEqual(['ar: زيادة.']);
    expect(contents(press, 'x1')).toEqual(['press: خبر.']);
  });

  it('of a split paragraph lead to both halves, and the second half has one of its own', () => {
    const book = splitParagraph(two, 'en', 0, ['One.', 'More.'], 'p');
    expect(contents(book, 'p1')).toEqual(['en: One.', 'en: More.']);
    expect(contents(book, 'p3')).toEqual(['en: More.']);
    expect([0, 1, 2].map((index) => addressOf(book, 'en', index))).toEqual(['p1', 'p3', 'p2']);
    expect(resolveAddress(book, 'p1')?.history).toEqual([{ kind: 'split', text: 'en', content: 'One. More.' }]);
  });

  it('of merged paragraphs lead to the whole, and remember the parts', () => {
    const book = mergeParagraphs(two, 'en', 0, 'One. More. Two.');
    expect([contents(book, 'p1'), contents(book, 'p2')]).toEqual([['en: One. More. Two.'], ['en: One. More. Two.']]);
    expect(resolveAddress(book, 'p2')?.history).toEqual([{ kind: 'merged', text: 'en', content: 'Two.' }]);
  });

  it('stay with a paragraph that moves or is rewritten', () => {
    const book = rewriteParagraph(moveParagraph(two, 'en', 0, 1), 'en', 1, 'One, corrected.');
    expect(resolveAddress(book, 'p1')).toEqual({
      state: 'current',
      paragraphs: [{ text: 'en', index: 1, content: 'One, corrected.' }],
      history: [
        { kind: 'moved', text: 'en', content: 'One. More.' },
        { kind: 'rewritten', text: 'en', content: 'One. More.' },
      ],
    });
  });

  it('of a removed paragraph lead to its history and are never given again', () => {
    const book = insertParagraph(removeParagraph(two, 'en', 1), 'en', 1, 'Two.', 'p');
    expect(resolveAddress(book, 'p2')).toEqual({
      state: 'retired',
      paragraphs: [],
      history: [{ kind: 'removed', text: 'en', content: 'Two.' }],
    });
    expect(addressOf(book, 'en', 1)).toBe('p3');
  });

  it('that were never issued lead nowhere', () => {
    expect(resolveAddress(two, 'p3')).toBeNull();
    expect(resolveAddress(two, 'x1')).toBeNull();
    expect(() => placeText(two, 'ar', 'p', [{ content: 'واحد.', renders: ['p9'] }])).toThrow(RangeError);
  });

  it('refuse edits of what is not there', () => {
    for (const edit of [
      () => removeParagraph(two, 'en', 2),
      () => mergeParagraphs(two, 'en', 1, ''),
      () => moveParagraph(two, 'en', 0, 2),
      () => insertParagraph(two, 'en', 3, '', 'p'),
      () => rewriteParagraph(two, 'fr', 0, ''),
      () => placeText(two, 'en', 'p', []),
    ]) {
      expect(edit).toThrow(RangeError);
    }
  });
});

type Step = { kind: number; at: number; to: number; text: number };

const step: fc.Arbitrary<Step> = fc.record({ kind: fc.nat(5), at: fc.nat(), to: fc.nat(), text: fc.nat(2) });
const texts: [name: string, series: Series][] = [
  ['en', 'p'],
  ['ar', 'p'],
  ['press', 'x'],
];

/** Every sentence ever written is a word of its own, so that words show where they came from. */
function edit(book: AddressBook, { kind, at, to, text }: Step, word: string): AddressBook {
  const [name, series] = texts[text] ?? ['en', 'p'];
  const paragraphs = book.texts[name] ?? [];
  const index = paragraphs.length === 0 ? 0 : at % paragraphs.length;
  const content = paragraphs[index]?.content ?? '';
  const words = content.split(' ');
  if (kind === 0 || paragraphs.length < 2) return insertParagraph(book, name, index, `${word}a ${word}b`, series);
  if (kind === 1) return removeParagraph(book, name, index);
  if (kind === 2) return moveParagraph(book, name, index, to % paragraphs.length);
  if (kind === 3) return rewriteParagraph(book, name, index, `${content} ${word}`);
  if (kind === 4 && index + 1 < paragraphs.length) {
    return mergeParagraphs(book, name, index, `${content} ${paragraphs[index + 1]?.content}`);
  }
  if (words.length < 2) return book;
  const cut = 1 + (to % (words.length - 1));
  return splitParagraph(book, name, index, [words.slice(0, cut).join(' '), words.slice(cut).join(' ')], series);
}

function addressesOf({ issued }: AddressBook): ParagraphAddress[] {
  return (['p', 'x'] as const).flatMap((series) =>
    Array.from({ length: issued[series] }, (_, index): ParagraphAddress => `${series}${index + 1}`),
  );
}

/** The words to which an address led when it was new. */
function noteNew(book: AddressBook, published: Map<ParagraphAddress, string>): void {
  for (const address of addressesOf(book)) {
    if (published.has(address)) continue;
    published.set(address, resolveAddress(book, address)?.paragraphs[0]?.content ?? '');
  }
}

describe('a thousand edits at random', () => {
  it('leave every address ever published leading to its own words or to its history', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1000, maxLength: 1000 }), (steps) => {
        const published = new Map<ParagraphAddress, string>();
        let book = texts.reduce(
          (before, [name, series]) => placeText(before, name, series, [{ content: `${name}1 ${name}2` }]),
          emptyAddressBook,
        );
        noteNew(book, published);
        steps.forEach((each, number) => {
          const before = book.issued;
          book = edit(book, each, `w${number}`);
          noteNew(book, published);
          expect(book.issued.p).toBeGreaterThanOrEqual(before.p);
          expect(book.issued.x).toBeGreaterThanOrEqual(before.x);
        });
        for (const [address, words] of published) expectOwn(book, address, words);
        for (const [name] of texts) {
          const own = (book.texts[name] ?? []).map((_, index) => addressOf(book, name, index));
          expect(own.length).toBe(book.texts[name]?.length);
        }
      }),
      { numRuns: 10 },
    );
  });
});

function expectOwn(book: AddressBook, address: ParagraphAddress, words: string): void {
  const resolved = resolveAddress(book, address);
  const here = new Set(resolved?.paragraphs.flatMap(({ content }) => content.split(' ')));
  const past = new Set(resolved?.history.flatMap(({ content }) => content.split(' ')));
  for (const word of words.split(' ')) expect(here.has(word) || past.has(word), `${address}: ${word}`).toBe(true);
  if (resolved?.state === 'current') {
    const kept = words.split(' ').some((word) => here.has(word));
    const wasCut = resolved.history.some(({ kind }) => kind === 'split' || kind === 'removed');
    expect(kept || wasCut, `${address} leads to the words of another`).toBe(true);
  } else {
    expect(resolved?.history.at(-1)?.kind).toBe('removed');
  }
}
