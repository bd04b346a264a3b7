import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientOf } from '@/lib/serve/desk/client-address';

function requestFrom(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('the address of a client', () => {
  it.each([
    ['without a proxy, whatever it claims', 0, '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['behind one proxy', 1, '127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['behind one proxy, whatever it claims', 1, '127.0.0.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['behind two proxies', 2, '127.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
    ['past the proxies that were promised', 2, '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['from a proxy that says nothing', 1, '192.0.2.1', undefined, '192.0.2.1'],
    ['from a proxy that says nonsense', 1, '192.0.2.1', '198.51.100.7, unknown', '192.0.2.1'],
    ['with a port', 1, '127.0.0.1', '198.51.100.7:5123', '198.51.100.7'],
    ['with brackets and a port', 1, '127.0.0.1', '[2001:DB8::1]:5123', '2001:db8::1'],
    ['IPv4 told as IPv6', 0, '::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['IPv4 told as IPv6 in hexadecimal', 1, '127.0.0.1', '::ffff:c000:201', '192.0.2.1'],
    ['IPv6 written at length', 1, '127.0.0.1', '2001:0db8:0:0:0:0:0:1', '2001:db8::1'],
    ['IPv6 with a zone', 0, 'fe80::1%eth0', undefined, 'fe80::1'],
    ['of a socket that is gone', 0, undefined, undefined, ''],
  ])('%s', (_, proxies, remote, forwarded, expected) => {
    expect(clientOf(requestFrom(remote, forwarded), proxies)).toBe(expected);
  });
});
