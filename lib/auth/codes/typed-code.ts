import { foldText } from '@/lib/text/characters/fold';
import { recoveryCodeSha256 } from './recovery-codes';

export type TypedCode = { kind: 'totp'; code: string } | { kind: 'recovery'; sha256: string };

/** Reads what was typed for a code: digits of any script, with spaces and invisible characters, or a recovery code. */
export function readTypedCode(typed: string): TypedCode {
  const code = foldText(typed.slice(0, 100)).replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(code)) return { kind: 'totp', code };
  return { kind: 'recovery', sha256: recoveryCodeSha256(code) };
}
