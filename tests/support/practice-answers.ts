import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { type PreparedText, prepareText } from '@/lib/editing/texts/prepare/prepare-text';
import type { StoredBefore } from '@/lib/editing/texts/prepare/stored-before';

/** The shapes of the files in prisma/practice/answers. Indexes of paragraphs count from 0, offsets are UTF-16 within the paragraph. */

const text = z.string().min(1);
const index = z.number().int().nonnegative();

const Place = z.strictObject({ index, start: index, end: index, quote: text });

/** Words in one paragraph of one text, such as `tervane-3/en`, with the addresses that the paragraph carries. */
const Passage = Place.extend({ text, address: z.array(text) });

const Row = z.strictObject({
  kind: z.enum(['same', 'spelling', 'edited', 'rewritten', 'split', 'merged', 'added', 'dropped']),
  moved: z.boolean(),
  before: z.array(index),
  after: z.array(index),
  edits: z.array(
    z.strictObject({
      kind: z.enum(['word', 'phrase', 'figure', 'date', 'ordinal', 'name', 'inserted', 'deleted', 'spelling']),
      before: Place,
      after: Place,
    }),
  ),
});

const shapes = {
  pairs: z.array(z.strictObject({ before: text, after: text, rows: z.array(Row) })),
  phrases: z.array(z.strictObject({ id: text, wordings: z.array(Passage) })),
  themes: z.array(
    z.strictObject({
      topic: text,
      silent: z.array(text),
      /** Numbers of meetings of which no text is on record. */
      cannotSay: z.array(z.number().int()),
      said: z.array(Passage),
    }),
  ),
  commitments: z.array(
    z.strictObject({
      id: text,
      actors: text,
      topic: text,
      steps: z.array(
        z.strictObject({
          meeting: text,
          state: z.enum(['new', 'repeated', 'changed', 'returned', 'met', 'dropped']),
          said: z.array(Passage),
        }),
      ),
    }),
  ),
  boilerplate: z.array(z.strictObject({ id: text, said: z.array(Passage) })),
  uneven: z.array(
    z.strictObject({
      statement: text,
      kind: z.enum(['one-sided', 'two-to-one']),
      en: z.array(index),
      ar: z.array(index),
    }),
  ),
  press: z.array(
    z.strictObject({
      text,
      sentences: z.array(
        Place.extend({
          verdict: z.enum(['in-statement', 'paraphrase', 'not-in-statement', 'from-another-document']),
          of: z.strictObject({ text, index, address: z.array(text) }).nullable(),
          altered: z.array(z.strictObject({ said: text, held: text })),
        }),
      ),
    }),
  ),
  quotations: z.array(
    z.strictObject({
      lang: z.enum(['en', 'ar']),
      said: text,
      /** The statement that the words are said to be from. */
      claimed: text,
      verdict: z.enum(['exact', 'altered', 'elsewhere', 'absent']),
      at: Passage.nullable(),
      altered: z.array(z.strictObject({ said: text, held: text })),
    }),
  ),
  /** Every difference between two texts of a statement that is true; whatever else is asserted of them is false. */
  divergences: z.array(
    z.strictObject({
      texts: z.tuple([text, text]),
      slot: text,
      code: text,
      said: z.tuple([text.nullable(), text.nullable()]),
    }),
  ),
  facts: z.strictObject({
    gaps: z.array(z.number().int()),
    neverHeld: z.array(text),
    open: z.array(text),
    joined: z.array(z.strictObject({ party: text, day: text })),
    disagreements: z.array(
      z.strictObject({ record: text, property: text, claim: text, status: z.enum(['adopted', 'rejected']) }),
    ),
  }),
};

export type PracticePassage = z.infer<typeof Passage>;
export type PracticePlace = z.infer<typeof Place>;
export type PracticeRow = z.infer<typeof Row>;

/** Reads one file of the answer key. Throws where it is not of its shape. */
export async function readAnswers<Name extends keyof typeof shapes>(
  name: Name,
): Promise<z.infer<(typeof shapes)[Name]>> {
  const content = await readFile(join('prisma/practice/answers', `${name}.json`), 'utf8');
  return shapes[name].parse(JSON.parse(content)) as z.infer<(typeof shapes)[Name]>;
}

/** The texts of the practice record by their ids, as an import would store them. Throws where one would be refused. */
export async function readPracticeTexts(): Promise<Map<string, PreparedText>> {
  const { rows, faults } = await readTextsFolders(['prisma/practice/texts']);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const stored: StoredBefore = {
    statements: new Map(rows.map(({ terms }) => [terms.statement, { isWithdrawn: false, meeting: null }])),
    texts: new Map(),
    slots: new Map(),
    sources: [],
    lastParagraphs: new Map(),
  };
  const texts: PreparedText[] = [];
  for (const { id, terms, bytes } of rows) {
    const prepared = prepareText(terms, bytes, stored, texts);
    if ('faults' in prepared) throw new Error(`${id}: ${JSON.stringify(prepared.faults)}`);
    texts.push(prepared);
  }
  return new Map(texts.map((prepared) => [prepared.id, prepared]));
}
