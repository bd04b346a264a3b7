import { describe, expect, it } from 'vitest';
import { yearBounds } from '@/lib/dates/calendar-year';
import { findView } from '@/lib/exchange/views/find-view';
import { readRows } from '@/lib/exchange/whole/read-rows';
import { inLongSnapshot, readWhole } from '@/lib/exchange/whole/read-whole';
import { listMeetings } from '@/lib/records/meetings/meetings';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

const whole = await inLongSnapshot((snapshot) => readWhole(snapshot, 'statements', {}));
const idOf = ({ id }: { id: string }) => [id];

describe('the rows of a file', () => {
  it('are those of every record, in the order in which files have them', async () => {
    expect(await readRows({ noun: 'statements', filter: {} }, idOf)).toEqual(whole.map(({ id }) => id));
  });

  it('of named records come in the order in which they were named', async () => {
    const ids = ['cifg-3', 'cifg-1', 'cifg-2'];
    expect(await readRows({ noun: 'meetings', filter: {}, ids }, idOf)).toEqual(ids);
  });

  it('are none where there are more records than a file may have: it is never cut short', async () => {
    const most = whole.length - 1;
    const found = await readRows({ noun: 'statements', filter: {} }, idOf, most);
    expect(found).toEqual({ tooMany: whole.length, noun: 'statements' });
    expect(await readRows({ noun: 'statements', filter: {} }, idOf, whole.length)).toHaveLength(whole.length);
  });
});

it('the rows of a year are its meetings in the order of its page', async () => {
  for (const year of ['2019', '1441h', '2016']) {
    const view = await findView(['years', year], {});
    const rows = view && 'rows' in view ? view.rows.map(([id]) => id) : [];
    const calendar = year.endsWith('h') ? 'hijri' : 'gregorian';
    const { first, last } = yearBounds({ calendar, year: Number.parseInt(year, 10) });
    const meetings = await listMeetings({ from: first, to: last });
    expect(meetings.length).toBeGreaterThan(2);
    expect(rows).toEqual(meetings.map(({ id }) => id));
  }
});
