import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { findPasswordFault, hashPassword, verifyPassword } from '@/lib/auth/password';

const email = 'ed-the-editor@example.org';

describe('findPasswordFault', () => {
  it.each([
    ['elevenchars', 'too-short'],
    ['twelve chars', null],
    [`${'ab3 xy9 '.repeat(16).slice(0, 119)}end-of-it`, null],
    [`${'ab3 xy9 '.repeat(16)}and more`, 'too-long'],
    ['كلمة مرور طويلة', null],
    ['             ', 'simple'],
    ['password without digits or capitals', null],
    ['Ed-The-Editor@example.org', 'email'],
    ['ed-the-editor', 'email'],
    ['aaaaaaaaaaaa', 'simple'],
    ['abcdabcdabcd', 'simple'],
    ['passwordpassword', 'simple'],
    ['123456789012', 'simple'],
    ['abcdefghijkl', 'simple'],
  ])('%j: %s', (password, fault) => {
    expect(findPasswordFault(password, email)).toBe(fault);
  });

  it('counts characters of the composed form, not units', () => {
    expect(findPasswordFault(`${'e\u0301'.repeat(3)}bcdxyzuv`, email)).toBe('too-short');
    expect(findPasswordFault('\u{1f600}\u{1f601}\u{1f602}abcxyz', email)).toBe('too-short');
  });
});

describe('a stored password', () => {
  it('is argon2id with 19 MiB and two passes, and so is the work for an account without one', async () => {
    const hash = await hashPassword('a quiet river');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(hash)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
    expect(await verifyPassword(null, 'a quiet river')).toBe(false);
  });

  it('is compared whole and in one spelling, never trimmed', async () => {
    const hash = await hashPassword(' caf\u00e9 at the river ');
    expect(await verifyPassword(hash, ' cafe\u0301 at the river ')).toBe(true);
    expect(await verifyPassword(hash, 'caf\u00e9 at the river')).toBe(false);
    expect(await verifyPassword(hash, ' CAF\u00c9 at the river ')).toBe(false);
  });
});
