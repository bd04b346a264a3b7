import { describe, expect, it } from 'vitest';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { type DecidedValue, unwriteValue, writeValue } from '@/lib/editing/readings/write-value';

const claim = (id: string, fields: Payload): Payload =>
  Object.fromEntries(
    Object.entries({ of: 'meeting', ...fields }).map(([name, value]) => [`claim.${id}.${name}`, value]),
  );

const figure = { kind: 'count', property: 'count.present', value: '26', basis: 'present', unit: 'states' };

function meeting(row: Payload): Payload {
  return {
    'meeting.id': 'harbour-1',
    'meeting.date': '2015-03-20',
    'meeting.order': 'harbour-1-count-1',
    'count.1.value': '26',
    'count.1.basis': 'present',
    'count.1.unit': 'states',
    ...claim('harbour-1-count-1', { ...figure, status: 'adopted', count: '1', ...row }),
  };
}

const attended = { value: 26, qualifier: 'exact', basis: 'present' };
const decided: DecidedValue = {
  field: 'participants.count',
  value: attended,
  typed: '26 unit=states',
  quote: '26 states',
  source: 'gazette-2015',
  about: { meeting: 'harbour-1', body: 'harbour' },
  stand: 'same',
};
const names = { places: new Map<string, string>(), topics: new Map(), bodies: [] };

describe('a value that this source says on record already', () => {
  it('joins its claim with the words, and is taken back without it', () => {
    const before = { meeting: meeting({ sources: 'gazette-2015' }) };
    const { parts, written } = writeValue(before, decided, names);
    expect(parts.meeting).toEqual({ ...before.meeting, 'claim.harbour-1-count-1.words': '26 states' });
    expect(written.claim).toBeNull();
    expect(unwriteValue(parts, written, before).meeting).toMatchObject({ 'claim.harbour-1-count-1.words': '' });
  });

  it('leaves words that stand there, and a claim of several sources, as they are', () => {
    const worded = { meeting: meeting({ sources: 'gazette-2015', words: 'twenty-six states' }) };
    expect(writeValue(worded, decided, names).parts.meeting).toEqual(worded.meeting);
    const shared = { meeting: meeting({ sources: 'gazette-2015, courier-2015' }) };
    expect(writeValue(shared, decided, names).parts.meeting).toEqual(shared.meeting);
  });

  it('joins an open claim that contradicts the field', () => {
    const open = claim('harbour-1-date-1', {
      property: 'date',
      value: '2015-03-21',
      sources: 'gazette-2015',
      status: 'open',
    });
    const before = { meeting: { ...meeting({ sources: 'courier-2015' }), ...open } };
    const day = { field: 'meeting.date', value: '2015-03-21', typed: '2015-03-21', quote: 'on 21 March' } as const;
    const { parts } = writeValue(before, { ...decided, ...day, stand: 'differs' }, names);
    expect(parts.meeting).toEqual({ ...before.meeting, 'claim.harbour-1-date-1.words': 'on 21 March' });
  });

  it('is a claim of its own where another source says it, or this one says something else', () => {
    const { written } = writeValue({ meeting: meeting({ sources: 'courier-2015' }) }, decided, names);
    expect(written.claim).not.toBeNull();
    const other = { ...decided, value: { ...attended, value: 27 }, typed: '27 unit=states', stand: 'differs' as const };
    expect(writeValue({ meeting: meeting({ sources: 'gazette-2015' }) }, other, names).written.claim).not.toBeNull();
  });
});
