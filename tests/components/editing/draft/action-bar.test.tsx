import { expect, it } from 'vitest';
import { ActionBar } from '@/components/editing/draft/action-bar';
import type { DraftView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { render } from '@/tests/support/render';

const unsaved = { fields: [] };
const bar = (changed: object = {}) => {
  const draft: DraftView = Object.assign(makeDraftView(), changed);
  return render('en', <ActionBar draft={draft} left={0} isNotDone={false} />);
};

it('says that a draft is ready as it was saved where something typed is not saved', () => {
  expect(bar()).toMatch(/data-as-saved="" hidden="">As last saved:<\/span> Ready to submit/);
  expect(bar({ unsaved })).toMatch(/data-as-saved="">As last saved:<\/span> Ready to submit/);
});
