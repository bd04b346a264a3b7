import { expect, it } from 'vitest';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabase } from '@/tests/support/database';
import { claimsOf, seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabase('loaded');

it('a claim on what a text says in several places quotes each, and keeps each as evidence', async () => {
  const words = [
    'The Counter ISIS Finance Group held its thirtieth meeting in Rome on 9 March 2027.',
    'Members spoke of the trade in antiquities. They also spoke of the sale of cultural property.',
  ].join('\n');
  const { author, id, see } = await seePasted(db, words);
  const { version, reading } = await see();
  const topic = reading.values.find(({ field, value }) => field === 'topics' && value === 'antiquities');
  const { number = 0, spans = [] } = topic ?? {};
  expect(spans.map(({ quote }) => quote)).toEqual(['antiquities', 'cultural property']);
  const decisions = [{ number, outcome: 'accepted' as const }];
  await decideReading(author, { id, version, about: 'unrecorded', decisions });
  const { fields } = await see();
  expect(claimsOf(fields, 'topic.antiquities')).toMatchObject([{ words: 'antiquities … cultural property' }]);
  const kept = await db.evidence.findMany({ where: { reading: { draft: { publicId: id } }, number } });
  expect(kept).toHaveLength(spans.length);
});
