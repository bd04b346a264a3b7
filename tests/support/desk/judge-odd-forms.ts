import { askDesk } from './ask-desk';
import { listDeskActions } from './desk-routes';

const [long, longer] = ['x'.repeat(3_000), 'x'.repeat(450_000)];

/** Forms that nobody could have filled in. */
const oddities: Record<string, string>[] = [
  {},
  { version: '' },
  { version: 'abc', change: 'abc', person: 'abc', id: 'abc' },
  { version: '-1', change: '-1' },
  { version: '1e9', change: '1e9', seen: '1e9' },
  { version: '9'.repeat(40), change: '9'.repeat(40) },
  { version: '1', reason: long, person: long, email: long, name: long, statement: long, meeting: long },
  {
    version: '1',
    lang: long,
    role: long,
    translates: long,
    standing: long,
    publisher: long,
    url: long,
    published: long,
  },
  { version: '1', text: long, current: long, password: long, code: long, request: long, change: '1' },
  {
    version: '1',
    reason: '\u0000\u202e',
    person: '\u0000',
    email: '\u0000',
    name: '\u0000',
    text: '\u0000',
    code: '\u0000',
  },
  { version: '1', lang: 'xx', role: 'owner', translates: 'xx', email: 'x', name: '\u202e', change: '1' },
  { 'base.meeting': 'abc', 'base.__proto__': '1', 'base.person': '1', 'check.x': 'ok', version: '1', reason: 'x' },
  { 'meeting.titleEn': longer, text: longer, version: '1', reason: 'x' },
];
const ids = ['NOT_AN_ID', 'none', '-', 'a'.repeat(190), '__proto__', '00000000-0000-7000-8000-000000000000'];

type Sender = {
  origin: string;
  /** The draft to whose address they are posted. */
  draft: string;
  tokenAt(path: string): string;
};

type Odd = { path: string; fields: Record<string, string>; asBrowser: boolean };

/**
 * Posts odd forms to every handler, and returns those that were answered with a fault. `whole`: every one with every action;
 * else every one at every handler, spread over its actions.
 */
export async function judgeOddForms(
  { origin, draft, tokenAt }: Sender,
  { whole }: { whole: boolean },
): Promise<string[]> {
  // What signs out is left out: the others need the session.
  const actions = listDeskActions().filter(
    ({ path, action }) => action !== 'sign-out' && path !== '/desk/second-factor',
  );
  const wrong: string[] = [];
  const waiting = actions.flatMap(({ path: route, action }): Odd[] => {
    const own = actions.filter(({ path }) => path === route);
    const at = own.findIndex((each) => each.action === action);
    const isTurn = (_: unknown, index: number) => whole || index % own.length === at;
    const addressOf = (id: string) => route.replace('[type]/[...id]', `meeting/${id}`).replace(/\[\w+\]/, id);
    // A program is told in a line; a browser gets a page, which an odd address may not have.
    const forms = oddities.map((fields) => ({
      path: addressOf(draft),
      fields: { ...fields, action },
      asBrowser: false,
    }));
    const addresses = ids.map((id) => ({ path: addressOf(id), fields: { version: '', action }, asBrowser: true }));
    return [...forms.filter(isTurn), ...(route.includes('[') ? addresses.filter(isTurn) : [])];
  });
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { path, fields, asBrowser } = next;
        const headers: Record<string, string> = asBrowser ? {} : { accept: 'application/json' };
        const { status } = await askDesk(origin, `/en${path}`, { token: tokenAt(path), fields, headers });
        if (status >= 500) wrong.push(`${path} ${JSON.stringify(fields).slice(0, 80)}: ${status}`);
      }
    }),
  );
  return wrong;
}
