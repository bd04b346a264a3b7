import type { IncomingMessage, ServerResponse } from 'node:http';
import { onFiles } from '@/lib/serve/door/security-headers';
import type { Metrics } from './metrics';

/** Where Prometheus asks. */
export const metricsPath = '/metrics';

/**
 * Answers whoever asks on the machine itself. A proxy there calls from the same address for everybody, so whatever it says it
 * passes on is refused: see the configurations in lib/serve/for-many, which let nobody come here.
 */
export function answerMetrics(metrics: Metrics, request: IncomingMessage, response: ServerResponse): boolean {
  if (!isAskedHere(request)) return false;
  const bytes = Buffer.from(metrics.text());
  response.writeHead(200, {
    ...onFiles,
    'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    'Content-Length': String(bytes.length),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

const passedOn = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

export function isAskedHere({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return (
    (/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address) || address === '::1') &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host) &&
    passedOn.every((name) => headers[name] === undefined)
  );
}
