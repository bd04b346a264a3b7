import { withLifetime } from '@/lib/process/lifetime';
import { runProgram } from '@/lib/process/run-program';
import { buildSite } from './build';
import { prepareDatabase } from './prepare-database';

/** `npm run bench`: the portal beside bare Node, Next alone and nginx, on the database of `npm start`; whole, or the named parts. */
export function bench(parts: string[]): Promise<number> {
  return withLifetime(async (lifetime) => {
    await prepareDatabase(lifetime);
    await buildSite();
    await runProgram(['--import', 'tsx', 'tests/bench/bench.ts', ...parts], { results: true });
  });
}
