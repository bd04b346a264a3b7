import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits, fit for a cookie and for an address. Only its SHA-256 is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether this could be a token at all: anything else need not be looked up. */
export function isToken(value: string | null): value is string {
  return value !== null && /^[\w-]{43}$/.test(value);
}

export function sha256(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
