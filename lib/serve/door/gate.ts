import type { IncomingMessage } from 'node:http';

/** What a request may be made of, in bytes. */
export const requestLimits = { address: 8_192, head: 32_768, body: 1_048_576 } as const;

/** Reader pages take no body and no query; the API no body; the desk takes forms. */
export type Area = 'page' | 'api' | 'desk';

export type Admitted = { area: Area; path: string; query: string };

export type Turned = { status: 400 | 405 | 413 | 414 | 421; allow?: string };

const methods: Record<Area, readonly string[]> = {
  page: ['GET', 'HEAD'],
  api: ['GET', 'HEAD', 'OPTIONS'],
  desk: ['GET', 'HEAD', 'POST'],
};

/** Looks at a request before anything else does: whether it may pass, and where to. `host` is that of PORTAL_ORIGIN. */
export function admit(request: IncomingMessage, host: string | null): Admitted | Turned {
  const { method = '', url = '' } = request;
  if (url.length > requestLimits.address) return { status: 414 };
  if (!isWellFormed(url)) return { status: 400 };
  // A transfer coding that we do not decode could hide a second request.
  if (!['chunked', undefined].includes(request.headers['transfer-encoding'])) return { status: 400 };
  const fault = faultOfHost(request, host);
  if (fault) return { status: fault };

  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const query = cut < 0 ? '' : url.slice(cut + 1);
  const area = areaOf(path);
  if (!methods[area].includes(method)) return { status: 405, allow: methods[area].join(', ') };
  if (Number(request.headers['content-length'] ?? 0) > requestLimits.body) return { status: 413 };
  return { area, path, query };
}

export function areaOf(path: string): Area {
  if (/^\/api(\/|$)/.test(path)) return 'api';
  return /^\/[a-z]+\/(desk|sign-in)(\/|$)/.test(path) ? 'desk' : 'page';
}

/** Origin-form in visible ASCII: no absolute address, no backslash that some client reads as a slash, no fragment. */
function isWellFormed(url: string): boolean {
  return /^\/[\x21\x24-\x5b\x5d-\x7e]*$/.test(url);
}

function faultOfHost(request: IncomingMessage, host: string | null): 400 | 421 | null {
  const stated = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  const asked = (request.headers.host ?? '').toLowerCase();
  if (stated.length !== 1 || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/.test(asked)) return 400;
  return host === null || asked === host || isLoopback(asked) ? null : 421;
}

function isLoopback(host: string): boolean {
  return /^(([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
