import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { sessionCookie } from '@/lib/auth/cookies';
import { findKeptPost, type KeptPost } from '@/lib/auth/kept-post';
import { mayDo, type Permission } from '@/lib/auth/permissions';
import { readSession, type Session } from '@/lib/auth/session';
import { isLocale, type Locale } from '@/lib/i18n/locales';

export type DeskVisit = {
  locale: Locale;
  session: Session | null;
  /** The address of this page with its query, from the slash on. */
  path: string;
  host: string;
  /**
   * The fields of a form that was refused, to be offered again; null where no form was, or it has more short fields than a header holds. Those of
   * one that was kept have `kept` as well: its form says so once it is sent.
   */
  typed: Record<string, string> | null;
  /** Message keys by field. */
  faults: Record<string, string>;
  /** What this person posted to this page after a session had ended. `isShown`: the form is to be filled in with it. */
  kept: (KeptPost & { isShown: boolean }) | null;
  /** The key of a message about what was just done. */
  notice: string | null;
  /** The address of the desk's script, and what lets it run in this answer. */
  script: string;
  nonce: string;
};

type Refused = { typed?: Record<string, string>; faults?: Record<string, string> };

/** Everything that a page of the desk knows about this request. Read once for all parts of a page. */
export const readVisit = cache(async (): Promise<DeskVisit> => {
  // Whatever the time is, and the database says, belongs to this request.
  await connection();
  const [sent, jar] = [await headers(), await cookies()];
  const path = sent.get('x-portal-path') ?? '/';
  const locale = path.split('/')[1] ?? '';
  const { typed, faults } = readRefused(sent.get('x-portal-typed'));
  const session = await readSession(jar.get(sessionCookie)?.value ?? null);
  const post = session?.stage === 'full' ? await findKeptPost(session.person.id, path) : null;
  const kept = post && { ...post, isShown: new URLSearchParams(path.split('?')[1]).get('as') === 'kept' };
  return {
    locale: isLocale(locale) ? locale : 'ar',
    session,
    path,
    host: sent.get('host') ?? '',
    typed: typed ?? (kept?.isShown ? { ...kept.fields, kept: 'yes' } : null),
    faults: faults ?? {},
    kept,
    notice: sent.get('x-portal-notice'),
    script: sent.get('x-portal-script') ?? '',
    nonce: sent.get('x-portal-nonce') ?? '',
  };
});

/**
 * The visit of somebody who is signed in and may do this. Everybody else is led to the sign-in, or to the second step of
 * it, and comes back here after it; a role that may not gets 403.
 */
export async function requireVisit(permission: Permission = 'desk.enter'): Promise<DeskVisit & { session: Session }> {
  const visit = await readVisit();
  const { session, locale, path } = visit;
  if (session === null) redirect(`/${locale}/desk/sign-in?to=${encodeURIComponent(path)}`);
  if (session.stage !== 'full') redirect(`/${locale}/desk/second-factor?to=${encodeURIComponent(path)}`);
  if (!mayDo(session.person.role, permission)) forbidden();
  return { ...visit, session };
}

/** Only the front sends this header. */
function readRefused(header: string | null): Refused {
  return header === null ? {} : (JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Refused);
}
