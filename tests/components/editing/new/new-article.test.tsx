import { expect, it } from 'vitest';
import { NewArticle } from '@/components/editing/new/new-article';
import { readAs } from '@/tests/support/render';

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
