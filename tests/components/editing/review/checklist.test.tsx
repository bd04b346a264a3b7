import { describe, expect, it } from 'vitest';
import { Checklist } from '@/components/editing/review/checklist';
import type { ChangedClaim, ClaimSentence } from '@/components/editing/review/claims-in-order';
import type { Choice } from '@/lib/desk/choices';
import { withUnitSaid } from '@/lib/desk/review/reviewed-claim';
import { readAs, render } from '@/tests/support/render';

const choices = {
  bodies: [],
  places: [],
  parties: [],
  topics: [],
  sources: [{ id: 'bulletin-1', ar: 'النشرة', en: 'The Bulletin', url: 'https://example.org/57', lang: 'en' }],
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

const draftSource: Choice = {
  id: 'this-draft',
  ar: 'جريدة الموانئ',
  en: 'Harbour Gazette',
  url: null,
  lang: 'en',
  isOfDraft: true,
};

type Given = Omit<Partial<Parameters<typeof Checklist>[0]>, 'claims'> & {
  claims?: ChangedClaim[];
  sentence?: ClaimSentence;
};

const list = ({ claims = [claim], sentence, ...given }: Given = {}) => (
  <Checklist
    claims={claims.map((each) => ({ claim: each, of: 'meeting', sentences: sentence ? [sentence] : [] }))}
    fields={{}}
    choices={choices}
    checked={{}}
    isReadOnly={false}
    refused={{}}
    takesFocus
    {...given}
  />
);

describe('the checklist of a review', () => {
  it('says the new value and the old, the words as they are, the source, and how it was decided', () => {
    const words = readAs('en', list());
    for (const each of [
      '57',
      'was: 56',
      'fifty-seven <b>',
      'was: “fifty-six”',
      'The Bulletin',
      'unresolved',
      'adopted',
    ])
      expect(words).toContain(each);
  });

  it('says that it is the claim on a figure that came, changed or went, and knows the figure by its place', () => {
    const added: ChangedClaim = { ...claim, field: 'count.5001.value', before: null, kind: 'added' };
    const fields = { 'count.1.value': '56', 'count.5001.value': '57' };
    expect(readAs('en', list({ claims: [added], fields }))).toContain('Claim on Figure 2, added');
    expect(readAs('ar', list({ claims: [added], fields }))).toContain('رواية بشأن «العدد 2» (إضافة)');
  });

  it('says both halves of what a claim says, each in its language, whichever the page has', () => {
    const said = {
      ...{ valueAr: 'نحو ستين دولة', valueEn: 'some sixty states', saidByAr: 'الناطق', saidByEn: 'the spokesman' },
      ...{
        reasonAr: 'أقدم المصادر',
        reasonEn: 'the earliest source',
        property: 'organizations-present',
        words: 'sixty',
      },
    };
    const words: ChangedClaim = { id: 'cifg-12-x2', field: null, kind: 'added', before: null, after: said };
    for (const locale of ['ar', 'en'] as const) {
      const markup = render(locale, list({ claims: [words] }));
      for (const each of ['valueAr', 'saidByAr', 'reasonAr'] as const)
        expect(markup).toContain(`<bdi lang="ar" dir="rtl">${said[each]}</bdi>`);
      for (const each of ['valueEn', 'saidByEn', 'reasonEn'] as const)
        expect(markup).toContain(`<bdi lang="en" dir="ltr">${said[each]}</bdi>`);
      expect(readAs(locale, list({ claims: [words] }))).not.toContain('organizations-present');
    }
  });

  it('names what a claim is about, and shows an id only where there is no name', () => {
    const topics = [{ id: 'harbour-dues', ar: 'رسوم المرفأ', en: 'Harbour dues' }];
    const about = (property: string, field: string | null = null): ChangedClaim => ({
      ...claim,
      field,
      before: null,
      after: { ...claim.after, property },
    });
    const read = (of: ChangedClaim) => readAs('en', list({ claims: [of], choices: { ...choices, topics } }));
    expect(read(about('topic.harbour-dues'))).toContain('Claim on Topics (Harbour dues)');
    expect(read(about('count.present'))).toContain('Claim on Attendance,');
    expect(read(about('count.present', 'count.1.value'))).toContain('Claim on Attendance (Figure 1)');
    expect(read(about('seen-from-the-pier'))).toContain('seen-from-the-pier');
  });

  it('says of a figure how exact it is and what it counts, and of a half that is missing that it is', () => {
    const after = { value: '57', qualifier: 'about', unit: 'states', basis: 'members', saidByEn: 'the chair' };
    const words = readAs('en', list({ claims: [{ ...claim, before: null, kind: 'added', after }] }));
    for (const each of ['Exactness: about', 'Unit: states', 'Basis: members', 'Arabic: nothing', 'English: the chair'])
      expect(words).toContain(each);
  });

  it('says once what the old figure and the new one have in common', () => {
    const before = { value: '56', qualifier: 'about', unit: 'states', basis: 'members' };
    const after = { ...before, value: '57', qualifier: 'exact' };
    const words = readAs('en', list({ claims: [{ ...claim, before, after }] }));
    expect([words.match(/Unit: states/g)?.length, words.match(/Basis: members/g)?.length]).toEqual([1, 1]);
    for (const each of ['Exactness: exact figure', 'Exactness: about']) expect(words).toContain(each);
  });

  it('says what a changed claim said before of who says it, why, and which sources', () => {
    const before = { value: '56', saidByEn: 'the host', reasonEn: 'an earlier count', sources: 'bulletin-1' };
    const after = { value: '56', saidByEn: 'the chair', reasonEn: 'a later count', sources: 'bulletin-2' };
    const words = readAs('en', list({ claims: [{ ...claim, before, after }] }));
    for (const each of ['the host', 'an earlier count', 'bulletin-1', 'the chair', 'a later count', 'bulletin-2'])
      expect(words).toContain(each);
    expect(words.match(/was:/g)).toHaveLength(3);
  });

  it('links a source by its address, spelled out, and never to anything but a page of the web', () => {
    const markup = render('ar', list());
    expect(markup).toMatch(/<a href="https:\/\/example\.org\/57"[^>]*>.*?https:\/\/example\.org\/57/);
    const after = { value: '57', words: 'fifty-seven' };
    const hostile = { ...draftSource, url: 'javascript:alert(1)' };
    const added: ChangedClaim = { ...claim, before: null, kind: 'added', after };
    const own = render('en', list({ choices: { ...choices, sources: [hostile] }, claims: [added] }));
    expect(own).toContain('javascript:alert(1)');
    expect(own).not.toContain('href=');
  });

  it('names the source that the draft brings in the language of the page, else in the other with its direction', () => {
    const after = { value: '57', words: 'fifty-seven' };
    const added: ChangedClaim = { ...claim, before: null, kind: 'added', after };
    const page = (own: Partial<typeof draftSource>, claims = [added]) =>
      list({ choices: { ...choices, sources: [{ ...draftSource, ...own }] }, claims });
    expect(readAs('en', page({}))).toContain('Harbour Gazette (the source in this draft)');
    expect(readAs('en', page({}))).not.toContain('جريدة الموانئ');
    expect(readAs('ar', page({}))).toContain('جريدة الموانئ (المصدر الوارد في هذه المسودة)');
    expect(render('ar', page({ ar: null }))).toContain('<bdi lang="en" dir="ltr">Harbour Gazette</bdi>');
    expect(render('en', page({ en: null }))).toContain('<bdi lang="ar" dir="rtl">جريدة الموانئ</bdi>');
    const named = { ...added, after: { ...after, sources: 'this-draft' } };
    expect(readAs('en', page({}, [named]))).toContain('Harbour Gazette (the source in this draft)');
  });

  it('says of a claim without a source that is published so that it has none, whatever the draft brings', () => {
    const sourceless = { ...claim, before: { value: '56' }, after: { value: '57' } };
    const page = list({ choices: { ...choices, sources: [draftSource] }, claims: [sourceless] });
    expect(readAs('en', page)).not.toContain('Harbour Gazette');
  });

  it('opens a refused form at the first claim that nobody judged', () => {
    const claims = [claim, { ...claim, id: 'cifg-12-count-x2' }];
    const refused = { 'check.cifg-12-count-x2': 'validation.unchecked' };
    expect(render('en', list({ claims, refused }))).toMatch(/id="check\.cifg-12-count-x2"[^>]*autofocus=""/i);
  });

  it('asks for a match under the name of the claim, and the first answer has the focus', () => {
    const markup = render('ar', list());
    expect(markup.match(/name="check\.cifg-12-count-x1" [^>]*value="(ok|wrong)"/g)).toHaveLength(2);
    expect(markup).toMatch(/autofocus=""[^>]*value="ok"|value="ok"[^>]*autofocus=""/);
  });

  it('asks of a removed claim whether its removal is right, and says so where nobody judged it', () => {
    const removed: ChangedClaim = { ...claim, kind: 'removed', after: null };
    const refused = { [`check.${claim.id}`]: 'validation.unchecked' };
    const words = readAs('en', list({ claims: [removed], refused }));
    for (const each of ['Rightly removed', 'Wrongly removed', 'Say whether it is right to remove this claim.'])
      expect(words).toContain(each);
    expect(words).not.toContain('Matches Does not match');
    expect(readAs('ar', list({ claims: [removed] }))).toMatch(/الحذف صحيح ?الحذف خطأ/);
    const wrong = { [`check.${claim.id}`]: 'validation.foundWrong' };
    expect(readAs('en', list({ claims: [removed], refused: wrong }))).toContain('wrongly removes a claim');
  });

  it('marks a unit that the words of the source do not say', () => {
    const figure: ChangedClaim = {
      ...claim,
      before: null,
      after: { value: '2', unit: 'organizations', words: 'two observers' },
    };
    const reviewed = withUnitSaid(figure);
    expect(readAs('en', list({ claims: [reviewed] }))).toContain('The unit was not found in the source’s words');
    const said = withUnitSaid({ ...figure, after: { ...figure.after, words: 'two organizations' } });
    expect(readAs('en', list({ claims: [said] }))).not.toContain('The unit was not found');
  });

  it('keeps the answers of a refused form and says what is wrong at the claim', () => {
    const refused = { [`check.${claim.id}`]: 'validation.foundWrong' };
    const markup = render('en', list({ checked: { [claim.id]: 'wrong' }, refused }));
    expect(markup).toMatch(/checked=""[^>]*value="wrong"|value="wrong"[^>]*checked=""/);
    expect(readAs('en', list({ refused }))).toContain('is returned, not approved');
  });

  it('asks nothing of somebody who may not approve', () => {
    expect(render('en', list({ isReadOnly: true }))).not.toContain('<input');
  });

  it('shows the words in their sentence, marked, and offers keys only where there is a script and somebody decides', () => {
    const sentence = { before: 'The group counted ', words: 'fifty-seven <b>', after: ' thefts.', lang: 'en' };
    const one = render('en', list({ sentence }));
    expect(one).toContain('The group counted ');
    expect(one).toMatch(/<mark[^>]*>fifty-seven &lt;b&gt;<\/mark> thefts\./);
    expect(one).toMatch(/data-check-tools=""[^>]* hidden=""/);
    expect(one).not.toContain('data-check-together');
    expect(render('en', list({ isReadOnly: true }))).not.toContain('data-check');
    expect(render('en', list({ claims: [] }))).not.toContain('data-check-tools');
    const two = [claim, { ...claim, id: 'cifg-12-count-x2' }];
    expect(render('en', list({ claims: two }))).toMatch(/data-check-together="meeting"/);
    expect(render('en', list({ claims: two, isReadOnly: true }))).not.toContain('data-check');
    const lead = 'once all of them have been on the screen';
    expect(readAs('en', list({ claims: two }))).toContain(lead);
    expect(readAs('en', list())).not.toContain(lead);
  });

  it('says what came of a key in a bar that stays in view, outside of what it watches for words that were seen', () => {
    const after = render('en', list()).split('</ol></div>')[1] ?? '';
    expect(after).toMatch(/<p data-check-said="" role="status" class="[^"]*sticky bottom-0/);
  });
});
