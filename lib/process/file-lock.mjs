import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './is-alive.mjs';

const HEARTBEAT = 2_000;
const SILENT = 30_000;

/**
 * Runs `work` while no other process holds the lock file at `path`. A holder that died is recognised by its process id,
 * or, on another machine or in another container, by a heartbeat that stopped.
 */
export async function withFileLock(path, work, onWait = () => {}) {
  const release = await takeFileLock(path, onWait);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function takeFileLock(path, onWait) {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${process.pid} ${hostname()} ${Date.now()}-${Math.random()}`;
  for (let attempt = 0; !(await create(path, mine)); attempt += 1) {
    if (attempt === 1) onWait();
    if (!(await removeIfAbandoned(path))) await sleep(100);
  }
  const heartbeat = setInterval(() => utimes(path, new Date(), new Date()).catch(() => {}), HEARTBEAT);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    if ((await read(path)) === mine) await rm(path, { force: true });
  };
}

async function create(path, content) {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the file away before it is judged a second time, so that a lock taken meanwhile by another is given back. */
async function removeIfAbandoned(path) {
  const seen = await read(path);
  if (seen === null) return true;
  if (!(await isAbandoned(path, seen))) return false;
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return true;
  }
  const moved = await read(aside);
  if (moved === seen) await rm(aside, { force: true });
  else await rename(aside, path).catch(() => {});
  return true;
}

async function isAbandoned(path, content) {
  const [pid, host] = content.split(' ');
  const silentFor = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
  if (silentFor > SILENT) return true;
  // An empty file is one whose holder is between creating and writing it.
  return content !== '' && host === hostname() && !isAlive(Number(pid));
}

async function read(path) {
  return readFile(path, 'utf8').catch(() => null);
}
