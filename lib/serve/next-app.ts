import { createServer, type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http';
import { duplexPair } from 'node:stream';
import next from 'next';

export type NextApp = {
  /** Lets Next answer a request by itself. */
  handle: RequestListener;
  /** Asks Next for an address, so that its answer can be looked at before anybody sees it. */
  ask(question: Question): Promise<IncomingMessage>;
  close(): Promise<void>;
};

export type Question = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body?: IncomingMessage;
};

export async function startNext(port: number): Promise<NextApp> {
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port });
  await app.prepare();
  const answer = app.getRequestHandler();
  const handle = (incoming: IncomingMessage, response: ServerResponse) => {
    answer(incoming, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  return { handle, ask: connectTo(handle), close: () => app.close() };
}

/** A server that listens nowhere: each question is a pair of streams within this process. */
export function connectTo(handle: RequestListener): NextApp['ask'] {
  const server = createServer(handle);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const [ours, theirs] = duplexPair();
      server.emit('connection', theirs);
      const question = request({
        createConnection: () => ours as never,
        method,
        path,
        headers: { ...headers, connection: 'close' },
      });
      question.on('response', resolve);
      question.on('error', reject);
      if (body) body.pipe(question);
      else question.end();
    });
}
