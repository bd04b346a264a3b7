import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faults, type LostWork, openLostWork } from '@/tests/support/lost-work/lost-work';
import { mayBeLost } from '@/tests/support/lost-work/round';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let work: LostWork;

beforeAll(async () => {
  work = await openLostWork();
});

afterAll(() => work?.close());

/** Each fault three times at once, in an order of chance. A thousand rounds are run by npm run test:long. */
const rounds = faults.map((fault) => ({ fault, seed: randomInt(2 ** 31) })).toSorted((a, b) => a.seed - b.seed);

it.each(rounds)('loses no more than two seconds of typing: $fault, seed $seed', async ({ fault, seed }) => {
  for (const lost of await work.play(fault, seed, 3)) expect(lost).toBeLessThanOrEqual(mayBeLost);
});
