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
 */
export function withRecords<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  return withOpenDatabase(async (url) => {
    await prepareSchema(url);
    try {
      return await work(url);
    } finally {
      await db.$disconnect();
    }
  });
}
