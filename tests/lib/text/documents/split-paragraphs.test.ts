import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/text/documents/split-paragraphs';

function split(text: string) {
  return splitParagraphs(text, []).map(({ kind, content }) => `${kind}: ${content}`);
}

describe('paragraphs', () => {
  it('are the lines of a page, with or without blank ones between them', () => {
    const expected = ['heading: Harbour news', 'paragraph: One sentence.', 'paragraph: Another one.'];
    expect(split('Harbour news\n\nOne sentence.\n \nAnother one.\n')).toEqual(expected);
    expect(split('Harbour news\nOne sentence.\nAnother one.')).toEqual(expected);
  });

  it('are joined from lines that were wrapped at a width', () => {
    const wrapped = [
      'The Harbour Committee met for the seventh time in a',
      'town by the sea and discussed the safety of ships,',
      'the depth of harbours and the state of its ropes as',
      'well as the weather.',
      '',
      'Members agreed to share what they know in good time',
      'and to meet again.',
    ].join('\n');
    const blocks = splitParagraphs(wrapped, []);
    expect(blocks.map(({ content }) => content)).toEqual([
      expect.stringMatching(/^The Harbour .* in a town by .* as well as the weather\.$/),
      'Members agreed to share what they know in good time and to meet again.',
    ]);
    expect(wrapped.slice(blocks[1]?.start, blocks[1]?.end)).toContain('good time\nand');
  });

  it('leave out what is named', () => {
    const text = 'rss\nOne sentence.\nshare';
    const leftOut = [
      { start: 0, end: 3 },
      { start: 18, end: 23 },
    ];
    expect(splitParagraphs(text, leftOut)).toMatchObject([{ content: 'One sentence.', start: 4, end: 17 }]);
  });

  it('are a quotation when they stand in quotation marks as a whole', () => {
    expect(split('قال البيان:\n“اجتمعت اللجنة ولم تختلف.”\n«وعادت إلى موانئها».\nوقال "نعم" ثم مضى.')).toEqual([
      'paragraph: قال البيان:',
      'quotation: “اجتمعت اللجنة ولم تختلف.”',
      'quotation: «وعادت إلى موانئها».',
      'paragraph: وقال "نعم" ثم مضى.',
    ]);
  });

  it('are items of a list when there are two, and keep their marks', () => {
    expect(split('Decided:\n1. Ships sail.\n2. Harbours stay open.')).toEqual([
      'paragraph: Decided:',
      'list_item: 1. Ships sail.',
      'list_item: 2. Harbours stay open.',
    ]);
    expect(split('1. One thing alone was said.\nAnd it was enough.')[0]).toMatch(/^paragraph/);
  });

  it('are no heading when they are a date or have nothing below', () => {
    expect(split('Harbour news\n20 تشرين الثاني 2019\nOne sentence follows here.\nHarbour Committee')).toEqual([
      'heading: Harbour news',
      'paragraph: 20 تشرين الثاني 2019',
      'paragraph: One sentence follows here.',
      'paragraph: Harbour Committee',
    ]);
  });
});
