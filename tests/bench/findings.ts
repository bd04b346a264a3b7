import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl } from '@/lib/env';
import { tellFindings, tellRedlines } from './tell-findings';

/** Measures the findings alone, over as many invented texts as the command names; the portal must be built. */
const sizes = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'findings-bench-'));
try {
  for (const line of tellRedlines()) process.stdout.write(`${line}\n`);
  for (const texts of sizes) {
    for (const line of await tellFindings(databaseUrl(), texts, join(folder, String(texts)))) {
      process.stdout.write(`${line}\n`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
