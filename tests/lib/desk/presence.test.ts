import { expect, it } from 'vitest';
import { noteGone, noteOpen } from '@/lib/desk/presence/presence';

const nadia = { id: 'nadia', name: 'Nadia' };
const omar = { id: 'omar', name: 'Omar' };

it('tells of a draft who else has it open, until their page has said nothing for a while', () => {
  const now = Date.now();
  expect(noteOpen('one', nadia, now)).toEqual([]);
  expect(noteOpen('one', omar, now + 1_000)).toEqual(['Nadia']);
  expect(noteOpen('two', omar, now + 1_000)).toEqual([]);
  expect(noteOpen('one', nadia, now + 30_000)).toEqual(['Omar']);
  expect(noteOpen('one', nadia, now + 80_000)).toEqual([]);
});

it('forgets whoever signed out at once, in each draft', () => {
  const now = Date.now();
  noteOpen('three', nadia, now);
  noteOpen('four', nadia, now);
  noteGone(nadia.id);
  expect(noteOpen('three', omar, now)).toEqual([]);
  expect(noteOpen('four', omar, now)).toEqual([]);
});
