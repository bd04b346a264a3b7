import { db } from '@/lib/db/client';
import { type Concepts, readConcepts } from './concepts';

let held: { change: string; concepts: Promise<Concepts> } | null = null;

/** Returns the vocabulary as of the last change of the record. It is read again after each change, whoever made it. */
export async function heldConcepts(): Promise<Concepts> {
  const [last] = await db.$queryRaw<{ change: string }[]>`
    SELECT current_database() || ' ' || coalesce(max(seq), 0) AS change FROM change`;
  const change = last?.change ?? '';
  if (held?.change !== change) {
    const concepts = readConcepts(db);
    held = { change, concepts };
    concepts.catch(() => {
      held = null;
    });
  }
  return held.concepts;
}
