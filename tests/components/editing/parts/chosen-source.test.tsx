import { expect, it } from 'vitest';
import { NameListArticle } from '@/components/editing/lists/name-list-article';
import { FieldInput } from '@/components/editing/parts/field-input';
import type { PartView } from '@/components/editing/parts/form-values';
import { toPartForm } from '@/components/editing/parts/part-form-state';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs, render } from '@/tests/support/render';

const choices = {
  bodies: [],
  places: [],
  parties: [],
  topics: [],
  sources: [
    {
      id: 'gazette-12',
      ar: 'الجريدة',
      en: 'The Gazette',
      date: '2019-11-20',
      url: 'https://example.org/12',
      lang: 'en',
    },
  ],
  meetings: [],
  statements: [],
};

const field = (
  <FieldInput
    name="claim.x.sources"
    label="Sources"
    control={{ kind: 'names', list: 'sources' }}
    value="gazette-12"
    choices={choices}
    textLang="en"
  />
);

it('a source is found by publisher, date and id beside the field that takes ids', () => {
  const markup = render('en', field);
  expect(markup).toMatch(
    /<input[^>]*name="more\.claim\.x\.sources"[^>]*list="list-sources"|list="list-sources"[^>]*name="more/,
  );
  expect(markup).toMatch(/name="claim\.x\.sources"[^>]*value="The Gazette · gazette-12"/);
  expect(readAs('en', field)).toContain('Add a source to these');
  const list = (
    <NameListArticle list="sources" q="" found={{ choices: choices.sources, total: choices.sources.length }} />
  );
  expect(render('en', list)).toMatch(/data-option="The Gazette · .*20 November 2019.*example\.org.*gazette-12/);
  expect(render('ar', list)).toMatch(/data-option="الجريدة · .*20 .*2019.*gazette-12/);
});

it('a value that its claims do not support says so, also where nobody changed it', () => {
  const payload = { 'meeting.date': '2019-11-20' };
  const part: PartView = {
    type: 'meeting',
    subject: 'cifg-12',
    baseVersion: 1,
    base: payload,
    payload,
    faults: [{ field: 'meeting.date', message: 'validation.claimNeeded' }],
    changed: [],
    claims: [],
    isIdle: false,
    current: null,
  };
  const form = toPartForm(part, {
    draft: makeDraftView({ parts: [part] }),
    document: null,
    comments: { comments: [], mayComment: false, typed: {}, faults: {} },
    choices,
    locale: 'en',
    isRefused: false,
    faultWords: () => 'It needs a claim.',
    firstFault: null,
    isAsSaved: true,
  });
  expect(form.faultAt('meeting.date')).toBe('It needs a claim.');
  expect(form.faultAt('meeting.noteEn')).toBeNull();
});

it('a list of names that a line has no room for wraps', () => {
  const topics = [1, 2, 3].map((n) => ({ id: `topic-${n}`, ar: `تمويل الإرهاب ${n}`, en: `Terrorist financing ${n}` }));
  const listed = (value: string) => (
    <FieldInput
      name="meeting.topics"
      label="Topics"
      control={{ kind: 'names', list: 'topics' }}
      value={value}
      choices={{ ...choices, topics }}
      textLang="en"
    />
  );
  expect(render('ar', listed('topic-1, topic-2, topic-3'))).toMatch(
    /<textarea[^>]*name="meeting.topics"[^>]*>تمويل الإرهاب 1، /,
  );
  expect(render('ar', listed('topic-1'))).toMatch(/<input[^>]*name="meeting.topics"/);
});
