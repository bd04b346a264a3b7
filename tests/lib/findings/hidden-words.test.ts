import { beforeAll, expect, it } from 'vitest';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { readPhrase } from '@/lib/findings/phrase/phrase';
import { findMoment } from '@/lib/records/statements/held/moment';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { testDatabase } from '@/tests/support/database';
import { expectNothingHidden, publishHiddenWords } from '@/tests/support/hidden-words';

const { db } = await testDatabase('loaded');

beforeAll(publishHiddenWords);

async function now() {
  const moment = await findMoment(db);
  if ('fault' in moment) throw new Error(moment.fault);
  return moment;
}

it('gives no word behind an excerpt to 300 hostile phrases', async () => {
  await expectNothingHidden(await now(), 300);
  expect.hasAssertions();
});

it('finds in context what a search for the same words finds', async () => {
  const phrase = readPhrase('harbours of Noria');
  if ('fault' in phrase) throw new Error(phrase.fault);
  const { lines } = await readConcordance({ phrase, moment: await now(), sort: 'date', offset: 0, limit: 50 });
  const query = parseSearchQuery({ q: '"harbours of Noria"', type: 'text', exact: '1' });
  const { hits } = await searchRecords(query, 'en');
  expect(lines.map(({ text }) => text.id).sort()).toEqual(hits.map(({ id }) => id).sort());
});
