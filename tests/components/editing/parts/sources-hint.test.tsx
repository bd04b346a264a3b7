import { describe, expect, it } from 'vitest';
import { NameLists } from '@/components/editing/lists/name-lists';
import { FieldInput } from '@/components/editing/parts/field-input';
import type { PartView } from '@/components/editing/parts/form-values';
import { PartForm } from '@/components/editing/parts/part-form';
import { toPartForm } from '@/components/editing/parts/part-form-state';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

const none = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };
const own = {
  id: 'this-draft',
  ar: 'جريدة الموانئ',
  en: 'Harbour Gazette',
  date: '2026-11-05',
  url: 'https://gazette.example/22',
  lang: 'en',
  isOfDraft: true,
};
const withOwn = { ...none, sources: [own] };

const row = { of: 'meeting', property: 'date', status: 'adopted', words: 'on 5 November', sources: '' };
const claim = Object.fromEntries(Object.entries(row).map(([name, value]) => [`claim.c-1.${name}`, value]));
const figure = { 'count.1.value': '31', 'count.1.source': '' };

function form(choices: typeof withOwn | typeof none, base: Record<string, string> | null = null) {
  const part: PartView = {
    type: 'meeting',
    subject: null,
    baseVersion: null,
    base,
    payload: { 'meeting.date': '2026-11-05', ...claim, ...figure },
    faults: [],
    changed: [],
    claims: [],
    isIdle: false,
    current: null,
  };
  const state = toPartForm(part, {
    draft: makeDraftView({ parts: [part] }),
    document: null,
    comments: { comments: [], mayComment: false, typed: {}, faults: {} },
    choices,
    locale: 'en',
    isRefused: false,
    faultWords: () => null,
    firstFault: null,
    isAsSaved: true,
  });
  return <PartForm form={state} />;
}

describe('the sources of a claim', () => {
  it('say what they are if none is named: the source that the draft brings, by its name', () => {
    expect(readAs('en', form(withOwn))).toContain('Left empty: the source in this draft, Harbour Gazette.');
    expect(readAs('ar', form(withOwn))).toContain('فالمصدر هو الوارد في هذه المسودة: جريدة الموانئ.');
    expect(render('en', form(withOwn))).toMatch(/id="claim\.c-1\.sources-hint"[^>]*>[\s\S]*?Left empty/);
  });

  it('say that there is none if the draft brings none, and which they are where the claim is published so', () => {
    expect(readAs('en', form(none))).toContain('Left empty: no source.');
    expect(readAs('ar', form(none))).toContain('بقيت الرواية بلا مصدر');
    expect(readAs('en', form(withOwn, claim))).toContain('the claim cites all sources of its record together');
  });
});

it('the source that the draft brings is offered for a figure, and in the list beside a field of sources', () => {
  expect(render('en', form(withOwn))).toMatch(
    /name="count\.1\.source"[\s\S]*?<option value="this-draft"[^>]*>Harbour Gazette · [^<]*The source in this draft/,
  );
  const line = /value="Harbour Gazette · [^"]*The source in this draft[^"]*"/;
  expect(render('en', <NameLists choices={withOwn} />)).toMatch(line);
  expect(render('en', <NameLists choices={withOwn} />)).not.toContain('this-draft');
});

it.each([
  ['en', 'The source in this draft, gazette'],
  ['ar', 'المصدر الوارد في هذه المسودة، gazette'],
] as const)('a field of several sources names that of the draft in words: %s', (locale, shown) => {
  const control = { kind: 'names', list: 'sources' } as const;
  const props = { name: 'meeting.sources', label: 'Sources', control, choices: withOwn, textLang: 'en' };
  const field = render(locale, <FieldInput {...props} value="this-draft, gazette" />);
  expect(field).toContain(`>${shown}</textarea>`);
  expect(field.replace(/<input[^>]*type="hidden"[^>]*>/g, '')).not.toContain('this-draft');
});

it('a field that means the source of the draft by being empty has no other choice for it', () => {
  const field = (value: string) => (
    <FieldInput
      name="text.source"
      label="Source"
      control={{ kind: 'record', list: 'sources', isOptional: true }}
      value={value}
      choices={withOwn}
      textLang="en"
      empty="The source in this draft"
    />
  );
  expect(render('en', field(''))).not.toContain('value="this-draft"');
  expect(render('en', field('this-draft'))).toContain('value="this-draft"');
});
