import { expect, it } from 'vitest';
import { joinPieces, piecesOf, quotesOf } from '@/lib/text/quoted-pieces';

const at = (start: number, quote: string) => ({ start, end: start + quote.length, quote });

it('words that come again are told once, as they stand first, however they are spelled', () => {
  expect(quotesOf([at(4, 'Amber'), at(40, 'amber'), at(60, 'marine fuel')])).toEqual(['Amber', 'marine fuel']);
  expect(quotesOf([at(4, 'الإمارات'), at(40, 'الامارات')])).toEqual(['الإمارات']);
});

it('words within others are told with them', () => {
  expect(quotesOf([at(4, 'amber'), at(0, 'the amber trade')])).toEqual(['the amber trade']);
});

it('pieces are put together and taken apart again', () => {
  expect(piecesOf(joinPieces(['Uldara', 'Noverra']))).toEqual(['Uldara', 'Noverra']);
});
