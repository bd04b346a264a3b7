import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json, toJson } from '@/lib/text/canonical-json';

describe('canonical JSON', () => {
  it('is the same text whatever the order of the keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ج' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ج","d":null}]}');
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }));
  });

  it('says what JSON says, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = toJson(value);
        expect(JSON.parse(canonicalJson(json))).toEqual(json);
      }),
    );
  });

  it('holds dates as text and leaves out what has no value', () => {
    const value: Json = toJson({ at: new Date('2019-11-20T00:00:00Z'), none: undefined });
    expect(value).toEqual({ at: '2019-11-20T00:00:00.000Z' });
  });
});
