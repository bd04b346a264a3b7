import { expect, it } from 'vitest';
import { toStatementJson } from '@/lib/exchange/api/statement-json';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

it('a statement as JSON has its claims in their words, and every source that they cite', async () => {
  const statement = await getStatement('cifg-12');
  if (!statement) throw new Error('No statement cifg-12');
  const { claims, sources } = toStatementJson(statement);
  expect(claims.map(({ property }) => property)).toContain('name-in-text');
  expect(claims.some(({ asSaid }) => asSaid !== null)).toBe(true);
  const ids = sources.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(claims.flatMap((claim) => claim.sources).filter((id) => !ids.includes(id))).toEqual([]);
});
