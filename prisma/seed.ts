import { createDatabaseClient } from '@/lib/db/client';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { databaseUrl } from '@/lib/env';

const db = createDatabaseClient(databaseUrl());
try {
  const { run, counts, kept } = await loadRecords(db);
  process.stdout.write(`${JSON.stringify({ run, counts, kept }, null, 2)}\n`);
} finally {
  await db.$disconnect();
}
