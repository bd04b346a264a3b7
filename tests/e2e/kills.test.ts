import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type KillRounds, openKillRounds } from '@/tests/support/kill-rounds';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let rounds: KillRounds;

beforeAll(async () => {
  rounds = await openKillRounds({ isCold: true });
});

afterAll(() => rounds?.close());

// A hundred rounds are run by npm run test:long.
it.each(['portal', 'database', 'portal', 'database', 'portal'] as const)(
  'a killed %s leaves no half record and loses nothing that was acknowledged',
  async (victim) => {
    expect.hasAssertions();
    await rounds.round(victim);
  },
);
