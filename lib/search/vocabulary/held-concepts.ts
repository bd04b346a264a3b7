import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { type Concepts, readConcepts } from './concepts';

/** The last change of the record, and in which database, as part of a query. */
export const changeNow = Prisma.sql`(SELECT current_database() || ' ' || coalesce(max(seq), 0) FROM change)`;

type Held = { change: string; concepts: Promise<Concepts> };

let held: Held | null = null;

/** Returns the vocabulary as of the last change of the record. It is read again after each change, whoever made it. */
export async function heldConcepts(): Promise<Concepts> {
  return (await readHeld()).concepts;
}

/**
 * Answers with the vocabulary at hand, and once more with a newer one if the answer tells of a change that it does not
 * know. So nobody has to ask for the last change beforehand. An answer that asked nothing tells null.
 */
export async function withConcepts<Result>(
  answer: (concepts: Concepts) => Promise<{ change: string | null; result: Result }>,
): Promise<Result> {
  const { change: known, concepts } = held ?? (await readHeld());
  const { change, result } = await answer(await concepts);
  if (change === null || change === known) return result;
  return (await answer(await heldConcepts())).result;
}

async function readHeld(): Promise<Held> {
  const [last] = await db.$queryRaw<{ change: string }[]>`SELECT ${changeNow} AS change`;
  const change = last?.change ?? '';
  if (held?.change === change) return held;
  const read: Held = { change, concepts: readConcepts(db) };
  held = read;
  read.concepts.catch(() => {
    if (held === read) held = null;
  });
  return read;
}
