import { readFileSync } from 'node:fs';
import { isStartedByNpm } from '@/lib/env';
import { say } from './step';

export type Lifetime = {
  /** Registers what must be closed at the end; what was opened last is closed first. */
  atEnd(close: () => Promise<unknown>): void;
  /** Stays: the end comes by a signal. */
  forever(): Promise<never>;
};

/**
 * Runs `work` and closes what it opened, when it is through or when Ctrl-C, SIGTERM, SIGHUP or the death of the npm that
 * started us ends it. A second signal does not wait.
 */
export async function withLifetime(work: (lifetime: Lifetime) => Promise<void>): Promise<number> {
  const closers: (() => Promise<unknown>)[] = [];
  const forever = () => new Promise<never>(() => undefined);
  let isStopping = false;
  const detach = listenForTheEnd(async () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    say('Stopping …');
    await closeAll(closers);
    process.exit(0);
  });
  try {
    await work({ atEnd: (close) => closers.push(close), forever });
  } catch (error) {
    // Work that the signal broke off is no fault.
    if (isStopping) await forever();
    throw error;
  } finally {
    detach();
    await closeAll(closers);
  }
  return 0;
}

async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers.splice(0).reverse()) {
    await close().catch((error: unknown) => console.error(error));
  }
}

function listenForTheEnd(onEnd: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onEnd);
  const line = readLine();
  // npm killed outright passes nothing on; its death shows in our line of descent, through the shell that it runs us in.
  const watch = setInterval(() => {
    if (!isStartedByNpm() || readLine() === line) return;
    clearInterval(watch);
    onEnd();
  }, 1_000);
  watch.unref();
  return () => {
    for (const signal of signals) process.off(signal, onEnd);
    clearInterval(watch);
  };
}

/** Our parent and, where the system tells, its parent. */
function readLine(): string {
  const parent = process.ppid;
  try {
    const [, grandparent] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8')) ?? [];
    return `${parent} ${grandparent}`;
  } catch {
    return String(parent);
  }
}
