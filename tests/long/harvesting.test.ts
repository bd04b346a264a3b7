import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectOaiToHold } from '@/tests/support/random-oai';

await testDatabase('loaded');

it('10,000 random questions of OAI-PMH are answered in well-formed XML, each wrong one with its error', async () => {
  expect(await expectOaiToHold(10_000)).toBe(10_000);
}, 1_200_000);
