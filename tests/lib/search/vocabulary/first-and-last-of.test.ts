import { describe, expect, it } from 'vitest';
import { firstAndLastOf } from '@/lib/search/vocabulary/first-and-last-of';

function held(publicId: string, from: string | null, to = from) {
  return { publicId, earliest: from === null ? null : new Date(from), latest: to === null ? null : new Date(to) };
}

describe('firstAndLastOf', () => {
  it('tells by the days', () => {
    const meetings = [held('b', '2016-02-01', '2016-02-02'), held('a', '2015-01-22'), held('c', '2019-06-01')];
    expect(firstAndLastOf(meetings)).toEqual({ first: 'a', last: 'c' });
  });

  it('says nothing where a year that is all that is known may be before or after', () => {
    const meetings = [held('a', '2015-01-22'), held('b', '2015-01-01', '2015-12-31'), held('c', '2019-06-01')];
    expect(firstAndLastOf(meetings)).toEqual({ first: null, last: 'c' });
    expect(firstAndLastOf([held('a', '2015-01-22'), held('b', null)])).toEqual({ first: null, last: null });
  });
});
