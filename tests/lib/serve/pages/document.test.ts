import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { negotiateEncoding } from '@/lib/serve/door/negotiate-encoding';
import { packBodies, packFully, sendDocument, toDocument } from '@/lib/serve/pages/document';

const text = 'سجل '.repeat(200);
const type = 'text/html; charset=utf-8';
const quick = await packBodies(Buffer.from(text), type);
const bodies = await packFully(quick, type);
const document = toDocument(bodies, { 'Content-Type': 'text/html', Vary: 'Accept-Language' });

function ask(headers: Record<string, string> = {}, method = 'GET', status = 200) {
  const sent = { status: 0, headers: {} as Record<string, string>, body: null as Buffer | null };
  const response = {
    writeHead(code: number, head: string[]) {
      sent.status = code;
      for (let index = 0; index < head.length; index += 2) sent.headers[head[index]!] = head[index + 1]!;
    },
    end(body?: Buffer) {
      sent.body = body ?? null;
    },
  };
  sendDocument(document, { method, headers } as IncomingMessage, response as unknown as ServerResponse, status);
  return sent;
}

describe('the encoding', () => {
  it.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['gzip', ['gzip', 'identity']],
    ['br;q=0.1, gzip;q=0.9', ['gzip', 'br', 'identity']],
    ['br;q=0, *', ['gzip', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['gzip;q=0', ['identity']],
    ['GZIP; Q=1', ['gzip', 'identity']],
    ['br;q=nonsense', ['identity']],
  ])('of %j is the first of %j', (header, encodings) => {
    expect(negotiateEncoding(header)).toEqual(encodings);
  });
});

describe('a document', () => {
  it('has the same bytes in every encoding, with a tag of its own for each', () => {
    const [plain, zipped, brotli] = [ask(), ask({ 'accept-encoding': 'gzip' }), ask({ 'accept-encoding': 'br' })];
    expect(plain.body?.toString()).toBe(text);
    expect(gunzipSync(zipped.body!).toString()).toBe(text);
    expect(brotliDecompressSync(brotli.body!).toString()).toBe(text);
    expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.ETag)).size).toBe(3);
    expect(zipped.headers).toMatchObject({
      'Content-Encoding': 'gzip',
      'Content-Length': String(zipped.body?.length),
      Vary: 'Accept-Encoding, Accept-Language',
    });
  });

  it('is not sent to who has it in any encoding', () => {
    const { ETag = '' } = ask({ 'accept-encoding': 'gzip' }).headers;
    for (const held of [ETag, `W/${ETag}`, `"other", ${ETag}`, '*', ask().headers.ETag!]) {
      const answer = ask({ 'if-none-match': held, 'accept-encoding': 'gzip' });
      expect(answer.status).toBe(304);
      expect(answer.body).toBeNull();
      expect(answer.headers.ETag).toBe(ETag);
    }
    expect(ask({ 'if-none-match': '"other"' }).status).toBe(200);
  });

  it('answers HEAD with the head of GET', () => {
    const head = ask({}, 'HEAD');
    expect(head.headers).toEqual(ask().headers);
    expect(head.body).toBeNull();
  });

  it('is sent whole where it is an error, whatever the asker has', () => {
    expect(ask({ 'if-none-match': '*' }, 'GET', 404).status).toBe(404);
  });

  it('is ready in gzip at once, and in brotli when there is time', () => {
    expect(quick.br).toBeNull();
    expect(bodies).toEqual({ ...quick, br: expect.any(Buffer) });
  });

  it('is not packed where that saves nothing', async () => {
    expect(await packBodies(Buffer.from('short'), 'text/html')).toMatchObject({ gzip: null, br: null });
    expect(await packBodies(Buffer.alloc(5_000), 'font/woff2')).toMatchObject({ gzip: null, br: null });
  });
});
