import { randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import { everywhere } from '@/lib/serve/door/security-headers';

/** A new one for every answer. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** Next in watch mode evaluates code that it sends, and styles its own messages. */
const isWatched = env.NODE_ENV === 'development';

/**
 * Scripts run that carry the nonce, and those that they load. What they load comes by addresses of Next's build alone: the
 * `default` policy of the desk's first script sees to it; `nextjs` is Next's own.
 */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isWatched ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isWatched ? " 'unsafe-inline'" : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(isWatched ? [] : ["require-trusted-types-for 'script'", 'trusted-types default nextjs']),
  ].join('; ');
}

/** On every answer of the desk: nobody keeps it, shows it in another page, or lists it. */
export const onDesk: Record<string, string> = {
  ...everywhere,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};
