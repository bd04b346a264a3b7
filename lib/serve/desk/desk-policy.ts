import { randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import { everywhere } from '@/lib/serve/door/security-headers';

/** A new one for every answer. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** Next in watch mode runs scripts on its page of a fault, and styles it. */
const isWatched = env.NODE_ENV === 'development';

/** The desk's one script runs, by its nonce, and makes none out of a string. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'${isWatched ? " 'strict-dynamic' 'unsafe-eval'" : ''}`,
    `style-src 'self'${isWatched ? " 'unsafe-inline'" : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(isWatched ? [] : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
  ].join('; ');
}

/** On every answer of the desk: nobody keeps it, shows it in another page, or lists it. */
export const onDesk: Record<string, string> = {
  ...everywhere,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};
