import { describe, expect, it } from 'vitest';
import { membershipTable } from '@/lib/exchange/tables/member-tables';

function joinedIn(joined: string | null) {
  const cells = membershipTable.cellsOf({
    id: 'uldara',
    code: 'XA',
    kind: 'state',
    name: { ar: 'ألدارة', en: 'Uldara' },
    memberships: [
      {
        body: 'group',
        role: 'member',
        joined,
        left: null,
        knownFrom: null,
        ordinal: null,
        confidence: 'verified-by-official',
        note: null,
        claims: [],
        sources: [],
      },
    ],
    version: 1,
    updatedAt: '2026-01-02T03:04:05.678Z',
  })[0];
  const at = (name: string) => cells?.[membershipTable.columns.findIndex((column) => column.name === name)];
  return [at('joined'), at('joined_earliest'), at('joined_latest')];
}

describe('the table of memberships', () => {
  it.each([
    ['2018-02-13', '2018-02-13', '2018-02-13'],
    ['2017-11', '2017-11-01', '2017-11-30'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2018~', '2018-01-01', '2018-12-31'],
    [null, null, null],
  ])('has the first and the last day that a date of joining may mean: %s', (joined, earliest, latest) => {
    expect(joinedIn(joined)).toEqual([joined, earliest, latest]);
  });
});
