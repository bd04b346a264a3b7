import { afterEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { type HttpServer, listen } from '@/lib/serve/http-server';
import { prepareStartingPage } from '@/lib/serve/pages/starting-page';

let server: HttpServer | null = null;
const isPractice = env.PORTAL_PRACTICE;

afterEach(async () => {
  env.PORTAL_PRACTICE = isPractice;
  await server?.close();
  server = null;
});

async function ask(path: string): Promise<Response> {
  const starting = await prepareStartingPage();
  server = await listen(0, (request, response) => starting(request, response));
  return fetch(`http://localhost:${server.port}${path}`);
}

describe('the portal while it starts', () => {
  it.each(['/', '/ar', '/en/desk', '/robots.txt'])('answers %s with a page in both languages', async (path) => {
    const answer = await ask(path);
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-robots-tag')).toMatch(/noindex/);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page).toMatch(/The portal is starting/);
    expect(page).toMatch(/السجل قيد التشغيل/);
    expect(page).not.toMatch(/invented/);
  });

  it('says of a practice record that it is one', async () => {
    env.PORTAL_PRACTICE = true;
    const page = await (await ask('/en')).text();
    expect(page.match(/<strong>/g)).toHaveLength(2);
  });

  it('answers programs with a problem', async () => {
    const answer = await ask('/api/v1/meetings');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({ status: 503, type: '/problems/unavailable' });
  });
});
