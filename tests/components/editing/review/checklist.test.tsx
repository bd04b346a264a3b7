import { describe, expect, it } from 'vitest';
import { Checklist } from '@/components/editing/review/checklist';
import type { DraftView } from '@/lib/desk/drafts';
import { readAs, render } from '@/tests/support/render';

type ChangedClaim = DraftView['parts'][number]['claims'][number];

const choices = {
  bodies: [],
  places: [],
  parties: [],
  topics: [],
  sources: [{ id: 'bulletin-1', ar: 'النشرة', en: 'The Bulletin' }],
  meetings: [],
  statements: [],
};

const claim: ChangedClaim = {
  id: 'cifg-12-count-x1',
  field: 'count.1.value',
  kind: 'changed',
  before: { value: '56', words: 'fifty-six', wordsLang: 'en', sources: 'bulletin-1', status: 'open' },
  after: { value: '57', words: 'fifty-seven <b>', wordsLang: 'en', sources: 'bulletin-1', status: 'adopted' },
};

const list = (given: Partial<Parameters<typeof Checklist>[0]> = {}) => (
  <Checklist claims={[claim]} choices={choices} checked={{}} isReadOnly={false} refused={{}} takesFocus {...given} />
);

describe('the checklist of a review', () => {
  it('says the new value and the old, the words as they are, the source, and how it was decided', () => {
    const words = readAs('en', list());
    for (const each of ['57', 'was: 56', 'fifty-seven <b>', 'was: “fifty-six”', 'The Bulletin', 'left open', 'adopted'])
      expect(words).toContain(each);
  });

  it('asks right or wrong under the name of the claim, and the first answer has the focus', () => {
    const markup = render('ar', list());
    expect(markup.match(/name="check\.cifg-12-count-x1" [^>]*value="(ok|wrong)"/g)).toHaveLength(2);
    expect(markup).toMatch(/autofocus=""[^>]*value="ok"|value="ok"[^>]*autofocus=""/);
  });

  it('keeps the answers of a refused form and says what is wrong at the claim', () => {
    const refused = { [`check.${claim.id}`]: 'foundWrong' };
    const markup = render('en', list({ checked: { [claim.id]: 'wrong' }, refused }));
    expect(markup).toMatch(/checked=""[^>]*value="wrong"|value="wrong"[^>]*checked=""/);
    expect(readAs('en', list({ refused }))).toContain('is returned, not approved');
  });

  it('asks nothing of somebody who may not approve', () => {
    expect(render('en', list({ isReadOnly: true }))).not.toContain('<input');
  });
});
