import { openDatabase } from '@/prisma/open-database';

/** Joins the database that the portal uses, or would use, for one piece of work. */
export async function withOpenDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}
