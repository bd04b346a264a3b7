import { expect, it } from 'vitest';
import { languageKey } from '@/lib/i18n/language-key';

it.each([
  ['ar', 'ar'],
  ['en-GB', 'en'],
  ['ar-Latn', 'ar'],
  ['xx', 'other'],
  ['', 'other'],
])('names the language of the tag %s', (tag, key) => {
  expect(languageKey(tag)).toBe(key);
});
