import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusal } from '@/lib/errors/refusal';
import { requestLimits } from '@/lib/serve/door/gate';
import { watchBodies } from '@/lib/serve/door/slow-bodies';
import { prepareUnreadable } from '@/lib/serve/door/unreadable';

const usualPort = 3000;
const drainingTime = 8_000;

const patience = 14_000;

/** A client that sends its request by drops, or stops reading, is let go after a while: see slow-bodies.ts for bodies. */
const bounds = {
  maxHeaderSize: requestLimits.head,
  headersTimeout: 10_000,
  requestTimeout: 0,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
};

/** 48 kbit/s with what lines lose; the largest form then takes twelve minutes. */
const boundsOfBodies = { usual: 13_000, slowest: 6_000, most: 32, mostOfOne: 8 };

export type HttpServer = { port: number; server: Server; close(): Promise<void> };

/** Listens on the port asked for, or without one on 3000 or the next free one after it. */
export async function listen(asked: number | undefined, answer: RequestListener): Promise<HttpServer> {
  let isStopping = false;
  const server = createServer(bounds, (request, response) => {
    if (isStopping) {
      // Whoever sends the next request takes another connection for it, and so another portal.
      response.setHeader('Connection', 'close');
      if (healthChecks.includes(request.url ?? '')) return sayStopping(response);
    }
    answer(request, response);
  });
  server.setTimeout(patience);
  server.maxHeadersCount = 100;
  const refuse = await prepareUnreadable();
  server.on('clientError', refuse);
  const bodies = watchBodies(boundsOfBodies, ({ socket }, response) => {
    if (response.headersSent) socket.destroy();
    else refuse(Object.assign(new Error('The body is late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  });
  server.on('request', bodies.watch);
  const port = await bind(server, asked);
  let drained: Promise<void> | undefined;
  const close = () => {
    isStopping = true;
    drained ??= drain(server);
    return drained;
  };
  return { port, server, close };
}

/** Refuses a port that is taken before the long steps of a start, not after them. */
export async function requireFreePort(asked: number | undefined): Promise<void> {
  if (asked === undefined || asked === 0) return;
  const probe = createServer();
  await bind(probe, asked);
  await new Promise((resolve) => probe.close(resolve));
}

async function bind(server: Server, asked: number | undefined): Promise<number> {
  const ports = asked === undefined ? [...Array(20).keys()].map((offset) => usualPort + offset) : [asked];
  for (const port of ports) {
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port;
  }
  throw refusal(
    asked === undefined
      ? `The ports ${usualPort} to ${usualPort + 19} are all in use. Set PORT to a free one: PORT=8080 npm start`
      : `Port ${asked} is in use by another program. Stop that one, or set PORT to a free port: PORT=${asked + 1} npm start`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve(false);
      const reason = error.code === 'EACCES' ? 'this user may not listen on it' : error.message;
      reject(refusal(`Port ${port} cannot be used: ${reason}. Set PORT to another: PORT=8080 npm start`, error));
    };
    server.once('error', refuse);
    server.listen(port, () => {
      server.off('error', refuse);
      resolve(true);
    });
  });
}

/** Before a form is sent, its page asks for the first of these; it waits then. A proxy asks whether to send anybody here. */
const healthChecks = ['/healthz', '/readyz'];

function sayStopping(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'Retry-After': '5' });
  response.end('{"status":"stopping"}');
}

/** In milliseconds: how long a form may still come whose page has asked before. */
const lastCalls = 500;

/** Says for a moment that it stops, takes no new request then, lets those under way finish for eight seconds, then cuts them. */
async function drain(server: Server): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, lastCalls));
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), drainingTime);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(cut);
}
