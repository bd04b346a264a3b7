import type { Cookie } from '@/lib/auth/cookies';
import { deviceTime } from '@/lib/auth/limits/devices';
import { sessionTimes } from '@/lib/auth/session';

/** The cookies of a session that was opened or has a new token; a whole sign-in also makes the browser a known one. */
export function sessionCookies(opened: { token: string; expiresAt: Date; deviceToken?: string }): Cookie[] {
  const { token, expiresAt, deviceToken } = opened;
  // A day longer than the session itself, so that what is posted too late can still be kept for its writer.
  const until = new Date(+expiresAt + sessionTimes.remembered);
  const session = { kind: 'session', value: token, expiresAt: until } as const;
  if (deviceToken === undefined) return [session];
  return [session, { kind: 'device', value: deviceToken, expiresAt: new Date(Date.now() + deviceTime) }];
}

/** Takes the session from the browser. That the browser is known stays. */
export const noSession: Cookie[] = [{ kind: 'session', value: null }];
