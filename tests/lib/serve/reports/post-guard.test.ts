import { expect, it } from 'vitest';
import { createPostGuard } from '@/lib/serve/reports/post-guard';

const times = (count: number, pass: () => boolean) => Array.from({ length: count }, pass).filter(Boolean).length;

it('lets some posts of one client pass in a minute, and leaves room for others', () => {
  const guard = createPostGuard({ fromOne: 30, fromAll: 300 });
  expect(times(1_000, () => guard('192.0.2.1'))).toBe(30);
  expect(times(10, () => guard('192.0.2.2'))).toBe(10);
});

it('bounds those of all clients together, and forgets them', async () => {
  const guard = createPostGuard({ fromOne: 30, fromAll: 300, milliseconds: 20 });
  let client = 0;
  const next = () => {
    client += 1;
    return guard(`192.0.2.${client}`);
  };
  expect(times(1_000, next)).toBe(300);
  await expect.poll(() => guard('192.0.2.0')).toBe(true);
});
