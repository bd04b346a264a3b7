import { isStartedByNpm } from '@/lib/env';
import { say } from './step';

export type Lifetime = {
  /** Registers what must be closed at the end; the last one opened is closed first. */
  atEnd(close: () => Promise<unknown>): void;
  /** Settles when a signal has come and everything is closed. */
  ended: Promise<void>;
};

/**
 * Runs `work`, stays until Ctrl-C, SIGTERM, SIGHUP or the death of the npm that started us, and closes what was opened.
 * A signal that comes while the work is still under way ends it just so. A second one does not wait.
 */
export async function untilStopped(work: (lifetime: Lifetime) => Promise<void>): Promise<number> {
  const closers: (() => Promise<unknown>)[] = [];
  let ending: Promise<void> | null = null;
  let settle: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const end = () => {
    ending ??= closeAll(closers).then(settle);
    return ending;
  };
  const detach = listenForTheEnd(() => {
    if (ending) process.exit(130);
    say('Stopping …');
    end().then(() => process.exit(0));
  });
  try {
    await work({ atEnd: (close) => closers.push(close), ended });
    await ended;
  } catch (error) {
    if (ending === null) {
      await end();
      throw error;
    }
    await ended;
  } finally {
    detach();
  }
  return 0;
}

async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers.toReversed()) {
    await close().catch((error: unknown) => console.error(error));
  }
}

function listenForTheEnd(onEnd: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onEnd);
  const parent = process.ppid;
  // npm killed outright passes nothing on; its death shows in our having another parent.
  const watch = setInterval(() => {
    if (!isStartedByNpm() || process.ppid === parent) return;
    clearInterval(watch);
    onEnd();
  }, 1_000);
  watch.unref();
  return () => {
    for (const signal of signals) process.off(signal, onEnd);
    clearInterval(watch);
  };
}
