import type { IncomingMessage } from 'node:http';

const mebibyte = 1_048_576;

/** What a request may be made of, in bytes. */
export const requestLimits = {
  address: 8_192,
  head: 32_768,
  body: mebibyte,
  bodyAtDesk: 4 * mebibyte,
  bodyOfImport: 64 * mebibyte,
} as const;

/** Reader pages take no body and no query; the API no body; the desk takes forms, and `report` the one form of readers. */
export type Area = 'page' | 'api' | 'desk' | 'report';

/** OAI-PMH asks that a question may be posted as well. */
export const harvesting = '/oai';

export type Admitted = { area: Area; path: string; query: string };

export type Turned = { status: 400 | 403 | 405 | 413 | 414 | 415 | 421; allow?: string };

const methods: Record<Area, readonly string[]> = {
  page: ['GET', 'HEAD'],
  api: ['GET', 'HEAD', 'OPTIONS'],
  desk: ['GET', 'HEAD', 'POST'],
  report: ['GET', 'HEAD', 'POST'],
};

/** Looks at a request before anything else does: whether it may pass, and where to. `origin` is PORTAL_ORIGIN. */
export function admit(request: IncomingMessage, origin: string | null): Admitted | Turned {
  const { method = '', url = '' } = request;
  if (url.length > requestLimits.address) return { status: 414 };
  if (!isWellFormed(url)) return { status: 400 };
  // A transfer coding that we do not decode could hide a second request.
  if (!['chunked', undefined].includes(request.headers['transfer-encoding'])) return { status: 400 };
  const fault = faultOfHost(request, origin && new URL(origin).host);
  if (fault) return { status: fault };

  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const query = cut < 0 ? '' : url.slice(cut + 1);
  const area = areaOf(path);
  const allowed = path === harvesting ? [...methods[area], 'POST'] : methods[area];
  if (!allowed.includes(method)) return { status: 405, allow: allowed.join(', ') };
  if (method === 'POST') {
    // A harvester is no browser, and what it posts is a question.
    if (path !== harvesting && !isFromOwnPage(request, origin)) return { status: 403 };
    if (!isForm(request)) return { status: 415 };
  }
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit(area, path)) return { status: 413 };
  return { area, path, query };
}

export function areaOf(path: string): Area {
  if (/^\/(?:api|oai|id)(\/|$)/.test(path)) return 'api';
  if (/^\/[a-z]+\/report$/.test(path)) return 'report';
  return /^\/[a-z]+\/desk(\/|$)/.test(path) ? 'desk' : 'page';
}

/** The most bytes that a body may have at this address. */
export function bodyLimit(area: Area, path: string): number {
  if (area !== 'desk') return requestLimits.body;
  return /^\/[a-z]+\/desk\/import$/.test(path) ? requestLimits.bodyOfImport : requestLimits.bodyAtDesk;
}

/**
 * Whether a page of the portal posts this, so that no other site acts in the name of somebody who is signed in: a browser
 * names the origin of every post. The portal's is PORTAL_ORIGIN and, on the machine itself, the host that was asked.
 */
function isFromOwnPage({ headers }: IncomingMessage, origin: string | null): boolean {
  const host = (headers.host ?? '').toLowerCase();
  const own = [origin, isLoopback(host) ? `http://${host}` : null];
  const site = headers['sec-fetch-site'];
  const isOwn = headers.origin !== undefined && own.includes(headers.origin);
  return isOwn && (site === undefined || site === 'same-origin');
}

function isForm({ headers }: IncomingMessage): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return formTypes.includes(type) && (headers['content-encoding'] ?? 'identity') === 'identity';
}

/** JSON is what a page's own script sends. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];

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
