import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { admit, requestLimits } from '@/lib/serve/door/gate';

type Asked = { method?: string; url?: string; host?: string | string[]; headers?: Record<string, string> };

function request({ method = 'GET', url = '/ar', host = 'localhost:3000', headers = {} }: Asked): IncomingMessage {
  const hosts = [host].flat();
  const rawHeaders = [...hosts.flatMap((each) => ['Host', each]), ...Object.entries(headers).flat()];
  return { method, url, rawHeaders, headers: { host: hosts[0], ...headers } } as unknown as IncomingMessage;
}

const form = { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' };

describe('the gate', () => {
  it.each([
    [{}, 'page'],
    [{ method: 'HEAD' }, 'page'],
    [{ url: '/ar/meetings?page=2' }, 'page'],
    [{ url: '/api/v1/meetings', method: 'OPTIONS' }, 'api'],
    [{ url: '/ar/desk/drafts' }, 'desk'],
    [{ url: '/ar/report' }, 'report'],
    [{ url: '/ar/report', method: 'POST', headers: form }, 'report'],
    [{ url: '/ar/report/on/meetings/cifg-12' }, 'page'],
  ])('lets %j pass to the %s', (asked, area) => {
    expect(admit(request(asked), null)).toMatchObject({ area });
  });

  it('parts the path from the query', () => {
    expect(admit(request({ url: '/ar/search?q=a?b' }), null)).toMatchObject({ path: '/ar/search', query: 'q=a?b' });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND', 'CONNECT'])(
    'refuses %s of a page, and says what it takes',
    (method) => {
      expect(admit(request({ method }), null)).toEqual({ status: 405, allow: 'GET, HEAD' });
    },
  );

  it.each([
    ['an absolute address', 'http://elsewhere.example/ar'],
    ['no address', ''],
    ['an asterisk', '*'],
    ['a backslash', '/ar\\..\\x'],
    ['a fragment', '/ar#content'],
    ['a space', '/ar meetings'],
    ['a control character', '/ar\u0000'],
    ['letters that are not encoded', '/ar/\u00e9'],
  ])('can not read %s', (_, url) => {
    expect(admit(request({ url }), null)).toEqual({ status: 400 });
  });

  it('refuses what is too long and too large', () => {
    expect(admit(request({ url: `/${'a'.repeat(requestLimits.address)}` }), null)).toEqual({ status: 414 });
    expect(admit(request({ headers: { 'content-length': String(requestLimits.body + 1) } }), null)).toEqual({
      status: 413,
    });
  });

  it.each([
    ['/ar/desk/new', requestLimits.bodyAtDesk],
    ['/ar/desk/import', requestLimits.bodyOfImport],
    ['/ar/desk/import/x', requestLimits.bodyAtDesk],
  ])('takes at %s what the limit there lets through', (url, limit) => {
    const post = (length: number) =>
      admit(request({ url, method: 'POST', headers: { ...form, 'content-length': String(length) } }), null);
    expect(post(limit)).toMatchObject({ area: 'desk' });
    expect(post(limit + 1)).toEqual({ status: 413 });
  });

  it.each(['', 'a b', 'record.example/path', 'record.example:', 'user@record.example', ['a.example', 'b.example']])(
    'can not read the host %j',
    (host) => {
      expect(admit(request({ host }), null)).toEqual({ status: 400 });
    },
  );

  it.each(['record.example', 'RECORD.example', 'localhost:3000', '127.0.0.1', '[::1]:3000', 'portal.localhost'])(
    'answers to %s where the portal is record.example',
    (host) => {
      expect(admit(request({ host }), 'https://record.example')).toMatchObject({ area: 'page' });
    },
  );

  it.each(['elsewhere.example', 'record.example.elsewhere.example', 'localhost.elsewhere.example', '10.0.0.1'])(
    'does not answer to %s there, but where no address is set',
    (host) => {
      expect(admit(request({ host }), 'https://record.example')).toEqual({ status: 421 });
      expect(admit(request({ host }), null)).toMatchObject({ area: 'page' });
    },
  );
});

describe('the gate, where something is posted', () => {
  const post = (headers: Record<string, string | undefined>, origin: string | null = null, host = 'localhost:3000') => {
    const sent = Object.fromEntries(
      Object.entries({ ...form, ...headers }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const admitted = admit(request({ url: '/ar/desk/new', method: 'POST', host, headers: sent }), origin);
    return 'status' in admitted ? admitted.status : admitted.area;
  };
  const record = 'https://record.example';

  it.each<[Record<string, string | undefined>, 'desk' | number]>([
    [{}, 'desk'],
    [{ origin: undefined }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ origin: 'http://elsewhere.example' }, 403],
    [{ origin: 'http://localhost' }, 403],
    [{ origin: 'http://localhost:3001' }, 403],
    [{ origin: 'https://localhost:3000' }, 403],
    [{ origin: 'http://a.localhost:3000' }, 403],
    [{ origin: 'http://localhost:3000, http://localhost:3000' }, 403],
    [{ origin: 'http://localhost:3000/' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 'desk'],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ 'sec-fetch-site': '' }, 403],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 'desk'],
    [{ 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=utf-8' }, 'desk'],
    [{ 'content-type': 'application/json' }, 'desk'],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded-x' }, 415],
    [{ 'content-type': 'text/html; multipart/form-data' }, 415],
    [{ 'content-type': undefined }, 415],
    [{ 'content-encoding': 'gzip' }, 415],
  ])('answers %j with %s', (headers, answer) => {
    expect(post(headers)).toBe(answer);
  });

  it.each([
    [record, 'record.example', 'desk'],
    ['http://record.example', 'record.example', 403],
    ['https://desk.record.example', 'record.example', 403],
    ['https://record.example.elsewhere.example', 'record.example', 403],
    ['https://record.example:8443', 'record.example', 403],
    ['http://127.0.0.1:3000', '127.0.0.1:3000', 'desk'],
    ['http://127.0.0.1:3000', 'record.example', 403],
    // A proxy on the same machine may ask by its own name for it.
    [record, '127.0.0.1:3000', 'desk'],
    ['http://elsewhere.example', '127.0.0.1:3000', 403],
    ['null', 'record.example', 403],
  ])('where the portal is record.example, takes from %s at %s: %s', (origin, host, answer) => {
    expect(post({ origin }, record, host)).toBe(answer);
  });

  it('takes nothing over a network under a name that nobody gave it', () => {
    expect(post({ origin: 'http://10.0.0.1:3000' }, null, '10.0.0.1:3000')).toBe(403);
    expect(post({ origin: 'http://elsewhere.example' }, null, 'elsewhere.example')).toBe(403);
  });

  it('lets none of this count for a page, which takes nothing posted', () => {
    expect(admit(request({ url: '/en/sign-in', method: 'POST', headers: form }), null)).toMatchObject({ status: 405 });
  });
});
