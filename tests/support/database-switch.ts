import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from '@/prisma/embedded/binaries';
import { joinCluster } from '@/prisma/embedded/cluster';
import { makeTemporaryHome } from '@/prisma/embedded/cluster-home';
import { stopPostmaster } from '@/prisma/embedded/postmaster';
import { runAsOwner } from '@/prisma/embedded/run-as-owner';

/** A database server that a test may stop and start again, at the same address. */
export type DatabaseSwitch = { url: string; stop(): Promise<void>; start(): Promise<void>; close(): Promise<void> };

export async function openDatabaseSwitch(): Promise<DatabaseSwitch> {
  const home = await makeTemporaryHome();
  // What a test acknowledges must outlive the server's death.
  const cluster = await joinCluster(home, { durable: true });
  const folder = join(home.path, 'cluster');
  const url = cluster.urlOf('postgres');
  const control = join(await findBinaries(home), 'bin', 'pg_ctl');
  const options = `-c port=${new URL(url).port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const run = async (...args: string[]) => {
    const { code, output } = await runAsOwner(home, control, ['-D', folder, '-w', ...args]);
    if (code !== 0) throw new Error(`pg_ctl ${args.join(' ')}: ${output}`);
  };
  return {
    url,
    stop: () => run('-m', 'immediate', 'stop'),
    start: () => run('-l', join(home.path, 'again.log'), '-o', options, 'start'),
    async close() {
      await cluster.leave();
      await stopPostmaster(folder);
      await rm(home.path, { recursive: true, force: true });
    },
  };
}
