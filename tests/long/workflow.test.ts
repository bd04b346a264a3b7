import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { runWorkflow } from '@/tests/support/workflow/workflow';

const { db, url } = await testDatabase('loaded');

it('20,000 random steps of anybody with any draft and record do what the rules say', async () => {
  const { steps, outcomes } = await runWorkflow(db, url, 20_000);
  expect(steps).toBeGreaterThanOrEqual(20_000);
  expect(outcomes.get('publish done')).toBeGreaterThan(100);
});
