import { sessionCookie } from '@/lib/auth/cookies';

export type DeskAnswer = { status: number; location: string; cookies: string[]; text: string };

export type DeskQuestion = {
  /** The token of a session; without one nobody is signed in. */
  token?: string | null;
  /** A form that is posted. Without one the page is asked for. */
  fields?: Record<string, string>;
  headers?: Record<string, string>;
};

/** Asks for a page of the desk or posts a form to it, as a browser without scripts does. */
export async function askDesk(
  origin: string,
  path: string,
  { token = null, fields, headers = {} }: DeskQuestion = {},
): Promise<DeskAnswer> {
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: {
      accept: 'text/html',
      // To pack and unpack each page would take as long as much of what is tested.
      'accept-encoding': 'identity',
      ...(token !== null && { cookie: `${sessionCookie}=${token}` }),
      ...(fields && { origin }),
      ...headers,
    },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    cookies: answer.headers.getSetCookie(),
    text: await answer.text(),
  };
}
