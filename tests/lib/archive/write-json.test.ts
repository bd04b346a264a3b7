import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeJson } from '@/lib/archive/write-json';
import { canonicalJson, type Json } from '@/lib/text/canonical-json';

it('writes what canonical JSON is, key by key', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as Json;
      expect(writeJson(json)).toBe(canonicalJson(json));
    }),
    { numRuns: 1_000 },
  );
});

it.each([
  { 9: 'nine', 10: 'ten', a: null, '': [] },
  { ء: 'أ', '😀': 1, '\ufb33': 2, é: 1e21, z: -0, y: 1.5e-7 },
  JSON.parse('{"__proto__":{"b":1,"a":"\\u2028\\u0001"}}') as Json,
] as Json[])('orders the keys of %j as RFC 8785 does', (value) => {
  expect(writeJson(value)).toBe(canonicalJson(value));
});
