import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestLimits } from './gate';

/** Ends the connection after an answer, if the request has a body: one that nobody reads must not be taken for the next request. */
export function endWithAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (!hasBody(request)) return;
  response.setHeader('Connection', 'close').once('finish', () => letFinish(request));
}

/** Whoever still sends would not read the answer if the connection broke at once; a flood is broken off. */
function letFinish(request: IncomingMessage): void {
  let length = 0;
  const timer = setTimeout(() => request.destroy(), 1_000);
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > 2 * requestLimits.bodyAtDesk) request.destroy();
  });
  request.once('close', () => clearTimeout(timer));
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
