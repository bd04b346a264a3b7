import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { entityTag, namesTag } from '@/lib/exchange/entity-tag';
import { type Encoding, encodings, negotiateEncoding } from '@/lib/serve/door/negotiate-encoding';

/** The bytes of an answer in each encoding, made once; null for an encoding that saves nothing or is not made yet. */
export type Bodies = {
  identity: Buffer;
  gzip: Buffer | null;
  br: Buffer | null;
  /** Whether its brotli was made quickly, and a smaller one may take its place. */
  isQuick?: boolean;
};

/** An answer ready to be sent: its bytes, and for each encoding its headers, name and value in turn. */
export type Document = { bodies: Bodies; etag: string; heads: Record<Encoding, string[]>; unchanged: string[] };

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const shortest = 256;

/** Ready at once, for whoever waits: brotli takes a hundred times as long and comes later. */
export async function packBodies(identity: Buffer, type: string, level = 9): Promise<Bodies> {
  return { identity, gzip: isWorthPacking(identity, type) ? await toGzip(identity, { level }) : null, br: null };
}

/** The same bytes in every encoding. */
export async function packFully(bodies: Bodies, type: string): Promise<Bodies> {
  if ((bodies.br !== null && !bodies.isQuick) || !isWorthPacking(bodies.identity, type)) return bodies;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bodies.identity.length,
    // A window just larger than the page: the usual one takes tens of megabytes for each.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bodies.identity.length + 16)))),
  };
  return { identity: bodies.identity, gzip: bodies.gzip, br: await toBrotli(bodies.identity, { params }) };
}

/** The same for a page that only some visitor asked for: in a few milliseconds, and a little larger. */
export async function packQuickly(bodies: Bodies, type: string): Promise<Bodies> {
  if (bodies.br !== null || !isWorthPacking(bodies.identity, type)) return bodies;
  return { ...bodies, br: await toBrotli(bodies.identity, { params: quickly(bodies.identity) }), isQuick: true };
}

/** An answer to one request alone, in the encoding that its client likes best: quickly, since it is never sent again. */
export async function packOnce(
  page: string,
  accepted: string | undefined,
): Promise<{ encoding: Encoding; body: Buffer }> {
  const body = Buffer.from(page);
  const [encoding = 'identity'] = negotiateEncoding(accepted);
  if (encoding === 'gzip') return { encoding, body: await toGzip(body, { level: 6 }) };
  if (encoding === 'identity') return { encoding, body };
  return { encoding, body: await toBrotli(body, { params: quickly(body) }) };
}

function quickly(body: Buffer) {
  return { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
}

function isWorthPacking(identity: Buffer, type: string): boolean {
  return (
    identity.length >= shortest && /^(text|image\/svg|application\/(json|xml|.+\+(json|xml)|javascript))/.test(type)
  );
}

/** `headers` are those that do not follow from the bytes, as length, encoding, ETag and Vary do. */
export function toDocument(bodies: Bodies, headers: Record<string, string>): Document {
  const etag = entityTag(bodies.identity);
  const vary = ['Accept-Encoding', headers.Vary].filter(Boolean).join(', ');
  const rest = { ...headers, Vary: vary };
  const headOf = (encoding: Encoding) =>
    flat({
      ...rest,
      ETag: tagOf(etag, encoding),
      'Content-Length': String(bodies[encoding]?.length ?? 0),
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    });
  return {
    bodies,
    etag,
    heads: { identity: headOf('identity'), gzip: headOf('gzip'), br: headOf('br') },
    unchanged: flat(Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'Content-Type'))),
  };
}

/** Sends the document in the encoding that the client likes best, or 304 where it has that already. */
export function sendDocument(
  document: Document,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): void {
  const { bodies, heads } = document;
  const encoding = choose(bodies, request.headers['accept-encoding']);
  const kept = request.headers['if-none-match'];
  if (status === 200 && kept !== undefined && namesTag(kept, tagsOf(document.etag))) {
    response.writeHead(304, [...document.unchanged, 'ETag', tagOf(document.etag, encoding)]);
    response.end();
    return;
  }
  response.writeHead(status, heads[encoding]);
  if (request.method === 'HEAD') response.end();
  else response.end(bodies[encoding]);
}

export function sizeOfBodies(bodies: Bodies): number {
  return encodings.reduce((sum, encoding) => sum + (bodies[encoding]?.length ?? 0), 0);
}

function choose(bodies: Bodies, header: string | undefined): Encoding {
  for (const encoding of negotiateEncoding(header)) if (bodies[encoding] !== null) return encoding;
  return 'identity';
}

/** Each encoding is a representation of its own and bears a tag of its own. */
function tagOf(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${etag}"` : `"${etag}.${encoding}"`;
}

function tagsOf(etag: string): string[] {
  return encodings.map((encoding) => tagOf(etag, encoding));
}

function flat(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat();
}
