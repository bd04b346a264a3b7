import { expect, it } from 'vitest';
import { namesTag } from '@/lib/exchange/entity-tag';

it.each([
  ['"abc.gzip"', true],
  ['W/"abc.gzip"', true],
  ['"abc.gzip-gzip"', true],
  ['W/"abc.gzip-br"', true],
  ['"other", "abc.gzip-gzip"', true],
  ['*', true],
  ['"abc-gzip-more"', false],
  ['"other-gzip"', false],
])('%s names the tag, whatever a proxy that packs put at its end: %s', (header, expected) => {
  expect(namesTag(header, ['"abc"', '"abc.gzip"'])).toBe(expected);
});
