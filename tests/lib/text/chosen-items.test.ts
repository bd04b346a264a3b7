import { describe, expect, it } from 'vitest';
import { takeChosen } from '@/lib/text/chosen-items';

const line = (id: string) => `The Gazette, evening \u00b7 \u206820 November 2019\u2069 \u00b7 \u2068${id}\u2069`;
const taken = (fields: Record<string, string>) => Object.fromEntries(takeChosen(new Map(Object.entries(fields))));

describe('what was chosen beside a field that takes several', () => {
  it('is added to the field by its id, as a line of a list or as the id alone', () => {
    expect(taken({ 'meeting.sources': '', 'more.meeting.sources': line('gazette-12') })).toEqual({
      'meeting.sources': 'gazette-12',
    });
    expect(taken({ 'more.meeting.sources': 'gazette-12', 'meeting.sources': ' a, b ' })).toEqual({
      'meeting.sources': 'a, b, gazette-12',
    });
  });

  it('is not added twice, and leaves everything as it is where nothing was chosen', () => {
    const fields = { 'claim.x.sources': 'a، b', 'claim.x.words': 'w' };
    expect(taken({ ...fields, 'more.claim.x.sources': line('b') })).toEqual(fields);
    expect(taken({ ...fields, 'more.claim.x.sources': ' ' })).toEqual(fields);
  });

  it('that is no line of a list is kept as it was typed', () => {
    expect(taken({ 'more.meeting.sources': 'Some Gazette' })).toEqual({ 'meeting.sources': 'Some Gazette' });
  });
});
