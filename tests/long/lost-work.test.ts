import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faults, type LostWork, openLostWork, sideBySide } from '@/tests/support/lost-work/lost-work';
import { mayBeLost } from '@/tests/support/lost-work/round';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let work: LostWork;

beforeAll(async () => {
  work = await openLostWork();
});

afterAll(() => work?.close());

const rounds = Array.from({ length: 1_000 / sideBySide }, (_, index) => ({
  first: index * sideBySide + 1,
  last: (index + 1) * sideBySide,
  fault: faults[index % faults.length] ?? 'refusal',
  seed: randomInt(2 ** 31),
}));

it.each(rounds)(
  'rounds $first to $last lose no more than two seconds of typing: $fault, seed $seed',
  async ({ fault, seed }) => {
    for (const lost of await work.play(fault, seed)) expect(lost).toBeLessThanOrEqual(mayBeLost);
  },
);
