import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from '@/lib/db/connection';
import { fallBack, isReached, type Position, type ReadSide, readPosition, setAlone } from '@/lib/db/reading/read-side';
import { say } from '@/lib/process/step';

export type ReadSideWatch = {
  /**
   * Requires this of the read side, and waits a while for it. Whatever comes of it, pages that are made from now on know as
   * much. `unknown`: it could not be asked what changed.
   */
  require(position: Position | 'unknown'): Promise<void>;
  /** The server that is written to is away, until the next position is required. */
  standAlone(): void;
  close(): Promise<void>;
};

/** In milliseconds. A reader waits for a page meanwhile, and the server that is written to has it at once. */
const usual = { patience: 1_000, look: 1_000, wait: 1_000 };

const words = {
  level: 'The read side is level: readers’ pages are made from it.',
  behind: 'The read side is behind: readers’ pages are made from the server that is written to.',
  gone: 'The read side does not answer: readers’ pages are made from the server that is written to.',
  alone: 'The server that is written to does not answer: readers’ pages are made from the read side, and not kept.',
};

/** Looks every second whether the read side answers and how far it is, and says so when that changes. */
export function watchReadSide(side: ReadSide, { patience, look, wait } = usual): ReadSideWatch {
  const pool = createPool(side.url, { name: 'portal read side', most: 2, patience, answerPatience: patience });
  let told: keyof typeof words | null = null;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const probe = async (): Promise<void> => {
    try {
      side.shown = await readPosition(pool);
      if (isReached(side.required, side.shown)) side.state = 'level';
      else if (side.state === 'gone') fallBack(side, 'behind');
    } catch {
      fallBack(side, 'gone');
    }
  };
  const tell = () => {
    const now = side.isAlone ? 'alone' : side.state;
    if (told !== now) say(words[now]);
    told = now;
  };
  const turn = async () => {
    await probe();
    if (isClosed) return;
    tell();
    timer = setTimeout(turn, look).unref();
  };
  timer = setTimeout(turn, look).unref();

  return {
    async require(position) {
      side.required = position === 'unknown' ? unreachable : position;
      if (position === 'unknown') return fallBack(side, 'behind');
      side.known = position;
      setAlone(side, false);
      const deadline = performance.now() + wait;
      for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
        await probe();
        if (isReached(side.required, side.shown) && side.state === 'level') return;
        if (side.state === 'gone' || performance.now() > deadline) break;
        await sleep(pause);
      }
      if (side.state !== 'gone') fallBack(side, 'behind');
    },
    standAlone: () => setAlone(side, true),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await pool.end();
    },
  };
}

const unreachable: Position = { seq: 2n ** 63n, log: 0n };
