import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonbText } from '@/lib/archive/jsonb-text';
import type { Json } from '@/lib/text/canonical-json';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('migrated');

const word = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
const value = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => Number(number.toFixed(3))),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(word, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).json;

it('a value is written as PostgreSQL writes it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 20 }), async (values) => {
      const rows = await db.$queryRaw<{ text: string }[]>`
        SELECT item::text AS text FROM jsonb_array_elements(${JSON.stringify(values)}::jsonb) WITH ORDINALITY AS list(item, place)
         ORDER BY place`;
      expect(values.map((each) => jsonbText(JSON.parse(JSON.stringify(each)) as Json))).toEqual(
        rows.map(({ text }) => text),
      );
    }),
    { numRuns: 100 },
  );
});
