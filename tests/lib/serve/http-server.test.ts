import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { listen, requireFreePort } from '@/lib/serve/http-server';

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
