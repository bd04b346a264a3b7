import { expect, it } from 'vitest';
import { isTypedOn } from '@/lib/text/comparison/is-typed-on';

it.each([
  ['words at the end', ['They met', 'They met in R', 'They met in Rome.']],
  ['words in the middle', ['They met.', 'They, all of them, met.']],
  ['words at the beginning', ['met', 'They met']],
  ['a word to its end', ['اجتمع الأع', 'اجتمع الأعضاء']],
  ['the same', ['They met', 'They met']],
  ['the first words', ['', 'They']],
])('is typing on: %s', (_, states) => {
  expect(isTypedOn(...states)).toBe(true);
});

it.each([
  ['a letter before a word, which makes another of it', ['met here', 'met there']],
  ['a word in place of another', ['They met', 'They sat']],
  ['a word less', ['They all met', 'They met', 'They met in Rome']],
  ['words at two places', ['They met', 'All of them: They met in Rome']],
])('is no typing on: %s', (_, states) => {
  expect(isTypedOn(...states)).toBe(false);
});
