import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type KillRounds, openKillRounds } from '@/tests/support/kill-rounds';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let rounds: KillRounds;

beforeAll(async () => {
  rounds = await openKillRounds({ isCold: false });
});

afterAll(() => rounds?.close());

const victims = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 'portal' : 'database'));

it.each(victims.map((victim, index) => [index + 1, victim] as const))(
  'kill %i, of the %s, leaves no half record and loses nothing that was acknowledged',
  async (_, victim) => {
    expect.hasAssertions();
    await rounds.round(victim === 'portal' ? 'portal' : 'database');
  },
);
