import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address of the client. Each proxy adds to the right of X-Forwarded-For the address that it was called from, so with
 * so many proxies before the portal that many entries are theirs, and the first of them is the client. Whatever a client
 * wrote there itself is further to the left.
 */
export function clientOf(request: IncomingMessage, proxies: number): string {
  const socket = plainAddress(request.socket.remoteAddress ?? '') ?? '';
  if (proxies === 0) return socket;
  const stated = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return plainAddress(stated.at(-proxies)?.trim() ?? '') ?? socket;
}

/** An address without port, zone or brackets, and an IPv4 address never as IPv6; null for anything else. */
function plainAddress(stated: string): string | null {
  const bare = stated
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '');
  const kind = isIP(bare);
  if (kind === 0) return null;
  if (kind === 4) return bare;
  const written = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written) ?? [];
  if (high === undefined || low === undefined) return written;
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
}
