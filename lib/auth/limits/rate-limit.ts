import { sha256 } from '@/lib/auth/tokens';
import { db } from '@/lib/db/client';

const minute = 60_000;

/** How many guesses fit into a bucket; it is empty again so long after the last guess that fitted. */
export type Bucket = { name: string; most: number; window: number };

/** A bucket of guesses at or from one thing, which the database knows only by its SHA-256. */
export function guessesOf(kind: string, whom: string): Bucket {
  return { name: `${kind}:${sha256(whom)}`, most: 5, window: 15 * minute };
}

export function guessesInADay(kind: string, whom: string): Bucket {
  return { name: `${kind}-day:${sha256(whom)}`, most: 20, window: 24 * 60 * minute };
}

export type Slots =
  | { isLimited: false; buckets: Bucket[] /** The bucket is full now, and this guess filled it. */; filled: Bucket[] }
  | { isLimited: true; retryAfter: number };

/**
 * Takes a place in each bucket for one guess, in their order, and stops at a full one. A guess is counted before it is
 * made, by one statement: however many are made at once, only so many fit.
 */
export async function takeSlots(buckets: Bucket[], now: Date): Promise<Slots> {
  const filled: Bucket[] = [];
  for (const bucket of buckets) {
    const { count, resetsAt } = await countGuess(bucket, now);
    if (count > bucket.most) return { isLimited: true, retryAfter: Math.ceil((+resetsAt - +now) / 1000) };
    if (count === bucket.most) filled.push(bucket);
  }
  return { isLimited: false, buckets, filled };
}

/** The guess was right: only wrong ones count. */
export async function giveBackSlots(buckets: Bucket[]): Promise<void> {
  for (const { name, most } of buckets) {
    const { count } = await db.attempt.deleteMany({ where: { bucket: name, count: 1 } });
    if (count > 0) continue;
    await db.$executeRaw`
      UPDATE attempt SET count = least(count, ${most}::int) - 1 WHERE bucket = ${name} AND count > 1`;
  }
}

async function countGuess({ name, most, window }: Bucket, now: Date): Promise<{ count: number; resetsAt: Date }> {
  const resetsAt = new Date(+now + window);
  const [row] = await db.$queryRaw<{ count: number; resetsAt: Date }[]>`
    INSERT INTO attempt AS a (bucket, count, resets_at) VALUES (${name}, 1, ${resetsAt}::timestamptz)
    ON CONFLICT (bucket) DO UPDATE SET
      count = CASE WHEN a.resets_at <= ${now}::timestamptz THEN 1 ELSE least(a.count, ${most}::int) + 1 END,
      resets_at = CASE WHEN a.resets_at <= ${now}::timestamptz OR a.count < ${most}::int
                       THEN excluded.resets_at ELSE a.resets_at END
    RETURNING count, resets_at AS "resetsAt"`;
  if (row === undefined) throw new Error('The attempt was not counted.');
  return row;
}

export async function forgetOldAttempts(now: Date): Promise<void> {
  await db.attempt.deleteMany({ where: { resetsAt: { lt: now } } });
}
