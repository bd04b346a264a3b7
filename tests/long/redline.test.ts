import { describe, expect, it } from 'vitest';
import { assertExact } from '@/tests/support/redline-property';

describe('a redline of ten thousand generated pairs', () => {
  it.each(['ar', 'en'] as const)('gives both texts back to the byte (%s)', (lang) => {
    expect(() => assertExact(lang, 10_000)).not.toThrow();
  });
});
