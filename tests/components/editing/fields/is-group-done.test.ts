import { describe, expect, it } from 'vitest';
import { isGroupDone } from '@/components/editing/fields/is-group-done';
import { partFields } from '@/components/editing/fields/part-fields';
import type { Payload } from '@/components/editing/parts/form-values';
import { toPartForm } from '@/components/editing/parts/part-form-state';
import type { PartView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };

function isDone(name: string, payload: Payload, faults: string[] = []): boolean {
  const part: PartView = {
    type: 'meeting',
    subject: 'cifg-12',
    baseVersion: 1,
    base: payload,
    payload,
    faults: faults.map((field) => ({ field, message: 'validation.required' })),
    changed: [],
    claims: [],
    isIdle: false,
    current: null,
  };
  const draft = makeDraftView({ parts: [part] });
  const form = toPartForm(part, {
    draft,
    document: null,
    choices,
    comments: { comments: [], mayComment: true, typed: {}, faults: {} },
    locale: 'en',
    isRefused: false,
    isAsSaved: false,
    faultWords: () => null,
    firstFault: null,
  });
  const group = partFields.meeting.find((each) => each.name === name);
  if (!group) throw new Error(`no group ${name}`);
  return isGroupDone(form, group);
}

describe('a group of fields', () => {
  it('is done once it says something and nothing in it is left to do', () => {
    expect(isDone('when', { 'meeting.date': '2019-11-20' })).toBe(true);
    expect(isDone('when', { 'meeting.date': '' })).toBe(false);
    expect(isDone('when', { 'meeting.date': '2019-11-20' }, ['meeting.date'])).toBe(false);
    expect(isDone('when', { 'meeting.date': '2019-11-20' }, ['meeting.place'])).toBe(true);
  });

  it('is not done while a claim of its part lacks something', () => {
    expect(isDone('when', { 'meeting.date': '2019-11-20' }, ['claim.a.words'])).toBe(false);
  });

  it('has its rows with it', () => {
    const count = { 'count.1.value': '26', 'count.1.unit': 'states' };
    expect(isDone('counts', count)).toBe(true);
    expect(isDone('counts', count, ['count.1.basis'])).toBe(false);
  });
});
