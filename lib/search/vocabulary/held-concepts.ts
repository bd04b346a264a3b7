import { db } from '@/lib/db/client';
import { type Concepts, readConcepts } from './concepts';

let held: { change: string; concepts: Promise<Concepts> } | null = null;

/** The vocabulary as of the last change of the record; read again only after another, whoever made it. */
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
