import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import asked from '@/tests/fixtures/search/asked.json';
import further from '@/tests/fixtures/search/further.json';
import heldBack from '@/tests/fixtures/search/held-back.json';
import outsiders from '@/tests/fixtures/search/outsiders.json';
import siblings from '@/tests/fixtures/search/siblings.json';
import { type AskedQuery, judge, sharesOf } from '@/tests/support/asked-queries';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

async function answer(queries: AskedQuery[]) {
  const judged = [];
  for (const query of queries) {
    judged.push(judge(query, await searchRecords(parseSearchQuery({ q: query.ask }), query.language)));
  }
  return { judged, shares: sharesOf(judged, queries) };
}

/** Of records that are there and of what is not; cards and missing words are part of an answer. */
const least = { first: 0.97, inThree: 0.97, nothing: 1, cards: 0.97, missing: 0.97 };
/** Written later and at once, with the answers decided from the records; the first run had 0.88 first, 0.92 in three. */
const leastFurther = { first: 0.94, inThree: 0.97, nothing: 1, cards: 0.95, missing: 1 };
/** By readers who know none of the portal's words; the first run had 0.89 first, 0.96 in three, 0.87 of nothing and 0.80 of cards. */
const leastOutside = { first: 0.97, inThree: 0.99, nothing: 1, cards: 1, missing: 1 };
/** The kinds of query that failed there, in other words. */
const leastSiblings = { first: 1, inThree: 1, nothing: 1, cards: 1, missing: 1 };
const leastUnseen = { first: 0.9, inThree: 0.94, nothing: 1, cards: 0.9, missing: 0.9 };

describe('what readers ask', () => {
  it('is answered by the right record, and what is not there by nothing', async () => {
    const { judged, shares } = await answer(asked as AskedQuery[]);
    const wrong = judged.filter(({ isFirst }) => !isFirst).map(({ ask, answers }) => `${ask}: ${answers.join(', ')}`);
    for (const [name, share] of Object.entries(least)) {
      expect(shares[name as keyof typeof shares], `${name}; wrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(share);
    }
  });

  it('is answered as well where it was written in other words', async () => {
    const { judged, shares } = await answer(further as AskedQuery[]);
    const wrong = judged
      .filter(({ isInThree }) => !isInThree)
      .map(({ ask, answers }) => `${ask}: ${answers.join(', ')}`);
    for (const [name, share] of Object.entries(leastFurther)) {
      expect(shares[name as keyof typeof shares], `${name}; wrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(share);
    }
  });

  it.each([
    { name: 'readers who know none of its words', queries: outsiders, leastOf: leastOutside },
    { name: 'queries of the kinds that failed them', queries: siblings, leastOf: leastSiblings },
  ])('is answered for $name', async ({ queries, leastOf }) => {
    const { judged, shares } = await answer(queries as AskedQuery[]);
    const wrong = judged
      .filter(({ isFirst, isCardRight }) => !isFirst || !isCardRight)
      .map(({ ask, answers }) => `${ask}: ${answers.join(', ')}`);
    for (const [name, share] of Object.entries(leastOf)) {
      expect(shares[name as keyof typeof shares], `${name}; wrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(share);
    }
  });

  // Written without knowledge of the rules, and never shown while they are: only its shares are told.
  it('is answered as well where the rules were not written for it', async () => {
    const { shares } = await answer(heldBack as AskedQuery[]);
    for (const [name, share] of Object.entries(leastUnseen)) {
      expect(shares[name as keyof typeof shares], name).toBeGreaterThanOrEqual(share);
    }
  });
});
