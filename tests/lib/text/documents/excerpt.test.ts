import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, publicPart } from '@/lib/text/documents/excerpt';

const block = (content: string, kind = 'paragraph') => ({ kind, content });
const sentence = 'The committee met and spoke of ships, of harbours and of the weather at sea.';

describe('an excerpt', () => {
  it('is the first sentences that fit into 300 characters, across paragraphs', () => {
    const [first = '', second = ''] = [sentence, `${sentence} ${sentence} ${sentence} ${sentence}`];
    expect(excerptOf([block(first), block(second)])).toEqual([block(first), block(`${sentence} ${sentence}`)]);
  });

  it('passes over headings', () => {
    expect(excerptOf([block('Harbour news', 'heading'), block(sentence)])).toEqual([block(sentence)]);
  });

  it('ends after a word where the first sentence is too long', () => {
    const [cut] = excerptOf([block(`${'harbour '.repeat(60)}ends.`)]);
    expect(cut?.content).toBe('harbour '.repeat(37).trim());
  });

  it('does not stop at a dateline alone', () => {
    const cut = excerptOf([block('روما - واس:'), block(`${'ميناء '.repeat(80)}انتهى.`)]);
    expect(cut).toHaveLength(2);
  });

  it('never splits a letter from its marks', () => {
    const [cut] = excerptOf([block('بَ'.repeat(200))]);
    expect(cut?.content.length).toBe(300);
    expect(cut?.content.endsWith('َ')).toBe(true);
  });

  it('is never longer than 300 characters, and always the beginning of what it is taken from', () => {
    const words = fc.array(fc.constantFrom('ميناء', 'سفينة.', 'harbour', 'Dr.', '2.5', '«قال».', 'x'.repeat(90)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const blocks = texts.map((text) => block(text.join(' ')));
        const cut = excerptOf(blocks);
        expect(cut.map(({ content }) => content).join('\n').length).toBeLessThanOrEqual(300);
        expect(cut.length).toBeGreaterThan(0);
        for (const [index, { content }] of cut.entries()) {
          expect(blocks[index]?.content.startsWith(content)).toBe(true);
          expect(content).not.toBe('');
        }
      }),
    );
  });
});

describe('what is public of a text', () => {
  const blocks = [block(sentence.repeat(10))];

  it('is all of it, its excerpt, or nothing', () => {
    expect(publicPart('full', blocks)).toEqual(blocks);
    expect(publicPart('excerpt', blocks)).toEqual(excerptOf(blocks));
    expect(publicPart('link', blocks)).toEqual([]);
  });
});
