import { randomInt } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@/prisma/server-check';
import { findDebianPostgres, findProgram, type RunningProgram, runProgramAt } from './debian-program';
import { findFreePort } from './free-port';
import { asPostgres, giveToPostgres, killPostgres } from './postgres-user';

/** Three servers under Patroni, three members of etcd, and HAProxy before them, by the configurations of the paper. */
export type PatroniCluster = {
  /** Through HAProxy: the primary, whoever that is, and a replica. */
  primaryUrl: string;
  replicaUrl: string;
  /** Which of the three is the primary; null while there is none. */
  primary(): Promise<number | null>;
  /** Ends Patroni and every process of PostgreSQL on this server at once, as a power cut does. */
  kill(index: number): Promise<void>;
  revive(index: number): Promise<void>;
  /** Resolves once there is a primary and every other server streams from it. */
  untilWhole(): Promise<void>;
  said(): string;
  close(): Promise<void>;
};

const configurations = 'lib/serve/for-many';
const names = ['a', 'b', 'c'];

export async function openPatroniCluster(): Promise<PatroniCluster> {
  const patroni = findProgram('patroni', 'patroni');
  const etcd = findProgram('etcd', 'etcd-server');
  const haproxy = findProgram('haproxy', 'haproxy');
  const bin = await findDebianPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'portal-patroni-'));
  await chmod(folder, 0o755);
  // Every address of 127.0.0.0/8 is this machine, so three of them are three machines with the usual ports.
  const network = `127.${randomInt(10, 250)}.${randomInt(250)}.`;
  const place = (text: string) =>
    text
      .replaceAll('10.0.0.0/24', '127.0.0.0/8')
      .replaceAll('10.0.0.', network)
      .replaceAll('/usr/lib/postgresql/15/bin', bin);

  /** The file for this server: its name and its own addresses, which are the lines that begin with a name. */
  const configure = async (file: string, index: number): Promise<string> => {
    const own = place(await readFile(join(configurations, file), 'utf8'))
      .replace(/^name: a$/m, `name: ${names[index]}`)
      .replaceAll(/^( *(?:listen|connect_address|[a-z-]+-urls): (?:http:\/\/)?[\d.]+\.)1:/gm, `$1${index + 1}:`)
      .replaceAll('/var/lib/', `${folder}/${names[index]}/`);
    const path = join(folder, `${names[index]}-${file}`);
    // Three servers of one port cannot share the usual folder of sockets.
    const sockets = `  parameters:\n    unix_socket_directories: ${folder}/${names[index]}/postgresql\n`;
    await writeFile(path, file === 'patroni.yml' ? own + sockets : own);
    return path;
  };
  const running: RunningProgram[] = [];
  const nodes: (RunningProgram | null)[] = [null, null, null];
  const addressOf = (index: number) => `${network}${index + 1}`;

  const members = names.map(async (name, index) => {
    for (const below of ['etcd', 'postgresql']) await mkdir(join(folder, name, below), { recursive: true });
    const file = await configure('etcd.yml', index);
    return runProgramAt(2379, etcd, ['--config-file', file], addressOf(index));
  });
  running.push(...(await Promise.all(members)));
  const files = await Promise.all(names.map((_, index) => configure('patroni.yml', index)));
  await giveToPostgres(folder);
  const revive = async (index: number) => {
    nodes[index] = await runProgramAt(8008, ...asPostgres(patroni, [files[index] ?? '']), addressOf(index));
  };
  const kill = async (index: number) => {
    const ended = nodes[index]?.stop('SIGKILL');
    nodes[index] = null;
    await killPostgres(join(folder, names[index] ?? '', 'postgresql', 'record'));
    await ended;
  };
  const [write, read] = [await findFreePort(), await findFreePort()];
  const proxy = join(folder, 'haproxy.cfg');
  const whole = place(await readFile(join(configurations, 'haproxy.cfg'), 'utf8'));
  const ofDatabase = whole.slice(0, whole.indexOf('frontend readers')) + whole.slice(whole.indexOf('# DATABASE_URL'));
  await writeFile(
    proxy,
    ofDatabase.replaceAll('127.0.0.1:5000', `127.0.0.1:${write}`).replaceAll('127.0.0.1:5001', `127.0.0.1:${read}`),
  );
  running.push(await runProgramAt(write, haproxy, ['-db', '-f', proxy]));

  const ask = async (index: number, path: string) =>
    fetch(`http://${addressOf(index)}:8008${path}`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
  const primary = async () => {
    const answers = await Promise.all(names.map((_, index) => ask(index, '/primary')));
    const found = answers.findIndex((answer) => answer?.status === 200);
    return found < 0 ? null : found;
  };
  const urlOf = (port: number, database: string) =>
    `postgresql://postgres:change-me@127.0.0.1:${port}/${database}?sslmode=disable`;

  const said = () => nodes.map((node, index) => `${names[index]}: ${node?.said().slice(-2_000) ?? 'dead'}`).join('\n');
  const untilWhole = async () => {
    const deadline = Date.now() + 120_000;
    for (;;) {
      const client = await connect(urlOf(write, 'postgres')).catch(() => null);
      const { rows } = (await client
        ?.query<{ count: number }>(`select count(*)::int as count from pg_stat_replication where state = 'streaming'`)
        .catch(() => null)) ?? { rows: [] };
      await client?.end().catch(() => undefined);
      if (rows[0]?.count === names.length - 1) return;
      if (Date.now() > deadline) throw new Error(`The cluster does not become whole:\n${said()}`);
      await sleep(500);
    }
  };

  // Whoever comes first makes the cluster, and the others copy it.
  await Promise.all(names.map((_, index) => revive(index)));
  await untilWhole();

  return {
    primaryUrl: urlOf(write, 'portal'),
    replicaUrl: urlOf(read, 'portal'),
    primary,
    kill,
    revive,
    untilWhole,
    said,
    async close() {
      await Promise.all(names.map((_, index) => kill(index)));
      await Promise.all(running.map((program) => program.stop('SIGKILL')));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
