import { execFile } from 'node:child_process';
import { appendFile, chown, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from '@/prisma/embedded/binaries';
import { joinCluster } from '@/prisma/embedded/cluster';
import { makeTemporaryHome } from '@/prisma/embedded/cluster-home';
import { stopPostmaster } from '@/prisma/embedded/postmaster';
import { runAsOwner } from '@/prisma/embedded/run-as-owner';
import { connect } from '@/prisma/server-check';
import { findFreePort } from './free-port';

const run = promisify(execFile);

type TemporaryHome = Awaited<ReturnType<typeof makeTemporaryHome>>;

/** A server and a hot standby of it that streams its changes: two real servers. */
export type ReplicatedServer = {
  primaryUrl: string;
  replicaUrl: string;
  /** Holds the replica where it is; it answers, and shows nothing new. */
  hold(): Promise<void>;
  release(): Promise<void>;
  stopReplica(): Promise<void>;
  startReplica(): Promise<void>;
  /** The server that is written to dies; it comes back at the same address. */
  stopPrimary(): Promise<void>;
  startPrimary(): Promise<void>;
  close(): Promise<void>;
};

export async function openReplicatedServer(): Promise<ReplicatedServer> {
  const home = await makeTemporaryHome();
  const cluster = await joinCluster(home, { durable: true });
  const replicaHome = await makeTemporaryHome();
  const folder = join(replicaHome.path, 'cluster');
  const primaryUrl = cluster.urlOf('postgres');
  await copyCluster(join(home.path, 'cluster'), folder, primaryUrl);
  if (replicaHome.owner) {
    const { uid, gid } = replicaHome.owner;
    await run('chown', ['-R', `${uid}:${gid}`, folder]);
    await chown(folder, uid, gid);
  }
  const port = await findFreePort();
  const orderOf = async (own: TemporaryHome, data: string, at: string | number) => {
    const control = join(await findBinaries(own), 'bin', 'pg_ctl');
    const options = `-c port=${at} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
    const order = async (...args: string[]) => {
      const { code, output } = await runAsOwner(own, control, ['-D', data, '-w', ...args]);
      if (code !== 0) throw new Error(`pg_ctl ${args.join(' ')}: ${output}`);
    };
    return {
      start: () => order('-l', join(own.path, 'again.log'), '-o', options, 'start'),
      stop: () => order('-m', 'immediate', 'stop'),
    };
  };
  const primary = await orderOf(home, join(home.path, 'cluster'), new URL(primaryUrl).port);
  const { start: startReplica, stop: stopReplica } = await orderOf(replicaHome, folder, port);
  await startReplica();
  const address = new URL(primaryUrl);
  address.port = String(port);
  const tell = async (text: string) => {
    const client = await connect(address.href);
    await client.query(text).finally(() => client.end());
  };
  return {
    primaryUrl,
    replicaUrl: address.href,
    hold: () => tell('select pg_wal_replay_pause()'),
    release: () => tell('select pg_wal_replay_resume()'),
    stopReplica,
    startReplica,
    stopPrimary: primary.stop,
    startPrimary: primary.start,
    async close() {
      await stopPostmaster(folder);
      await cluster.leave();
      await stopPostmaster(join(home.path, 'cluster'));
      await rm(replicaHome.path, { recursive: true, force: true });
      await rm(home.path, { recursive: true, force: true });
    },
  };
}

/** The embedded server comes without pg_basebackup: this is what it does, and the log comes by streaming. */
async function copyCluster(from: string, to: string, primaryUrl: string): Promise<void> {
  const client = await connect(primaryUrl);
  try {
    await client.query(`select pg_backup_start('a test', true)`);
    await mkdir(to, { mode: 0o700 });
    const left = ['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot'];
    for (const name of await readdir(from)) {
      if (!left.includes(name)) await cp(join(from, name), join(to, name), { recursive: true });
    }
    for (const name of ['pg_wal', 'pg_replslot']) await mkdir(join(to, name), { mode: 0o700 });
    const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
    await writeFile(join(to, 'backup_label'), rows[0]?.label ?? '');
    await writeFile(join(to, 'standby.signal'), '');
    const { hostname, port, username, password } = new URL(primaryUrl);
    const connection = `host=${hostname} port=${port} user=${username} password=${password}`;
    await appendFile(join(to, 'postgresql.auto.conf'), `\nprimary_conninfo = '${connection}'\n`);
  } finally {
    await client.end();
  }
}
