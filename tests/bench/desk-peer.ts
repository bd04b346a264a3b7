import { z } from 'zod';
import { type DeskTimes, type PageTimes, timed } from './desk-work';

const listed = 50;
const Login = z.object({ token: z.string() });
const Documents = z.object({ docs: z.array(z.object({ id: z.union([z.string(), z.number()]) })).min(listed) });

export type PeerTimes = { api: DeskTimes; pages: PageTimes };

/**
 * The same work at a Payload site: milliseconds of its API, which its own admin pages call, and of the pages themselves,
 * as its server makes them. `address` is that of the
 * API's list of meetings, with the account in it: `http://name%40example.org:password@127.0.0.1:3102/api/meetings`.
 */
export async function openDeskPeer(address: string): Promise<(time: number) => Promise<PeerTimes>> {
  const { username, password, origin, pathname } = new URL(address);
  const account = { email: decodeURIComponent(username), password: decodeURIComponent(password) };
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(account),
  });
  const { token } = Login.parse(await login.json());
  const headers = { ...json, authorization: `JWT ${token}` };
  const ask = (path: string) => fetch(`${origin}${pathname}${path}`, { headers });
  const send = (path: string, body: object) =>
    fetch(`${origin}${pathname}${path}`, { method: 'PATCH', headers, body: JSON.stringify(body) });
  const page = (path: string) =>
    fetch(`${origin}${pathname.replace('/api/', '/admin/collections/')}${path}`, {
      headers: { cookie: `payload-token=${token}` },
    });
  const { docs } = Documents.parse(await (await ask(`?limit=${listed}&depth=0`)).json());
  return async (time) => {
    const id = docs[time % docs.length]?.id;
    const title = `The committee met for the ${time}th time.`;
    const api = {
      list: await timed(200, () => ask(`?limit=${listed}&depth=0&locale=en&draft=true&sort=-updatedAt`)),
      search: await timed(200, () =>
        ask(`?limit=${listed}&depth=0&locale=en&draft=true&where[title][like]=${encodeURIComponent('Meeting')}`),
      ),
      open: await timed(200, () => ask(`/${id}?depth=1&locale=en&draft=true`)),
      save: await timed(200, () => send(`/${id}?depth=0&locale=en&draft=true`, { title, _status: 'draft' })),
      publish: await timed(200, () => send(`/${id}?depth=0&locale=en`, { title, _status: 'published' })),
    };
    const pages = {
      list: await timed(200, () => page(`?limit=${listed}`)),
      search: await timed(200, () => page(`?limit=${listed}&search=Meeting`)),
      open: await timed(200, () => page(`/${id}`)),
    };
    return { api, pages };
  };
}
