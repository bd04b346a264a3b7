import { expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

it('asks the connection of a transaction one thing after another, for the parts of a nested select too', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const bodies = await db.$transaction((tx) =>
    tx.body.findMany({ include: { names: true, meetings: true, designations: true } }),
  );
  expect(bodies.length).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});
