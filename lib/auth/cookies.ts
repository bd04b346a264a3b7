import { env } from '@/lib/env';

export type CookieKind = 'session' | 'device';

/** A cookie of the desk to be set, or with a null value to be taken away. `expiresAt` null: it ends with the browser. */
export type Cookie = { kind: CookieKind; value: string | null; expiresAt?: Date | null };

export type CookieSettings = { isSecure: boolean; isPractice: boolean };

const bases: Record<CookieKind, string> = { session: 'portal', device: 'portal-device' };

/**
 * The name of a cookie. Over TLS `__Host-` binds it to this host alone. Ports of one host share their cookies, so the
 * practice portal has names of its own.
 */
export function nameOfCookie(kind: CookieKind, { isSecure, isPractice }: CookieSettings): string {
  return `${isSecure ? '__Host-' : ''}${bases[kind]}${isPractice ? '-practice' : ''}`;
}

/** `Lax`, so that a link in a letter opens the desk signed in; that nobody else posts here is the front's to see to. */
export function headerOfCookie({ kind, value, expiresAt = null }: Cookie, settings: CookieSettings): string {
  const end = value === null ? new Date(0) : expiresAt;
  return [
    `${nameOfCookie(kind, settings)}=${value ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(settings.isSecure ? ['Secure'] : []),
    ...(end ? [`Expires=${end.toUTCString()}`] : []),
  ].join('; ');
}

/** Over TLS if the operator says that readers reach the portal so. Safari takes no Secure cookie of http://localhost. */
const here: CookieSettings = {
  isSecure: env.PORTAL_ORIGIN?.startsWith('https:') === true,
  isPractice: env.PORTAL_PRACTICE,
};

export const sessionCookie = nameOfCookie('session', here);
export const deviceCookie = nameOfCookie('device', here);

export function setCookie(cookie: Cookie): string {
  return headerOfCookie(cookie, here);
}

/** Whether a browser that asks under this host would send its password and cookies in clear over a network. */
export function needsHttps(host: string): boolean {
  return !here.isSecure && !/^(([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host.toLowerCase());
}
