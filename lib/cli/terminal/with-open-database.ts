import { db } from '@/lib/db/client';
import { openDatabase } from '@/prisma/open-database';
import { prepareSchema } from '@/prisma/prepare-schema';

/** Joins the database that the portal uses, or would use, for one piece of work. */
export async function withOpenDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/**
 * Does the same with the schema of this source, for work on the records, and closes the portal's own client afterwards.
 * `before` comes ahead of the schema, in the same opening: an embedded server would end between two.
 */
export function withRecords<Result>(
  work: (url: string) => Promise<Result>,
  before: (url: string) => Promise<void> = async () => undefined,
): Promise<Result> {
  return withOpenDatabase(async (url) => {
    await before(url);
    await prepareSchema(url);
    try {
      return await work(url);
    } finally {
      await db.$disconnect();
    }
  });
}
