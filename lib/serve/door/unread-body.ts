import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestLimits } from './gate';

/** What is still taken, and thrown away, of a body after its answer: in bytes, and in milliseconds. */
const bounds = { length: 4 * requestLimits.bodyAtDesk, time: 5_000 };

/** Ends the connection after an answer, if the request has a body: one that nobody reads must not be taken for the next request. */
export function endWithAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (!hasBody(request)) return;
  response.setHeader('Connection', 'close');
  const { socket } = request;
  const destroySoon = socket.destroySoon.bind(socket);
  // Node would break the connection with such an answer, and whoever still sends would see that in place of the answer.
  socket.destroySoon = () => (request.complete ? destroySoon() : letFinish(request));
}

/** Nothing is said any more, and what comes is thrown away until the sender has seen the answer; a flood is broken off. */
function letFinish(request: IncomingMessage): void {
  const { socket } = request;
  const end = () => socket.destroy();
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > bounds.length) end();
  });
  request.once('end', end);
  const timer = setTimeout(end, bounds.time);
  socket.once('close', () => clearTimeout(timer));
  socket.end();
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
