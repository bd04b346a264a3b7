import { expect, it } from 'vitest';
import { CheckTools } from '@/components/editing/review/check-tools';
import type { ClaimInOrder } from '@/components/editing/review/claims-in-order';
import { render } from '@/tests/support/render';

const claimOf = (id: string, of: ClaimInOrder['of']): ClaimInOrder => ({
  claim: { id, field: 'meeting.date', kind: 'added', before: null, after: {}, isUnitUnsaid: false },
  of,
  sentences: [],
});

const keysOf = (claims: ClaimInOrder[]) =>
  [...render('en', <CheckTools claims={claims} />).matchAll(/<dt><kbd[^>]*>([^<]*)/g)].map(([, key]) => key);

it('lists the keys that do something on the page, and no others', () => {
  const [one, two] = [claimOf('a', 'meeting'), claimOf('b', 'meeting')];
  expect(keysOf([one])).toEqual(['Y', 'N', 'Ctrl Enter']);
  expect(keysOf([one, claimOf('c', 'statement')])).toEqual(['Y', 'N', 'J', 'K', 'Ctrl Enter']);
  expect(keysOf([one, two])).toEqual(['Y', 'N', 'J', 'K', 'M', 'Ctrl Enter']);
});
