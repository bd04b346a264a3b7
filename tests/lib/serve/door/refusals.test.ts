import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareRefusals } from '@/lib/serve/door/refusals';

const { refuse } = await prepareRefusals();
const server = createServer((request, response) => refuse(request, response, { status: 503 })).listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));
const { port } = server.address() as AddressInfo;

afterAll(() => void server.close());

const ask = (path: string, accept: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept, 'accept-language': 'ar' } });

describe('where no page can be made', () => {
  it('a person reads so in both languages, that of the address first, with a way on', async () => {
    const answer = await ask('/en/statements', 'text/html,*/*;q=0.8');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toMatch(/<html lang="en" dir="ltr">.*temporarily unavailable.*href="\/en".*dir="rtl".*href="\/ar"/s);
  });

  it('a program reads one line of text, and at the API a problem', async () => {
    const plain = await ask('/en/statements', '*/*');
    expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await plain.text()).toBe('The record is temporarily unavailable. Please try again shortly.\n');
    const problem = await ask('/api/v1/statements', 'text/html');
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem.json()).toMatchObject({ status: 503 });
  });
});
