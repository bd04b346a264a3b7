import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faults, type LostWork, mayBeLost, openLostWork } from '@/tests/support/lost-work';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let work: LostWork;

beforeAll(async () => {
  work = await openLostWork();
});

afterAll(() => work?.close());

const rounds = Array.from({ length: 1_000 }, (_, index) => ({
  index: index + 1,
  fault: faults[index % faults.length] ?? 'refusal',
  seed: randomInt(2 ** 31),
}));

it.each(rounds)(
  'fault $index loses no more than two seconds of typing: $fault, seed $seed',
  async ({ fault, seed }) => {
    expect(await work.round(fault, seed)).toBeLessThanOrEqual(mayBeLost);
  },
);
