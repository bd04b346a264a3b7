import { randomBytes } from 'node:crypto';
import { sha256 } from '@/lib/auth/tokens';
import { toBase32 } from './base32';

/** Crockford's letters: none that is taken for another when it is copied by hand. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten codes of 80 bits each: `x7k2-9fqd-…`. Only their SHA-256 is ever stored. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => (toBase32(randomBytes(10), letters).match(/.{4}/g) ?? []).join('-'));
}

/** The SHA-256 of a code, in whichever letters and groups it was typed. */
export function recoveryCodeSha256(typed: string): string {
  const code = typed.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  return sha256(code.replace(/[^a-z0-9]/g, ''));
}
