import { env } from '@/lib/env';

const isSecure = env.PORTAL_ORIGIN?.startsWith('https:') === true;

/**
 * On every answer. HSTS means something over TLS only; the operator's address tells whether there is any. What is invented
 * says so to programs, and is for no search engine.
 */
export const everywhere: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ...(env.PORTAL_PRACTICE && { 'X-Robots-Tag': 'noindex, nofollow', 'X-Portal-Record': 'practice' }),
  ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
};

/** Pages hold no inline script, so they need no nonce and no hash. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export const onPages: Record<string, string> = {
  ...everywhere,
  'Content-Security-Policy': pagePolicy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Speculation-Rules': '"/speculation-rules.json"',
};

/** Files and data never act as a document. */
export const onFiles: Record<string, string> = {
  ...everywhere,
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
};
