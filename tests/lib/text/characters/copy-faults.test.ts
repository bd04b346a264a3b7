import { expect, it } from 'vitest';
import { findCopyFaults } from '@/lib/text/characters/copy-faults';

const faultsOf = (text: string) =>
  findCopyFaults(text).map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);

it.each([
  ['our global e orts go on', ['lost-letters: e orts']],
  ['An o icial website', ['lost-letters: o icial']],
  ['a di erent way to bene it', ['lost-letters: di erent', 'lost-letters: bene it']],
  ['“one” and “two', ['unpaired-quotes: “one” and “two']],
  ['بـ”خلافة” هنا', ['unpaired-quotes: بـ”خلافة” هنا']],
  ['an official effort, e.g. to offer “help” and «عون» and "aid"', []],
])('in «%s»', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});
