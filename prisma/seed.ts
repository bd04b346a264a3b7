import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { headFile } from '@/lib/editing/history/head-file';
import { databaseUrl } from '@/lib/env';

const { run, counts, kept } = await loadBundledRecords(databaseUrl(), headFile);
process.stdout.write(`${JSON.stringify({ run, counts, kept }, null, 2)}\n`);
