import { cookies } from 'next/headers';
import { type Cookie, deviceCookie, sessionCookie, setCookie } from '@/lib/auth/cookies';
import { findKeptPost, forgetKeptPost, type KeptPost, keepPost } from '@/lib/auth/kept-post';
import { mayDo, type Permission } from '@/lib/auth/permissions';
import { readSession, type Session } from '@/lib/auth/session';
import { isContention, isCrowded } from '@/lib/errors/contention';
import { DomainError } from '@/lib/errors/domain-error';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type DeskForm, readForm, UnreadableForm } from './desk-form';
import { faultsOf } from './faults-of';

/** A form that was posted, with who posted it. */
export type Visit = {
  locale: Locale;
  /** The address that the form was posted to, which is also that of its page. */
  path: string;
  form: DeskForm;
  session: Session | null;
  /** The token of the session, to be ended or renewed. */
  token: string | null;
  /** The address of the client, as far as the portal can know it. */
  client: string;
  /** The token by which this browser was known before. */
  device: string | null;
  /** The browser as it names itself. */
  agent: string;
  /** A script sent it, in JSON. */
  isData: boolean;
  /** The host under which the browser reached the portal. */
  host: string;
  /** The parts of the address by name; those of a catch-all are joined by slashes. */
  params: Record<string, string>;
};

export type SignedIn = Visit & { session: Session };

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Route = (request: Request, context: Context) => Promise<Response>;

/**
 * Makes the handler of a form. It runs for somebody who is signed in with everything that the role needs, and may do what
 * `permission` says; anybody else is led to the sign-in or gets 403. `open` lets everybody through.
 */
export function deskPost(handler: (visit: Visit) => Promise<Response>, settings: { open: true }): Route;
export function deskPost(
  handler: (visit: SignedIn) => Promise<Response>,
  settings?: { permission?: Permission },
): Route;
export function deskPost(
  handler: (visit: SignedIn) => Promise<Response>,
  settings: { open?: true; permission?: Permission } = {},
): Route {
  return async (request, context) => {
    try {
      const visit = await readPost(request, context);
      // What is open takes a visit without a session, as its overload says.
      if (settings.open) return await handler(visit as SignedIn);
      const turned = await turnAway(visit, settings.permission ?? 'desk.enter');
      return turned ?? (await answerKept(visit as SignedIn, handler));
    } catch (error) {
      return answerError(request, error);
    }
  };
}

type Extras = { cookies?: Cookie[] };

/** 303 to a page of the desk, which may say with a `notice` what was done: a message key in small letters and hyphens. */
export function seeOther(path: string, { notice, cookies: set = [] }: Extras & { notice?: string } = {}): Response {
  const [before = '', fragment] = path.split('#');
  const address = notice ? `${before}${before.includes('?') ? '&' : '?'}notice=${notice}` : before;
  return answer(303, { Location: fragment === undefined ? address : `${address}#${fragment}` }, set);
}

type Again = Extras & {
  /** 200 shows what can be shown only once, such as recovery codes; it comes with `typed`. */
  status: 200 | 401 | 403 | 409 | 422 | 429;
  /** What was typed, to be shown in the form again. Never a password or a code. */
  typed?: Record<string, string>;
  /** Message keys by the names of fields; an empty name is about the whole form. */
  faults?: Record<string, string>;
  /** Seconds. */
  retryAfter?: number;
};

/** The page at this address once more, mostly under the status of a refusal: the front asks for it and sends it. */
export function again(path: string, { status, typed, faults, retryAfter, cookies: set = [] }: Again): Response {
  const headers = {
    'x-portal-page': path,
    'Content-Type': 'application/json',
    ...(retryAfter !== undefined && { 'Retry-After': String(Math.max(1, Math.ceil(retryAfter))) }),
  };
  return answer(status, headers, set, JSON.stringify({ typed, faults }));
}

/** The page to which a form says it leads, if it is one of the desk; else the desk's first page. */
export function pageAfter(to: string, locale: Locale): string {
  return /^\/(ar|en)\/desk(\/[\w.~-]+)*(\?[\w.~%&=+-]*)?$/.test(to) && !to.includes('..') ? to : `/${locale}/desk`;
}

async function readPost(request: Request, context: Context): Promise<Visit> {
  const { locale = '', ...others } = await context.params;
  const jar = await cookies();
  const token = jar.get(sessionCookie)?.value ?? null;
  return {
    locale: typeof locale === 'string' && isLocale(locale) ? locale : 'ar',
    path: request.headers.get('x-portal-path') ?? `/${locale}/desk`,
    form: await readForm(request),
    session: await readSession(token),
    token,
    client: request.headers.get('x-portal-client') ?? '',
    device: jar.get(deviceCookie)?.value ?? null,
    agent: request.headers.get('x-portal-agent') ?? '',
    isData: request.headers.get('content-type')?.startsWith('application/json') === true,
    host: request.headers.get('host') ?? '',
    params: Object.fromEntries(
      Object.entries(others).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (value ?? []).join('/'),
      ]),
    ),
  };
}

async function turnAway(visit: Visit, permission: Permission): Promise<Response | null> {
  const { session, locale, path } = visit;
  const back = `?to=${encodeURIComponent(path.replace(/\?.*$/, ''))}`;
  if (session === null) {
    const isKept = !visit.isData && (await keepPost(visit.token, { path, fields: visit.form.fields() }));
    return seeOther(`/${locale}/desk/sign-in${back}`, isKept ? { notice: 'kept' } : {});
  }
  if (session.stage !== 'full') return seeOther(`/${locale}/desk/second-factor${back}`);
  return mayDo(session.person.role, permission) ? null : answer(403);
}

/** What was kept of this form goes once it is thrown away, or once the form that it filled in was taken. */
async function answerKept(visit: SignedIn, handler: (visit: SignedIn) => Promise<Response>): Promise<Response> {
  const { form, path, session } = visit;
  const person = session.person.id;
  if (form.get('action') === 'forget-kept') {
    await forgetKeptPost(person, path);
    return seeOther(path.replace(/\?.*$/, ''));
  }
  const before = visit.isData ? null : await findKeptPost(person, path);
  const answered = await handler(visit);
  const isTaken = answered.status === 303 || answered.status === 200;
  if (isTaken && before && (form.get('kept') !== '' || isSameForm(form, before))) await forgetKeptPost(person, path);
  return answered;
}

/**
 * Whether somebody sent the form that was kept, filled in by themselves or not: the same button, about the same person or
 * proposal of the page. A draft takes what was kept of its form as one more request of its page.
 */
function isSameForm(form: DeskForm, { fields }: KeptPost): boolean {
  if (form.get('version') !== '' && form.get('tab.turn') !== '') return false;
  return ['action', 'person', 'proposal', 'change'].every((name) => form.get(name) === (fields[name] ?? ''));
}

/** The front has a page for each status; 409 and 422 show the page of the form again. */
function answerError(request: Request, error: unknown): Response {
  if (error instanceof UnreadableForm) return answer(error.status);
  const path = request.headers.get('x-portal-path') ?? '';
  const faults = faultsOf(error);
  if (faults !== null) return again(path, { status: 422, faults });
  if (isCrowded(error) || isContention(error)) return answer(503);
  if (!(error instanceof DomainError)) throw error;
  switch (error.code) {
    case 'forbidden':
      return answer(403);
    case 'not-found':
      return answer(404);
    case 'conflict':
      return again(path, { status: 409 });
    case 'invalid':
      return again(path, { status: 422 });
  }
}

function answer(status: number, headers: Record<string, string> = {}, set: Cookie[] = [], body?: string): Response {
  const all = new Headers(headers);
  for (const cookie of set) all.append('Set-Cookie', setCookie(cookie));
  return new Response(body ?? null, { status, headers: all });
}
