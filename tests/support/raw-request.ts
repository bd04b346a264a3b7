import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';

export type RawAnswer = { status: number; head: string; body: string };

/**
 * Sends bytes as they are, which no HTTP client would, and reads the answer until the server closes or falls silent.
 * `chunks` are sent one after another as long as the server listens.
 */
export function sendRaw(origin: string, bytes: string | Buffer, chunks?: Iterable<Buffer>): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    let isAnswered = false;
    const end = () => {
      socket.destroy();
      const [head = '', ...body] = text.split('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
      resolve({ status, head, body: body.join('\r\n\r\n') });
    };
    socket.setTimeout(10_000, end);
    socket.on('error', end);
    socket.on('close', end);
    socket.on('data', (chunk) => {
      isAnswered = true;
      text += chunk.toString('latin1');
      if (isWhole(text)) end();
    });
    socket.on('connect', async () => {
      socket.write(bytes);
      for (const chunk of chunks ?? []) {
        if (isAnswered || socket.destroyed) break;
        if (!socket.write(chunk)) await new Promise((next) => socket.once('drain', next).once('close', next));
        // As long as the system takes what is written, nothing else would be done, and the answer never be read.
        await setImmediate();
      }
    });
  });
}

function isWhole(text: string): boolean {
  const [head = '', ...body] = text.split('\r\n\r\n');
  if (/\r\nTransfer-Encoding: chunked/i.test(head)) return text.endsWith('\r\n0\r\n\r\n');
  const length = /\r\nContent-Length: (\d+)/i.exec(head)?.[1];
  return length !== undefined && body.join('\r\n\r\n').length >= Number(length);
}
