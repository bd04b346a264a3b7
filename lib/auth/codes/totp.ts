import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env, publicOrigin } from '@/lib/env';
import { fromBase32, toBase32 } from './base32';

const seconds = 30;
const digits = 6;

/** 160 bits in base32, as RFC 4226 advises. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** The address that an authenticator reads from a QR code. */
export function totpUri(secret: string, email: string): string {
  const { hostname } = new URL(publicOrigin());
  // Both records may be at one address: the app must tell their accounts apart.
  const issuer = encodeURIComponent(env.PORTAL_PRACTICE ? `${hostname} practice` : hostname);
  const settings = `secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=${digits}&period=${seconds}`;
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?${settings}`;
}

export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / seconds);
}

/** RFC 6238 over HMAC-SHA-1, which is what authenticators know. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The steps whose code this is, of the current one and those beside it, oldest first. */
export function stepsOfCode(secret: string, code: string, now: Date): number[] {
  const step = totpStep(now);
  return [step - 1, step, step + 1].filter((near) =>
    timingSafeEqual(Buffer.from(totpCode(secret, near)), toBytes(code)),
  );
}

function toBytes(code: string): Buffer {
  const bytes = Buffer.alloc(digits);
  bytes.write(code.length === digits ? code : '');
  return bytes;
}
