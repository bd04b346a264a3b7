import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { admit, requestLimits } from '@/lib/serve/door/gate';

type Asked = { method?: string; url?: string; host?: string | string[]; headers?: Record<string, string> };

function request({ method = 'GET', url = '/ar', host = 'localhost:3000', headers = {} }: Asked): IncomingMessage {
  const hosts = [host].flat();
  const rawHeaders = [...hosts.flatMap((each) => ['Host', each]), ...Object.entries(headers).flat()];
  return { method, url, rawHeaders, headers: { host: hosts[0], ...headers } } as unknown as IncomingMessage;
}

describe('the gate', () => {
  it.each([
    [{}, 'page'],
    [{ method: 'HEAD' }, 'page'],
    [{ url: '/ar/meetings?page=2' }, 'page'],
    [{ url: '/api/v1/meetings', method: 'OPTIONS' }, 'api'],
    [{ url: '/ar/desk/drafts', method: 'POST' }, 'desk'],
    [{ url: '/en/sign-in', method: 'POST' }, 'desk'],
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
    const headers = { 'content-length': String(requestLimits.body + 1) };
    expect(admit(request({ url: '/ar/desk', method: 'POST', headers }), null)).toEqual({ status: 413 });
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
      expect(admit(request({ host }), 'record.example')).toMatchObject({ area: 'page' });
    },
  );

  it.each(['elsewhere.example', 'record.example.elsewhere.example', 'localhost.elsewhere.example', '10.0.0.1'])(
    'does not answer to %s there, but where no address is set',
    (host) => {
      expect(admit(request({ host }), 'record.example')).toEqual({ status: 421 });
      expect(admit(request({ host }), null)).toMatchObject({ area: 'page' });
    },
  );
});
