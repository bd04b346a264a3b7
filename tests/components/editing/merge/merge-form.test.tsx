import { describe, expect, it } from 'vitest';
import { MergeForm } from '@/components/editing/merge/merge-form';
import type { DraftMerge } from '@/lib/desk/draft-merge';
import { hunksOf } from '@/lib/editing/drafts/merging/settle-fields';
import { wordsDigest } from '@/lib/text/comparison/words-digest';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

const conflict = {
  field: 'paragraph.1',
  base: 'اجتمع 26 عضواً في روما',
  theirs: 'اجتمع 27 عضواً في روما',
  mine: 'اجتمع 28 عضواً في باريس',
};

const payload = { 'text.lang': 'ar', 'paragraph.1': conflict.theirs };
const draft = makeDraftView({
  version: 3,
  parts: [
    {
      type: 'text',
      subject: null,
      baseVersion: null,
      base: null,
      payload,
      faults: [],
      changed: [],
      claims: [],
      current: null,
      isIdle: false,
    },
  ],
  autosave: { turn: 4, aside: [] },
});
const merge: DraftMerge = {
  since: 2,
  record: null,
  fields: [{ ...conflict, hunks: hunksOf(conflict), isProse: true }],
  joined: { 'text.disclaimer': 'غير رسمي' },
  others: [{ id: 'x', name: 'Mona', role: 'contributor' }],
  again: null,
};
const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };
const ofMerge = (of: DraftMerge, typed: Record<string, string> | null = null) => (
  <MergeForm person="k3x9" draft={draft} merge={of} choices={choices} typed={typed} shown="typed" />
);
const form = (typed: Record<string, string> | null = null, fields: DraftMerge['fields'] = merge.fields) =>
  ofMerge({ ...merge, fields }, typed);
const refused = { settle: '2', version: '3' };

describe('the form of what two people changed', () => {
  it('says both versions and the one place to decide, in either language', () => {
    const said = readAs('en', form());
    expect(said).toContain('Mona saved other words in the same fields');
    expect(said).toContain('Place 1 of 1');
    expect(said).toContain('اجتمع Removed: 26 Added: 27 عضواً في روما');
    expect(said).toMatch(/Theirs ?27/);
    expect(readAs('ar', form())).toContain('الموضع 1 من 1');
  });

  it('posts what is needed to settle it without a script, and leaves nothing chosen', () => {
    const markup = render('ar', form());
    const hidden = Object.fromEntries(
      [...markup.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    expect(hidden).toMatchObject({
      version: '3',
      settle: '2',
      'mine.paragraph.1': conflict.mine,
      'text.disclaimer': 'غير رسمي',
      'tab.turn': '4',
    });
    expect(markup.match(/type="radio"/g)).toHaveLength(3);
    expect(markup).not.toContain('checked=""');
    expect(markup).toMatch(/<textarea[^>]*lang="ar" dir="rtl"[^>]*>اجتمع 28 عضواً في باريس</);
  });

  it('runs the columns as the page does and the words as their text does', () => {
    const [columns = ''] = /<dl.*?<\/dl>/s.exec(render('en', form())) ?? [];
    expect(columns).toMatch(/^<dl class/);
    expect(columns.match(/<dd><div lang="ar" dir="rtl"/g)).toHaveLength(3);
  });

  it('keeps what was chosen in a refused form, unless the versions moved on', () => {
    const isChosen = (version: string) =>
      /<input[^>]*value="both"[^>]*checked=""|<input[^>]*checked=""[^>]*value="both"/.test(
        render('en', form({ ...refused, version, 'hunk.0.paragraph.1': 'both' })),
      );
    expect([isChosen('3'), isChosen('2')]).toEqual([true, false]);
    expect(render('en', form(refused))).toContain('role="alert"');
  });

  it('says who saved once more while it was filled in, in place of what is left to decide', () => {
    const again = [{ id: 'x', name: 'Mona', role: 'contributor' as const }];
    const said = (lang: 'ar' | 'en', since: number) =>
      readAs(lang, ofMerge({ ...merge, since, again }, { settle: '1', version: '2' }));
    expect(said('en', 2)).toContain(
      'Mona saved again while you were deciding, so nothing was saved. What you had decided',
    );
    expect(said('en', 1)).toContain('The places below are to be decided anew.');
    expect(said('en', 2)).not.toContain('Something is left to decide');
    expect(said('ar', 2)).toContain('حُفظت المسودة مرة أخرى من Mona في أثناء الحسم');
  });

  it('calls two windows of one person so, and nobody another', () => {
    const own = { ...merge, others: [{ id: 'k3x9', name: 'Mona', role: 'contributor' as const }] };
    expect(readAs('en', ofMerge(own))).toMatch(/Two windows of yours.*The saved words.*The words typed here/s);
    expect(readAs('en', ofMerge(own))).not.toMatch(/Theirs|Mona|Two people/);
    expect(readAs('ar', ofMerge(own))).toContain('من نافذة أخرى للحساب نفسه');
  });

  it('says so where all is joined, and asks for no decision', () => {
    const apart = { ...conflict, theirs: 'اجتمع 27 عضواً في روما', mine: 'اجتمع 26 عضواً في باريس' };
    const said = readAs('en', form(null, [{ ...apart, hunks: hunksOf(apart), isProse: true }]));
    expect(said).toContain('Your changes and those of others are joined');
    expect(said).toContain('nothing is left to decide');
    expect(said).not.toMatch(/Decide each place|Keys:|Two people/);
    expect(said).toContain('اجتمع 27 عضواً في باريس');
  });

  it('asks no more about words that were edited by hand', () => {
    const edited = { ...refused, 'hand.paragraph.1': wordsDigest(conflict.mine) };
    const markup = render('en', form(edited));
    expect(markup).not.toContain('type="radio"');
    expect(markup).toContain('<input type="hidden" name="hand.paragraph.1" value="yes"/>');
    expect(render('en', form({ ...edited, 'hand.paragraph.1': wordsDigest('others') }))).toContain('type="radio"');
  });
});

it.each([
  [0, 'The same words were changed twice', 'تعديلان على الكلمات نفسها'],
  [1, 'Two people changed the same words', 'تعديلان من شخصين على الكلمات نفسها'],
  [2, '3 people changed the same words', 'تعديلات من 3 أشخاص على الكلمات نفسها'],
  [11, '12 people changed the same words', 'تعديلات من 12 شخصاً على الكلمات نفسها'],
])('says beside %d others how many people changed the same words', (count, english, arabic) => {
  const others = Array.from({ length: count }, (_, n) => ({
    id: `x${n}`,
    name: `N${n}`,
    role: 'contributor' as const,
  }));
  const page = (
    <MergeForm person="k3x9" draft={draft} merge={{ ...merge, others }} choices={choices} typed={null} shown="typed" />
  );
  expect(readAs('en', page)).toContain(english);
  expect(readAs('ar', page)).toContain(arabic);
});
