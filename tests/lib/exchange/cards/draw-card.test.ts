import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCardFaces } from '@/lib/exchange/cards/card-faces';
import { cardPicture } from '@/lib/exchange/cards/card-picture';
import { type Card, drawCard } from '@/lib/exchange/cards/draw-card';
import { setLines } from '@/lib/exchange/cards/set-lines';
import { setWord } from '@/lib/exchange/cards/set-word';
import { sfntOf } from '@/lib/exchange/cards/sfnt-of';

const faces = await readCardFaces();

const card: Card = {
  site: 'سجل لجنة الموانئ',
  kind: 'جلسة عامة',
  title: 'الاجتماع الثالث للجنة الموانئ (CHP)، بندر، 2019',
  facts: ['20 تشرين الثاني/نوفمبر 2019 · بندر'],
  isOfficial: true,
  number: 3,
};

describe('a card', () => {
  it('is a picture of the size that links are shared with', async () => {
    const picture = Buffer.from(await cardPicture(card, 'ar'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('has outlines in place of text, so that nothing that draws it shapes Arabic', () => {
    const drawn = drawCard(card, 'ar', faces);
    expect(drawn).not.toMatch(/<text|font-family|NaN|undefined/);
    expect(drawn.match(/<path d="M/g)?.length).toBeGreaterThan(60);
  });

  it('leaves out with a sign what a title has beyond three lines', () => {
    const long = { ...card, title: Array(60).fill('Harbours').join(' ') };
    const whole = { ...card, title: Array(12).fill('Harbours').join(' ') };
    const paths = (drawn: string) => drawn.match(/<path/g)?.length ?? 0;
    expect(paths(drawCard(long, 'en', faces))).toBeLessThan(paths(drawCard(whole, 'en', faces)) * 3);
  });
});

describe('a word of a card', () => {
  it('joins the letters of Arabic: lam and alef are one shape', () => {
    expect(setWord('لا', 'rtl', 400, faces).pieces.filter(({ outline }) => outline !== '')).toHaveLength(1);
  });

  it('has the letters that follow a number at its left, and the number itself from left to right', () => {
    const word = setWord('و20', 'rtl', 400, faces);
    const [two, nought] = setWord('20', 'ltr', 400, faces).pieces;
    expect(word.pieces.slice(0, 2).map(({ outline }) => outline)).toEqual([two?.outline, nought?.outline]);
    expect(word.pieces.at(-1)?.x).toBeGreaterThan(word.pieces[0]?.x ?? 0);
  });

  it('has the letters that the first face lacks from another, and without their marks where none has them', () => {
    const outlines = (word: string) => setWord(word, 'ltr', 600, faces).pieces.map(({ outline }) => outline);
    const [s, g] = [outlines('ş'), outlines('ğ')];
    expect(new Set([s[0], g[0], outlines('s')[0], outlines('g')[0]]).size).toBe(4);
    expect(outlines('Doğan')).toHaveLength(5);
    expect(outlines('Doğan')).toContain(g[0]);
    expect(outlines('ʿĪsā ḥadd')).toEqual(outlines('Īsā hadd'));
    expect(outlines('s\u0327')).toEqual(s);
  });

  it('mirrors the brackets around it in Arabic', () => {
    const [first] = setWord('(5)', 'rtl', 400, faces).pieces;
    const [open] = setWord('(', 'ltr', 400, faces).pieces;
    expect(first?.outline).toBe(open?.outline);
  });
});

it('breaks a line before the word that it cannot hold', () => {
  const style = { size: 40, weight: 600, direction: 'ltr' } as const;
  const lines = setLines('one two three four five six seven', style, 300, faces);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(300);
});

it('unpacks a font whose tables keep their names and lengths', () => {
  const woff = readFileSync('node_modules/@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff');
  const font = sfntOf(woff);
  expect(font.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
  expect(font.length).toBe(woff.readUInt32BE(16));
});
