import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusal } from '@/lib/errors/refusal';

type SystemUser = { uid: number; gid: number };

/** The place of a cluster, its password and its log, and the user that runs the server when we are root. */
export type ClusterHome = { path: string; owner: SystemUser | null };

type Placement = { path: string; dataDirectory: string };

/**
 * Finds the home of the portal's cluster. It is in the data directory, unless we are root and the server's unprivileged
 * user cannot enter there (a clone under /root): then it is under /var, and `postgres.json` in the data directory says
 * where.
 */
export async function findClusterHome(dataDirectory: string): Promise<ClusterHome> {
  await mkdir(dataDirectory, { recursive: true });
  const inside = join(dataDirectory, 'postgres');
  if (process.getuid?.() !== 0) return ownHome(inside);

  const placed = await readPlacement(dataDirectory);
  if (placed) return makeHome(placed, await ownerOf(placed));

  const owner = (await exists(inside)) ? await ownerOf(inside) : serverUser();
  if (canReach(owner, dataDirectory)) return makeHome(inside, owner);
  return placeElsewhere(dataDirectory, owner);
}

/** Tells whether `npm start` has made a cluster for this data directory yet. */
export async function hasCluster(dataDirectory: string): Promise<boolean> {
  const placed = await parsePlacement(dataDirectory);
  return isClusterMade(placed?.path ?? join(dataDirectory, 'postgres'));
}

/** Tells whether a home has a whole cluster. */
export function isClusterMade(home: string): Promise<boolean> {
  return exists(join(home, 'cluster', 'PG_VERSION'));
}

/** Makes a home in a new temporary folder, for a cluster that is thrown away. */
export async function makeTemporaryHome(): Promise<ClusterHome> {
  const path = join(tmpdir(), `portal-postgres-${randomBytes(6).toString('hex')}`);
  return process.getuid?.() === 0 ? makeHome(path, serverUser()) : ownHome(path);
}

export function canReach(user: SystemUser, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' });
  return status === 0;
}

async function ownHome(path: string): Promise<ClusterHome> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid } = await stat(path);
  if (process.getuid && uid !== process.getuid()) {
    throw refusal(
      `The database in ${path} belongs to another user of this machine (uid ${uid}).\n` +
        'Run the command as that user, or set PORTAL_DATA to a folder of your own.',
    );
  }
  return { path, owner: null };
}

async function makeHome(path: string, owner: SystemUser): Promise<ClusterHome> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chown(path, owner.uid, owner.gid);
  return { path, owner };
}

async function placeElsewhere(dataDirectory: string, owner: SystemUser): Promise<ClusterHome> {
  for (const base of ['/var/lib', '/var/tmp', tmpdir()]) {
    if (!canReach(owner, base)) continue;
    const path = join(base, `portal-postgres-${randomBytes(6).toString('hex')}`);
    const home = await makeHome(path, owner).catch(() => null);
    if (home === null) continue;
    await writePlacement({ path, dataDirectory: await realpath(dataDirectory) });
    return home;
  }
  throw refusal(
    `PostgreSQL does not run as root, and uid ${owner.uid} cannot enter ${dataDirectory}.\n` +
      'Set PORTAL_DATA to a folder that every user can enter, or set DATABASE_URL.',
  );
}

/** A copied data directory has the placement file of its original: the copy gets a home of its own. */
async function readPlacement(dataDirectory: string): Promise<string | null> {
  const here = await realpath(dataDirectory);
  const placement = await parsePlacement(here);
  if (placement === null || !(await exists(placement.path))) return null;
  if (placement.dataDirectory === here) return placement.path;
  const original = await parsePlacement(placement.dataDirectory);
  if (original?.path === placement.path) return null;
  await writePlacement({ path: placement.path, dataDirectory: here });
  return placement.path;
}

async function parsePlacement(dataDirectory: string): Promise<Placement | null> {
  const text = await readFile(join(dataDirectory, 'postgres.json'), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Placement);
}

async function writePlacement(placement: Placement): Promise<void> {
  await writeFile(join(placement.dataDirectory, 'postgres.json'), `${JSON.stringify(placement, null, 2)}\n`);
}

async function ownerOf(path: string): Promise<SystemUser> {
  const { uid, gid } = await stat(path);
  return uid === 0 ? serverUser() : { uid, gid };
}

function serverUser(): SystemUser {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (option: string) =>
        Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The name is taken: try the next one.
    }
  }
  throw refusal(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody".\n' +
      'Run the command as an ordinary user, or set DATABASE_URL.',
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
