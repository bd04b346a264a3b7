import { expect, it } from 'vitest';
import { ScheduleStep } from '@/components/editing/schedule/schedule-step';
import type { DraftView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { render } from '@/tests/support/render';

const shown = (given: Partial<DraftView>) =>
  render(
    'en',
    <ScheduleStep draft={makeDraftView({ state: 'ready', ...given })} schedule={null} typed={{}} refused={{}} />,
  );

it('a time is set for a draft that can be published, and for no other', () => {
  expect(shown({})).toContain('name="schedule.day"');
  expect(shown({ faults: [{ field: 'reason', message: 'validation.required' }] })).toBe('');
  const part: DraftView['parts'][number] = {
    type: 'meeting',
    subject: 'cifg-12',
    baseVersion: 1,
    base: {},
    payload: {},
    faults: [],
    changed: [],
    claims: [],
    isIdle: false,
    current: { version: 2, payload: {} },
  };
  expect(shown({ parts: [part] })).toBe('');
  expect(shown({ parts: [{ ...part, current: null }] })).toContain('name="schedule.day"');
});
