import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { listen, requireFreePort } from '@/lib/serve/http-server';
import { sendRaw } from '@/tests/support/raw-request';

it('takes another port where none was asked for and the usual one is taken', async () => {
  const first = await listen(undefined, (_, response) => response.end());
  onTestFinished(() => first.close());
  const second = await listen(undefined, (_, response) => response.end());
  onTestFinished(() => second.close());
  expect(second.port).not.toBe(first.port);
});

it('refuses a taken port that was asked for, and says what to do', async () => {
  const { port, close } = await listen(0, (_, response) => response.end());
  onTestFinished(close);
  await expect(listen(port, () => undefined)).rejects.toThrow(`Port ${port} is in use by another program`);
  await expect(requireFreePort(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
});

it.each([
  ['400', 'GET /ar/search?q=أحمد', '', 'must be percent-encoded'],
  ['400', 'GET /ar', 'a line without a colon', 'cannot be read'],
  ['431', 'GET /ar', `X-Long: ${'x'.repeat(40_000)}`, 'longer than 32 KiB'],
])('answers what it cannot read with %s and what is wrong, in both languages', async (status, line, header, words) => {
  const { port, close } = await listen(0, (_, response) => response.end());
  onTestFinished(close);
  const answer = await sendRaw(`http://localhost:${port}`, `${line} HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`);
  const text = Buffer.from(answer.body, 'latin1').toString('utf8');
  expect(String(answer.status)).toBe(status);
  expect(text).toContain(words);
  expect(text).toMatch(/\p{Script=Arabic}{3}/u);
});

it('lets a request under way finish before it closes', async () => {
  const { port, close } = await listen(0, async (_, response) => {
    await sleep(300);
    response.end('whole');
  });
  const answer = fetch(`http://localhost:${port}/`);
  await sleep(100);
  await close();
  expect(await (await answer).text()).toBe('whole');
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
});

it('says for a moment that it stops, and takes the form whose page had asked before', async () => {
  const { port, close } = await listen(0, (_, response) => response.end('taken'));
  const closing = close();
  const ask = (path: string) => fetch(`http://localhost:${port}${path}`);
  expect((await ask('/healthz')).status).toBe(503);
  expect(await (await ask('/en/desk')).text()).toBe('taken');
  await closing;
});
