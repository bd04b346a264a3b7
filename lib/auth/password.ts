import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: OWASP's first choice. The package does it off the event loop. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * In characters. ASVS 5.0 asks for at least 8 and advises 15, NIST SP 800-63B-4 asks for 15 where there is no second
 * factor; guesses are limited to five in a quarter of an hour. No kind of character is asked for, and none is cut off.
 */
export const passwordLength = { least: 12, most: 128 };

export type PasswordFault = 'too-short' | 'too-long' | 'email' | 'simple';

/** Says why this cannot be somebody's password; null if it can. */
export function findPasswordFault(password: string, email: string): PasswordFault | null {
  const characters = [...password.normalize('NFC')];
  if (characters.length < passwordLength.least) return 'too-short';
  if (characters.length > passwordLength.most) return 'too-long';
  if ([email, email.split('@')[0]].includes(characters.join('').toLowerCase())) return 'email';
  return isSimple(characters) ? 'simple' : null;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** For an account without a password, or for none at all, the same work is done for nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const [decoyHash, typed] = [await decoy, password.normalize('NFC')];
  const isRight = await verify(stored ?? decoyHash, typed.length > 4 * passwordLength.most ? '' : typed);
  return isRight && stored !== null;
}

let decoy: Promise<string> | undefined;

/** One short piece over and over, few different characters, or characters in their order. */
function isSimple(characters: string[]): boolean {
  const password = characters.join('').toLowerCase();
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) <= 1).length;
  return new Set(password).size < 5 || /^(.{1,8})\1+$/su.test(password) || steps >= codes.length - 3;
}
