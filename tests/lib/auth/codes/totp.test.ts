import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '@/lib/auth/codes/base32';
import { newTotpSecret, stepsOfCode, totpCode, totpStep, totpUri } from '@/lib/auth/codes/totp';

/** The secret and the times of RFC 6238, appendix B; its codes have eight digits, of which ours are the last six. */
const secret = toBase32(Buffer.from('12345678901234567890'));

describe('a code of the second factor', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 at second %i', (second, code) => {
    expect(totpCode(secret, totpStep(new Date(second * 1000)))).toBe(code);
  });

  it('is known within one step on either side, and no further', () => {
    const now = new Date('2026-11-04T10:00:10Z');
    const step = totpStep(now);
    const found = [-2, -1, 0, 1, 2].map((away) => stepsOfCode(secret, totpCode(secret, step + away), now));
    expect(found).toEqual([[], [step - 1], [step], [step + 1], []]);
    expect(stepsOfCode(secret, '12345', now)).toEqual([]);
  });

  it('has a secret of 160 bits in base32, under an address that authenticators read', () => {
    const made = newTotpSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri(made, 'ed@example.org'));
    expect(uri.protocol + uri.host).toBe('otpauth:totp');
    expect(decodeURIComponent(uri.pathname)).toMatch(/^\/[\w.-]+:ed@example\.org$/);
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret: made,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});

describe('base32', () => {
  it.each([
    ['f', 'MY'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %s as RFC 4648 does', (text, written) => {
    expect(toBase32(Buffer.from(text))).toBe(written);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...fromBase32(toBase32(bytes))]).toEqual([...bytes]);
      }),
    );
  });
});
