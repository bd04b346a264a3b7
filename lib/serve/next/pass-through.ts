import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { everywhere } from '@/lib/serve/door/security-headers';
import type { NextApp } from './next-app';

/** The headers of a caller that the API sees: enough to answer, nothing that could steer Next or get into a cache. */
const forData = ['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-modified-since'];

function headersForData(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { host: 'localhost', ...pick(headers, (name) => forData.includes(name)) };
}

/** The headers of Next's answer, without those meant for its own router. */
function headersFromNext(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const vary = (headers.vary ?? '').split(/\s*,\s*/).filter((name) => !/^(rsc|next-)/i.test(name) && name !== '');
  const others = pick(
    headers,
    (name) =>
      !/^(x-nextjs-|x-portal-|x-powered-by$|connection$|keep-alive$|transfer-encoding$|link$|vary$|date$)/.test(name),
  );
  return { ...others, ...(vary.length > 0 && { vary: [...new Set(vary)].join(', ') }) };
}

/** Passes on what Next answers. An answer that can't be shown is not passed on: Next has nothing there, or failed. */
export async function passThrough(
  ask: NextApp['ask'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<'answered' | 'absent' | 'failed'> {
  const { method = 'GET', url = '/', headers } = request;
  const answer = await ask({
    method,
    path: url,
    headers: headersForData(headers),
    patience: 12_000,
  });
  const status = answer.statusCode ?? 500;
  // A page in place of data is Next's own, for an address that it does not know.
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
  if (status >= 500 || isPage) {
    answer.resume();
    return status >= 500 ? 'failed' : 'absent';
  }
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
  // Names are compared without their case here, so that what Next says itself is said once.
  for (const [name, value] of Object.entries(headersFromNext(answer.headers))) response.setHeader(name, value ?? '');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.writeHead(status);
  await pipeline(answer, response).catch((error: NodeJS.ErrnoException) => {
    // The caller went away before the end.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
  return 'answered';
}

function pick(headers: IncomingHttpHeaders, isWanted: (name: string) => boolean): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isWanted(name)));
}
