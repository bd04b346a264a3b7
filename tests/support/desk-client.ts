import { sessionCookie } from '@/lib/auth/cookies';

/** Somebody at the desk, as a browser without JavaScript: it follows nothing by itself. */
export type DeskClient = {
  get(path: string): Promise<Response>;
  /** Posts a form, multipart as the desk's own forms do. */
  post(path: string, fields: Record<string, string>): Promise<Response>;
};

/** Speaks to the desk in the session of a token; null: without one. */
export function openDeskClient(origin: () => string, token: string | null): DeskClient {
  const headers: Record<string, string> = {
    connection: 'close',
    ...(token !== null && { cookie: `${sessionCookie}=${token}` }),
  };
  return {
    get: (path) => fetch(origin() + path, { headers, redirect: 'manual' }),
    post(path, fields) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const sent = { ...headers, origin: origin(), 'sec-fetch-site': 'same-origin' };
      return fetch(origin() + path, { method: 'POST', body, headers: sent, redirect: 'manual' });
    },
  };
}
