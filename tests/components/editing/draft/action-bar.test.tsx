import { expect, it } from 'vitest';
import { ActionBar } from '@/components/editing/draft/action-bar';
import type { DraftView } from '@/lib/desk/drafts';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

const unsaved = { fields: [] };
const bar = (changed: object = {}) => {
  const draft: DraftView = Object.assign(makeDraftView(), changed);
  return render('en', <ActionBar draft={draft} left={0} isNotDone={false} />);
};

it('says that a draft is ready as it was saved where something typed is not saved', () => {
  expect(bar()).toMatch(/data-as-saved="" hidden="">As last saved:<\/span> Ready to submit/);
  expect(bar({ unsaved })).toMatch(/data-as-saved="">As last saved:<\/span> Ready to submit/);
});

it('says of an approved draft that a change ends the approval, and of one in review that it is taken back', () => {
  const as = (locale: 'ar' | 'en', state: DraftView['state']) =>
    readAs(locale, <ActionBar draft={makeDraftView({ state })} left={0} isNotDone />);
  expect(as('ar', 'ready')).toMatch(/فهي الآن مُجازة.*مُجازة، وحفظ أي تعديل يُلغي إجازتها.*حفظ وإلغاء الإجازة/);
  expect(as('ar', 'ready')).not.toMatch(/المراجعين|استعادة/);
  expect(as('en', 'ready')).toMatch(/Approved: saving a change ends the approval.*Save and end the approval/);
  expect(as('en', 'ready')).not.toMatch(/reviewers|take back/i);
  expect(as('ar', 'in_review')).toMatch(/لدى المراجعين، وحفظ أي تعديل يستعيدها منهم.*استعادة من المراجعة وحفظ/);
  expect(as('en', 'in_review')).toMatch(/With the reviewers: saving a change takes it back.*Take back and save/);
});
