import { expect, it } from 'vitest';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { Busy } from '@/lib/serve/door/work-queue';
import { connectTo } from '@/lib/serve/next/next-app';

it('waits for what Next still works at although nobody waits for its answer', async () => {
  const barrier = createBarrier();
  let finish = () => {};
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let isOver = false;
  const ask = connectTo(async (_question, answer) => {
    await working;
    isOver = true;
    answer.end();
  });
  const asked = barrier.pass(() => ask({ method: 'GET', path: '/en', headers: {}, patience: 50 }));
  await expect(asked).rejects.toThrow(Busy);
  setTimeout(finish, 100);
  await barrier.hold();
  expect(isOver).toBe(true);
  barrier.release();
});
