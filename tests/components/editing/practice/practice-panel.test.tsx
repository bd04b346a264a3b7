import { expect, it } from 'vitest';
import { PracticePanel } from '@/components/editing/practice/practice-panel';
import type { PracticeTask } from '@/lib/desk/practice/practice-task';
import { readAs, render } from '@/tests/support/render';

const nothing = {
  pasted: false,
  decided: false,
  saved: false,
  submitted: false,
  approved: false,
  published: false,
  corrected: false,
};

function task(changes: Partial<PracticeTask> = {}): PracticeTask {
  return {
    ordinal: 14,
    texts: { ar: 'نص البيان', en: 'Words of the statement' },
    done: nothing,
    missing: [],
    draft: null,
    correction: null,
    correctionState: null,
    entry: null,
    ...changes,
  };
}

it('the text to copy stands in the step that asks for it, before the link to where it is pasted', () => {
  const page = render('en', <PracticePanel task={task()} />);
  const [first = ''] = page.split('</li>');
  expect(first).toMatch(/id="practice-next"[\s\S]*data-copy-words[\s\S]*Paste it here[\s\S]*Words of the statement/);
  expect(page.match(/Words of the statement/g)).toHaveLength(1);
  expect(render('en', <PracticePanel task={task({ done: { ...nothing, pasted: true } })} />)).toContain(
    'Words of the statement',
  );
});

it('a correction that is under way says whose move is next, and leads there', () => {
  const done = {
    ...nothing,
    pasted: true,
    decided: true,
    saved: true,
    submitted: true,
    approved: true,
    published: true,
  };
  const corrected = (correctionState: PracticeTask['correctionState']) =>
    task({ done, draft: 'one', correction: correctionState && 'two', correctionState, entry: 'tervane-14' });
  expect(readAs('en', <PracticePanel task={corrected(null)} />)).toContain('Open the new entry among the entries');
  expect(readAs('en', <PracticePanel task={corrected(null)} />)).toContain('Open the entry to correct it');
  expect(readAs('en', <PracticePanel task={corrected('draft')} />)).toContain('complete it, give its reason');
  const begun = render('ar', <PracticePanel task={corrected('draft')} />);
  expect(begun).toContain('<a href="/ar/desk/drafts/two">المسودة</a>');
  expect(begun).not.toContain('فتح القيد لتصويبه');
  const submitted = <PracticePanel task={corrected('in_review')} />;
  expect(readAs('en', submitted)).toContain('the next move is somebody else’s');
  expect(readAs('en', submitted)).not.toContain('Open the new entry');
  expect(render('en', submitted)).toContain('<a href="/en/desk/drafts/two/review">To the review</a>');
  expect(readAs('ar', <PracticePanel task={corrected('ready')} />)).toContain('والدور الآن للناشر');
});
