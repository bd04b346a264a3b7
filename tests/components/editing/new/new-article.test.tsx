import { expect, it } from 'vitest';
import { NewArticle } from '@/components/editing/new/new-article';
import { readAs, render } from '@/tests/support/render';

const page = {
  person: 'nadia',
  choices: { meetings: [], statements: [] },
  publishers: [],
  translates: null,
  chosen: { meeting: '', statement: '' },
  awaited: [],
  prefilled: {},
};

it('says why a text was refused that is too long to be shown again', () => {
  const faults = { text: 'Longer than a draft can take.' };
  expect(readAs('en', <NewArticle {...page} typed={{}} faults={faults} />)).toContain(faults.text);
  expect(readAs('en', <NewArticle {...page} typed={{}} faults={{}} />)).not.toContain(faults.text);
});

it('says beside the text where its values are decided on, and keeps an example of a date on one line', () => {
  const article = <NewArticle {...page} typed={{}} faults={{}} />;
  expect(readAs('en', article)).toContain('accepted or rejected on the next page, after “Make a draft from it”');
  expect(render('ar', article)).toContain('<bdi class="whitespace-nowrap">2026-11-04/2026-11-05</bdi>');
});
