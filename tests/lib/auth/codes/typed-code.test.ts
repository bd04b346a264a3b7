import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryCodeSha256 } from '@/lib/auth/codes/recovery-codes';
import { readTypedCode } from '@/lib/auth/codes/typed-code';

describe('a code as it was typed', () => {
  it.each([
    '123456',
    ' 123 456 ',
    '123-456',
    '١٢٣٤٥٦',
    '١٢٣ ٤٥٦',
    '۱۲۳۴۵۶',
    '\u200f123456\u200f',
    '\u2067١٢٣\u00a0٤٥٦\u2069',
    '\uff11\uff12\uff13456',
  ])('is six digits in whatever form: %j', (typed) => {
    expect(readTypedCode(typed)).toEqual({ kind: 'totp', code: '123456' });
  });

  it.each(['12345', '1234567', 'x', ''])('is no code of six digits: %j', (typed) => {
    expect(readTypedCode(typed).kind).toBe('recovery');
  });

  it('is a recovery code in any letters and groups, also with letters that digits are taken for', () => {
    const { sha256 } = readTypedCode('0a1b-2c3d-4e5f-6g7h') as { sha256: string };
    expect(sha256).toBe(recoveryCodeSha256('0a1b-2c3d-4e5f-6g7h'));
    for (const typed of ['0A1B2C3D4E5F6G7H', 'oAlb 2c3d 4e5f 6g7h', 'OaIb-2c3d-4e5f-6g7h\u200f']) {
      expect(readTypedCode(typed)).toEqual({ kind: 'recovery', sha256 });
    }
  });
});

describe('recovery codes', () => {
  it('are ten different ones of 80 bits, in groups', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });
});
