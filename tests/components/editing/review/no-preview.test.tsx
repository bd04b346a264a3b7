import { expect, it } from 'vitest';
import { NoPreview } from '@/components/editing/review/no-preview';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

it('in place of a preview each fault is told with its part, and leads to its field', () => {
  const faults = [{ field: 'meeting.titleEn', message: 'validation.required' }];
  const page = <NoPreview reason="incomplete" faults={faults} draft={makeDraftView({ parts: [meeting] })} />;
  expect(readAs('en', page)).toMatch(/Meeting, .*: Fill in this field\./);
  expect(render('en', page)).toContain('href="/en/desk/drafts/abc#meeting.titleEn"');
});

const meeting = {
  ...{ type: 'meeting' as const, subject: null, baseVersion: null, base: null, payload: {} },
  ...{ faults: [], changed: [], claims: [], isIdle: false, current: null },
};
