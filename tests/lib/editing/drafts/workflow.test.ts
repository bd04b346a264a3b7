import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { runWorkflow } from '@/tests/support/workflow/workflow';

const { db, url } = await testDatabase('loaded');

/** A machine that does much else takes minutes for it. */
const patience = 300_000;

it(
  '2,000 random steps of anybody with any draft and record do what the rules say, and nothing beside it',
  async () => {
    const { steps, outcomes } = await runWorkflow(db, url, 2_000);
    expect(steps).toBeGreaterThanOrEqual(2_000);
    for (const action of ['save', 'rebase', 'submit', 'return', 'approve', 'publish', 'discard', 'start', 'restore']) {
      expect(outcomes.get(`${action} done`), action).toBeGreaterThan(0);
    }
    for (const action of ['withdraw', 'reinstate']) expect(outcomes.get(`${action} done`), action).toBeGreaterThan(0);
  },
  patience,
);
